import { at } from '../../checks/rules/place.ts';
import { register } from '../../checks/rules/sample.ts';
import type { Location } from '../../diagnostic.ts';
import { isOrcid, isRor, orcidAddress, rorAddress } from '../../project/identifiers.ts';
import type { Said } from '../metadata/said.ts';
import type { ReadinessCheck, ReadyEdition } from './check.ts';
import { placeOfCreator } from './no-family-name.ts';
import { sample } from './sample.ts';

const ORCID = { name: 'ORCID', url: 'https://orcid.org' };

/** Those of edition.json are looked at when it is read. */
export const wrongOrcid: ReadinessCheck = {
  code: 'deposit/wrong-orcid',
  severity: 'error',
  about: 'An ORCID iD has a wrong last digit, or is none',
  why: 'Its last digit is made from the others, so that a slip is noticed; with a slip the edition is credited to somebody else, or to nobody.',
  source: ORCID,
  mend: 'Copy the iD from the record of the person at orcid.org.',
  *check(edition) {
    for (const { said, file } of numbersIn(edition, 'orcid')) {
      const address = orcidAddress(said.text);
      if (address !== undefined && isOrcid(said.text)) continue;
      yield {
        message:
          address === undefined
            ? `“${said.text}” is no ORCID iD; sixteen digits in four groups were expected`
            : `The ORCID iD ${address.slice(-19)} has a wrong last digit`,
        location: at(file, said.place),
        hint: 'Compare it with the record at orcid.org; a digit is wrong.',
      };
    }
  },
  examples: {
    good: [
      sample({ title: withEditor('<idno type="ORCID">0000-0002-1825-0097</idno>') }),
      sample({ title: withEditor('<idno type="ORCID">https://orcid.org/0000-0002-1694-233X</idno>') }),
      sample(),
    ],
    bad: [
      sample({ title: withEditor('<idno type="ORCID">0000-0002-1825-0098</idno>') }),
      sample({ title: withEditor('<idno type="ORCID">0000-0002</idno>') }),
      sample({
        files: {
          'registers/persons.xml': register(
            '<listPerson><person xml:id="orel"><persName>Orel, Ivan</persName><idno type="ORCID">0000-0002-1694-2331</idno></person></listPerson>',
          ),
        },
      }),
    ],
  },
};

export const noOrcid: ReadinessCheck = {
  code: 'deposit/no-orcid',
  severity: 'warning',
  about: 'An editor has no ORCID iD',
  why: 'With one, works of people of the same name are told apart, and the deposit is entered in the record of the editor by itself.',
  source: ORCID,
  mend: 'Write “orcid” beside the name in edition.json, or idno type="ORCID" in the header. Who has none gets one at orcid.org, or the warning is left as it is.',
  *check(edition) {
    for (const [index, { name, kind, orcid }] of edition.metadata.creators.entries()) {
      if (kind !== 'person' || orcid !== undefined) continue;
      yield {
        message: `The editor “${name}” has no ORCID iD; one is asked for by repositories`,
        location: placeOfCreator(edition, index),
        hint: 'Add "orcid": "0000-…", as it stands at orcid.org.',
      };
    }
  },
  examples: {
    good: [sample()],
    bad: [sample({ settings: { editors: [{ name: 'Horáková, Jana' }] } })],
  },
};

/** Those of edition.json are looked at when it is read. */
export const wrongRor: ReadinessCheck = {
  code: 'deposit/wrong-ror',
  severity: 'error',
  about: 'The ROR of an institution has wrong check digits, or is none',
  why: 'Its last two digits are made from the others, so that a slip is noticed; with a slip the edition is credited to another institution.',
  source: { name: 'ROR, ROR identifier pattern', url: 'https://ror.readme.io/docs/identifier' },
  mend: 'Copy the identifier from the entry of the institution at ror.org.',
  *check(edition) {
    for (const { said, file } of numbersIn(edition, 'ror')) {
      const address = rorAddress(said.text);
      if (address !== undefined && isRor(said.text)) continue;
      yield {
        message:
          address === undefined
            ? `“${said.text}” is no ROR; one such as https://ror.org/05dxps055 was expected`
            : `The ROR ${address} has wrong check digits`,
        location: at(file, said.place),
        hint: 'Compare it with the entry at ror.org; a letter or a digit is wrong.',
      };
    }
  },
  examples: {
    good: [sample({ title: withHost('https://ror.org/05dxps055') })],
    bad: [
      sample({ title: withHost('https://ror.org/05dxps056') }),
      sample({ title: withHost('https://ror.org/caltech') }),
    ],
  },
};

function* numbersIn(
  { records, registers }: ReadyEdition,
  which: 'orcid' | 'ror',
): Generator<{ said: Said; file: Location['file'] }> {
  for (const { file, responsible } of records) {
    const seen = new Set<string>();
    for (const { agent } of responsible) {
      const said = agent[which];
      const key = said?.place.join(' ') ?? '';
      if (said && !seen.has(key)) yield { said, file };
      seen.add(key);
    }
  }
  if (which === 'orcid')
    for (const { named: file, persons } of registers)
      for (const { orcid } of Object.values(persons)) if (orcid) yield { said: orcid, file };
}

function withEditor(number: string): string {
  return `<title>A letter</title><editor><persName><forename>Jana</forename> <surname>Horáková</surname></persName>${number}</editor>`;
}

function withHost(address: string): string {
  return `<title>A letter</title><respStmt><resp key="pbl">Publication</resp><orgName ref="${address}">Institute of Letters</orgName></respStmt>`;
}
