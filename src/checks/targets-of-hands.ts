import { AGENTS, BIBLIOGRAPHY, ENTRIES, type TargetKind, words } from './target-kind.ts';

/** Hands, responsibility, and what an element says about itself: changes, renditions, declarations, images. */
export const targetsOfHands: readonly TargetKind[] = [
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
];
