import type { Diagnostic } from '../../diagnostic.ts';
import { type InfoElement, valuesOf } from './bag-info.ts';
import type { Declaration } from './declaration.ts';
import { finding, type Told } from './finding.ts';
import type { Holding } from './holding.ts';
import type { Manifest } from './manifest.ts';
import { rangeIn, type TagLine } from './tag-lines.ts';

/** All that is read of a package of ours. */
export interface OwnPackage {
  readonly holding: Holding;
  readonly declaration: Declaration;
  readonly info: readonly InfoElement[];
  readonly manifests: readonly Manifest[];
  /** Of each tag file in BagIt’s own form. */
  readonly lines: ReadonlyMap<string, readonly TagLine[]>;
}

/** A rule that packages of ours keep beyond those of BagIt: what it finds, and in which file. */
interface PackageRule {
  readonly about: string;
  readonly check: (own: OwnPackage) => Iterable<readonly [path: string, told: Omit<Told, 'code' | 'hint'>]>;
}

const AGENT = /^tei-edition\b/;

/** Whether a bag says that this program made it. */
export function isOurs(info: readonly InfoElement[]): boolean {
  return valuesOf(info, 'Bag-Software-Agent').some(({ value }) => AGENT.test(value));
}

/** Each makes a package the same bytes everywhere, or tells a change that BagIt lets pass. */
export const packageRules: readonly PackageRule[] = [
  {
    about: 'version and encoding',
    *check({ declaration: { version, encoding } }) {
      if (version !== '1.0' || encoding !== 'UTF-8')
        yield [
          'bagit.txt',
          { message: `BagIt ${version} in ${encoding} is declared; 1.0 in UTF-8 was expected` },
        ];
    },
  },
  {
    about: 'each line ends in LF, the last too',
    *check({ lines }) {
      for (const [path, all] of lines) {
        const line = all.find(({ ending }) => ending !== '\n');
        if (!line) continue;
        const ending = line.ending === '' ? 'in nothing' : `in ${line.ending === '\r' ? 'CR' : 'CR and LF'}`;
        yield [path, { message: `A line ends ${ending}, where LF was expected`, range: rangeIn(line) }];
      }
    },
  },
  {
    about: 'lines of manifests',
    *check({ manifests }) {
      for (const { path, lines } of manifests) {
        const line = lines.find(
          ({ text }) => /^[0-9A-Fa-f]+[ \t]/.test(text) && !/^[0-9a-f]+ {2}\S/.test(text),
        );
        if (line)
          yield [
            path,
            {
              message: 'A line is not a digest in small letters, two spaces and a path',
              range: rangeIn(line),
            },
          ];
      }
    },
  },
  {
    about: 'order of manifests',
    *check({ manifests }) {
      for (const { path, entries } of manifests) {
        const at = entries.findIndex(
          (entry, n) =>
            n > 0 && Buffer.compare(Buffer.from(entries[n - 1]?.path ?? ''), Buffer.from(entry.path)) > 0,
        );
        const entry = entries[at];
        if (entry)
          yield [path, { message: 'The files are not in the order of their names', range: entry.range() }];
      }
    },
  },
  {
    about: 'the four manifests',
    *check({ manifests }) {
      const expected = ['manifest', 'tagmanifest'].flatMap((kind) =>
        ['sha256', 'sha512'].map((name) => `${kind}-${name}.txt`),
      );
      const there = manifests.map(({ path }) => path);
      for (const path of expected)
        if (!there.includes(path))
          yield [path, { message: 'This manifest is missing; every package has it' }];
      for (const path of there)
        if (!expected.includes(path)) yield [path, { message: 'No package has this manifest' }];
    },
  },
  {
    about: 'what bag-info.txt has',
    *check({ info }) {
      if (valuesOf(info, 'Payload-Oxum').length === 0)
        yield ['bag-info.txt', { message: 'Payload-Oxum is missing; every package has it' }];
      for (const { value, range } of valuesOf(info, 'Bagging-Date')) {
        if (!/^\d{4}-\d\d-\d\d$/.test(value))
          yield [
            'bag-info.txt',
            { message: `Bagging-Date is “${value}”; a day was expected, 2026-11-26`, range },
          ];
      }
    },
  },
  {
    about: 'nothing is left to fetch',
    *check({ holding }) {
      if (holding.files.some(({ path }) => path === 'fetch.txt'))
        yield ['fetch.txt', { message: 'A package holds all its files, and has no fetch.txt' }];
    },
  },
];

/** What a package of ours has or lacks, other than when it was made. */
export function ownFindings(own: OwnPackage): readonly Diagnostic[] {
  return packageRules.flatMap(({ check }) =>
    Array.from(check(own), ([path, told]) =>
      finding(own.holding.located(path), {
        ...told,
        code: 'deposit/package-form',
        message: `${told.message}. So the package is not as “tei deposit” made it`,
        hint: 'Get the package again from where it came from, or make it again with “tei deposit”.',
      }),
    ),
  );
}
