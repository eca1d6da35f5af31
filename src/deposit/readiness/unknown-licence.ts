import { at } from '../../checks/rules/place.ts';
import { knownLicence } from '../metadata/licences.ts';
import { inSettings, type ReadinessCheck } from './check.ts';
import { publication, sample } from './sample.ts';

export const unknownLicence: ReadinessCheck = {
  code: 'deposit/unknown-licence',
  severity: 'error',
  about: 'The address of the licence is of none that is known, or its name is that of another one',
  why: 'Repositories and programs know a licence by its address; what they don’t know they show as “other”, and nobody finds the edition among those that may be used.',
  source: { name: 'SPDX License List', url: 'https://spdx.org/licenses/' },
  mend: 'Write the address at which the licence itself stands, such as https://creativecommons.org/licenses/by/4.0/, and its own name.',
  *check({ project: { licence }, settings, records }) {
    if (licence) {
      const known = knownLicence(licence.target);
      const contradiction = known && otherLicence(licence.name, known.name);
      if (!known)
        yield {
          message: `The licence “${licence.name}” stands at “${licence.target}”, which is the address of no licence that is known`,
          location: inSettings(settings, 'licence', 'target'),
          hint: HINT,
        };
      else if (contradiction !== undefined)
        yield {
          message: `The licence is called “${licence.name}”, but its address is that of ${known.name}`,
          location: inSettings(settings, 'licence', 'name'),
          hint: `Which of the two was granted? Write ${known.name} or the address of ${contradiction}.`,
        };
    }
    const told = new Set<string>(licence ? [licence.target] : []);
    for (const record of records) {
      const own = record.licence;
      if (!own || told.has(own.target) || knownLicence(own.target)) continue;
      told.add(own.target);
      yield {
        message: `The licence stands at “${own.target}”, which is the address of no licence that is known`,
        location: at(record.file, own.place),
        hint: HINT,
      };
    }
  },
  examples: {
    good: [
      sample(),
      sample({
        settings: {
          licence: { name: 'CC BY 4.0', target: 'http://creativecommons.org/licenses/by/4.0/deed.de' },
        },
      }),
    ],
    bad: [
      sample({
        settings: { licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by/4.1/' } },
        publication: publicationUnder('https://creativecommons.org/licenses/by/4.1/'),
      }),
      sample({
        settings: {
          licence: { name: 'CC BY 4.0', target: 'https://creativecommons.org/licenses/by-nc/4.0/' },
        },
        publication: publicationUnder('https://creativecommons.org/licenses/by-nc/4.0/'),
      }),
      sample({
        settings: { licence: undefined },
        publication: publicationUnder('https://example.org/terms'),
      }),
    ],
  },
};

const HINT =
  'Write the address of the licence itself, such as https://creativecommons.org/licenses/by/4.0/ or a statement of rightsstatements.org; what is peculiar to your terms goes into “rights”.';

function publicationUnder(target: string): string {
  return publication('')
    .replace(/target="[^"]*"/, `target="${target}"`)
    .replace('>CC BY 4.0<', '><');
}

/** A Creative Commons licence or CC0 that a name says, where it is another than that of the address. */
function otherLicence(name: string, known: string): string | undefined {
  const said = /\bCC[ -]?(0|BY(?:[ -](?:NC|ND|SA))*)(?:[ -]v?(\d\.\d))?/i.exec(name);
  const meant = /^CC ?(0|BY(?:-(?:NC|ND|SA))*)(?: (\d\.\d))?/.exec(known);
  if (!said || !meant) return undefined;
  const [letters = '', version] = [said[1]?.toUpperCase().replaceAll(' ', '-'), said[2]];
  const same = sorted(letters) === sorted(meant[1] ?? '') && (version === undefined || version === meant[2]);
  return same
    ? undefined
    : `CC${letters === '0' ? '0' : ` ${letters}`}${version === undefined ? '' : ` ${version}`}`;
}

const sorted = (letters: string) => letters.split('-').sort().join('-');
