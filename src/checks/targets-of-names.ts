import { AGENTS, BIBLIOGRAPHY, ENTRIES, type TargetKind, TEXTS, words } from './target-kind.ts';

const NAMES_OF_PERSONS = words('persName author editor');
const NAMES_OF_PLACES = words('placeName geogName settlement region country district bloc origPlace');
const PERSONS = words('person personGrp persona');
const PLACES = words(
  'org location objectIdentifier placeName geogName settlement region country district bloc listPlace',
);

/** What names point to: entries of registers (TEI Guidelines, 14). */
export const targetsOfNames: readonly TargetKind[] = [
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
