import type { Severity } from '../diagnostic.ts';
import { attribute, type XmlElement } from '../xml/tree.ts';

/** What an attribute points to by the TEI Guidelines: elements of some names, and no others. */
export interface TargetKind {
  /** The attributes, without `@`. */
  readonly attributes: readonly string[];
  /** On which elements it holds; on all, where undefined. */
  readonly on?: readonly string[];
  /** For `rs` and `name`: which types of them say the same as an element of their own would. */
  readonly types?: readonly string[];
  /** The elements that are meant first, as a finding names them. */
  readonly expected: readonly string[];
  /** Others that editors point to with good reason. */
  readonly accepted?: readonly string[];
  /** An error where the Guidelines leave no choice. */
  readonly severity: Severity;
  /** The class or element whose page in the Guidelines (appendices B and C) declares the attribute. */
  readonly declaredBy: string;
}

const words = (text: string): readonly string[] => text.split(' ');

/** Someone who can do or say something, however described. */
const AGENTS = words(
  'person personGrp persona org author editor principal respStmt sponsor funder meeting resp name persName orgName ' +
    'forename surname roleName addName castItem castGroup role roleDesc actor speaker respons application publisher ' +
    'authority distributor listPerson listOrg nym rs handNote',
);
/** An entry of an index or list that was not made as a register. */
const ENTRIES = words(
  'item list label term note row cell entry entryFree superEntry nym name rs category taxonomy interp relation object',
);
const NAMES_OF_PERSONS = words('persName author editor');
const NAMES_OF_PLACES = words('placeName geogName settlement region country district bloc origPlace');
const PERSONS = words('person personGrp persona');
const PLACES = words(
  'org location objectIdentifier placeName geogName settlement region country district bloc listPlace',
);
const BIBLIOGRAPHY = words('bibl biblStruct biblFull msDesc');
const TEXTS = words(
  'TEI teiCorpus text body group div front back floatingText listBibl listWit witness msItem msItemStruct msPart msFrag ' +
    'object sourceDesc edition title monogr analytic series relatedItem recording performance event citedRange fileDesc',
);

/**
 * The right kind of target, attribute by attribute. An attribute that is not listed may point to anything: @corresp,
 * @sameAs, @ana, @source, @target of most elements.
 */
export const targetKinds: readonly TargetKind[] = [
  { attributes: ['hand'], expected: ['handNote', 'typeNote'], severity: 'error', declaredBy: 'att.written' },
  {
    attributes: ['new'],
    on: ['handShift'],
    expected: ['handNote', 'typeNote'],
    severity: 'error',
    declaredBy: 'handShift',
  },
  {
    attributes: ['scribeRef'],
    expected: ['person'],
    accepted: [...AGENTS, ...ENTRIES],
    severity: 'warning',
    declaredBy: 'att.handFeatures',
  },
  {
    attributes: ['scriptRef'],
    expected: ['scriptNote'],
    accepted: [...ENTRIES, 'scriptDesc', 'handNote', 'typeNote', 'typeDesc', 'desc'],
    severity: 'warning',
    declaredBy: 'att.handFeatures',
  },
  {
    attributes: ['resp'],
    expected: ['respStmt', 'editor', 'author', 'person', 'org'],
    accepted: [
      ...AGENTS,
      ...ENTRIES,
      ...BIBLIOGRAPHY,
      'witness',
      'handDesc',
      'typeNote',
      'particDesc',
      'change',
    ],
    severity: 'warning',
    declaredBy: 'att.global.responsibility',
  },
  {
    attributes: ['who', 'toWhom'],
    expected: ['person', 'personGrp', 'org', 'castItem', 'role', 'respStmt'],
    accepted: [...AGENTS, ...ENTRIES, 'particDesc', 'castList', 'listRelation', 'place', 'bibl', 'graphic'],
    severity: 'warning',
    declaredBy: 'att.ascribed',
  },
  {
    attributes: ['change'],
    expected: ['change'],
    accepted: ['listChange'],
    severity: 'error',
    declaredBy: 'att.global.change',
  },
  {
    attributes: ['rendition'],
    expected: ['rendition'],
    severity: 'error',
    declaredBy: 'att.global.rendition',
  },
  {
    attributes: ['decls'],
    expected: words(
      'availability bibl biblFull biblStruct broadcast correction correspDesc editorialDecl equipment geoDecl hyphenation ' +
        'interpretation langUsage listApp listBibl listEvent listNym listObject listOrg listPerson listPlace metDecl ' +
        'normalization particDesc projectDesc punctuation quotation recording refsDecl samplingDecl scriptStmt segmentation ' +
        'seriesStmt settingDesc sourceDesc stdVals styleDefDecl textClass textDesc xenoData',
    ),
    accepted: words(
      'msDesc msPart msItem msContents msItemStruct recordingStmt publicationStmt licence category setting person correspAction',
    ),
    severity: 'warning',
    declaredBy: 'att.declaring',
  },
  {
    attributes: ['facs'],
    expected: ['surface', 'zone', 'graphic', 'facsimile'],
    accepted: words(
      'surfaceGrp sourceDoc media binaryObject formula figure path line pb cb gb lb milestone ref ptr',
    ),
    severity: 'warning',
    declaredBy: 'att.global.facs',
  },
  {
    attributes: ['wit'],
    expected: ['witness'],
    accepted: [...AGENTS, ...ENTRIES, ...BIBLIOGRAPHY, ...TEXTS, ...words('abbr altIdentifier idno')],
    severity: 'warning',
    declaredBy: 'att.witnessed',
  },
  {
    attributes: ['edRef'],
    expected: ['bibl', 'biblStruct', 'witness', 'msDesc'],
    accepted: [
      ...ENTRIES,
      ...BIBLIOGRAPHY,
      ...TEXTS,
      ...words('editionStmt editor respStmt org abbr idno refsDecl'),
    ],
    severity: 'warning',
    declaredBy: 'att.edition',
  },
  {
    attributes: ['scheme'],
    on: words('keywords classCode catRef occupation socecStatus'),
    expected: ['taxonomy'],
    accepted: [...ENTRIES, ...BIBLIOGRAPHY, 'classDecl', 'listBibl', 'prefixDef', 'interpGrp', 'desc'],
    severity: 'warning',
    declaredBy: 'keywords',
  },
  {
    attributes: ['scheme'],
    on: ['locus', 'locusGrp'],
    expected: ['foliation'],
    accepted: [...ENTRIES, ...BIBLIOGRAPHY, 'p', 'ab', 'collation', 'layout', 'extent'],
    severity: 'warning',
    declaredBy: 'locus',
  },
  {
    attributes: ['target'],
    on: ['catRef'],
    expected: ['category'],
    accepted: [...ENTRIES, 'catDesc', 'interpGrp', 'bibl', 'person', 'place', 'org', 'event'],
    severity: 'warning',
    declaredBy: 'catRef',
  },
  {
    attributes: ['calendar'],
    expected: ['calendar'],
    accepted: [...ENTRIES, 'calendarDesc', 'bibl'],
    severity: 'warning',
    declaredBy: 'att.calendarSystem',
  },
  {
    attributes: ['unitRef'],
    expected: ['unitDef'],
    accepted: [...ENTRIES, 'unit', 'measure', 'unitDecl', 'bibl'],
    severity: 'warning',
    declaredBy: 'att.measurement',
  },
  {
    attributes: ['ref'],
    on: ['g'],
    expected: ['char', 'glyph'],
    accepted: [...ENTRIES, 'g', 'charDecl', 'graphic', 'c'],
    severity: 'warning',
    declaredBy: 'g',
  },
  {
    attributes: ['start', 'end'],
    on: words('annotationBlock gap incident kinesic pause u vocal writing ellipsis'),
    expected: ['when'],
    accepted: words('anchor timeline u pause vocal kinesic incident writing seg w'),
    severity: 'warning',
    declaredBy: 'att.timed',
  },
  {
    attributes: ['since'],
    on: ['when'],
    expected: ['when'],
    severity: 'warning',
    declaredBy: 'when',
  },
  {
    attributes: ['replyTo'],
    expected: ['post'],
    severity: 'warning',
    declaredBy: 'post',
  },
  {
    attributes: ['target'],
    on: ['specGrpRef'],
    expected: ['specGrp'],
    severity: 'error',
    declaredBy: 'specGrpRef',
  },
  {
    attributes: ['ref'],
    on: NAMES_OF_PERSONS,
    expected: ['person', 'personGrp'],
    accepted: [...PERSONS, ...AGENTS, ...ENTRIES, 'bibl'],
    severity: 'warning',
    declaredBy: 'att.canonical',
  },
  {
    attributes: ['ref'],
    on: ['rs', 'name'],
    types: words('person persons pers persName'),
    expected: ['person', 'personGrp'],
    accepted: [...PERSONS, ...AGENTS, ...ENTRIES],
    severity: 'warning',
    declaredBy: 'att.canonical',
  },
  {
    attributes: ['ref'],
    on: NAMES_OF_PLACES,
    expected: ['place'],
    accepted: [...PLACES, ...ENTRIES],
    severity: 'warning',
    declaredBy: 'att.canonical',
  },
  {
    attributes: ['ref'],
    on: ['rs', 'name'],
    types: words('place places placeName'),
    expected: ['place'],
    accepted: [...PLACES, ...ENTRIES],
    severity: 'warning',
    declaredBy: 'att.canonical',
  },
  {
    attributes: ['ref'],
    on: ['orgName'],
    expected: ['org'],
    accepted: [...ENTRIES, ...words('orgName listOrg personGrp place author editor respStmt sponsor funder')],
    severity: 'warning',
    declaredBy: 'att.canonical',
  },
  {
    attributes: ['ref'],
    on: ['rs', 'name'],
    types: words('org orgs orgName organisation organization'),
    expected: ['org'],
    accepted: [...ENTRIES, ...words('orgName listOrg personGrp place author editor respStmt sponsor funder')],
    severity: 'warning',
    declaredBy: 'att.canonical',
  },
  {
    attributes: ['ref'],
    on: ['title'],
    expected: ['bibl', 'biblStruct'],
    accepted: [...BIBLIOGRAPHY, ...TEXTS, ...ENTRIES],
    severity: 'warning',
    declaredBy: 'att.canonical',
  },
  {
    attributes: ['ref'],
    on: ['rs', 'name'],
    types: words('bibl work works title'),
    expected: ['bibl', 'biblStruct'],
    accepted: [...BIBLIOGRAPHY, ...TEXTS, ...ENTRIES],
    severity: 'warning',
    declaredBy: 'att.canonical',
  },
  {
    attributes: ['ref'],
    on: ['objectName'],
    expected: ['object'],
    accepted: [...ENTRIES, ...BIBLIOGRAPHY, 'objectName', 'place'],
    severity: 'warning',
    declaredBy: 'att.canonical',
  },
  {
    attributes: ['ref'],
    on: ['eventName'],
    expected: ['event'],
    accepted: [...ENTRIES, 'eventName', 'bibl', 'date'],
    severity: 'warning',
    declaredBy: 'att.canonical',
  },
];

const BY_ATTRIBUTE = new Map<string, TargetKind[]>();
for (const kind of targetKinds)
  for (const name of kind.attributes) BY_ATTRIBUTE.set(name, [...(BY_ATTRIBUTE.get(name) ?? []), kind]);

/** What an attribute of an element is to point to; undefined where that may be anything. */
export function targetKindOf(name: string, element: XmlElement): TargetKind | undefined {
  return BY_ATTRIBUTE.get(name)?.find(
    ({ on, types }) =>
      (on === undefined || on.includes(element.local)) &&
      (types === undefined || types.includes(attribute(element, 'type') ?? '')),
  );
}

/** Whether an element of this name will do; one of another vocabulary always does. */
export function fits({ expected, accepted = [] }: TargetKind, name: string): boolean {
  return name === '' || expected.includes(name) || accepted.includes(name);
}
