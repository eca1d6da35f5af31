/** A licence that is known by its address. */
export interface KnownLicence {
  readonly name: string;
  /** Its identifier in the SPDX License List; statements of rightsstatements.org have none. */
  readonly spdx: string | undefined;
}

/** SPDX identifier, name, and the addresses under which it stands beside that at spdx.org, without scheme and www. */
const LICENCES: readonly (readonly [spdx: string, name: string, ...addresses: readonly string[]])[] = [
  ['CC0-1.0', 'CC0 1.0', 'creativecommons.org/publicdomain/zero/1.0'],
  ['CC-PDM-1.0', 'Public Domain Mark 1.0', 'creativecommons.org/publicdomain/mark/1.0'],
  ['CC-PDDC', 'Public Domain Dedication and Certification', 'creativecommons.org/licenses/publicdomain'],
  [
    'ODC-By-1.0',
    'ODC-By 1.0',
    'opendatacommons.org/licenses/by/1-0',
    'opendatacommons.org/licenses/by/1.0',
    'opendatacommons.org/licenses/by',
  ],
  [
    'ODbL-1.0',
    'ODbL 1.0',
    'opendatacommons.org/licenses/odbl/1-0',
    'opendatacommons.org/licenses/odbl/1.0',
    'opendatacommons.org/licenses/odbl',
  ],
  [
    'PDDL-1.0',
    'PDDL 1.0',
    'opendatacommons.org/licenses/pddl/1-0',
    'opendatacommons.org/licenses/pddl/1.0',
    'opendatacommons.org/licenses/pddl',
  ],
  ['DL-DE-BY-2.0', 'dl-de/by-2-0', 'govdata.de/dl-de/by-2-0'],
  ['DL-DE-ZERO-2.0', 'dl-de/zero-2-0', 'govdata.de/dl-de/zero-2-0'],
  ['etalab-2.0', 'Licence Ouverte 2.0', 'etalab.gouv.fr/licence-ouverte-open-licence'],
  ['NLOD-2.0', 'NLOD 2.0', 'data.norge.no/nlod/en/2.0', 'data.norge.no/nlod/no/2.0'],
  ['OGL-UK-2.0', 'OGL 2.0', 'nationalarchives.gov.uk/doc/open-government-licence/version/2'],
  ['OGL-UK-3.0', 'OGL 3.0', 'nationalarchives.gov.uk/doc/open-government-licence/version/3'],
  ['LAL-1.3', 'Licence Art Libre 1.3', 'artlibre.org/licence/lal/en', 'artlibre.org'],
  [
    'GFDL-1.2-or-later',
    'GFDL 1.2 or later',
    'gnu.org/licenses/old-licenses/fdl-1.2',
    'gnu.org/licenses/old-licenses/fdl-1.2.html',
  ],
  [
    'GFDL-1.3-or-later',
    'GFDL 1.3 or later',
    'gnu.org/licenses/fdl-1.3',
    'gnu.org/licenses/fdl-1.3.html',
    'gnu.org/licenses/fdl.html',
    'gnu.org/copyleft/fdl.html',
  ],
  [
    'GPL-3.0-or-later',
    'GPL 3.0 or later',
    'gnu.org/licenses/gpl-3.0',
    'gnu.org/licenses/gpl-3.0.html',
    'opensource.org/license/gpl-3-0',
  ],
  ['AGPL-3.0-or-later', 'AGPL 3.0 or later', 'gnu.org/licenses/agpl-3.0', 'gnu.org/licenses/agpl-3.0.html'],
  [
    'EUPL-1.2',
    'EUPL 1.2',
    'opensource.org/license/eupl-1-2',
    'joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12',
  ],
  ['MIT', 'MIT', 'opensource.org/license/mit', 'opensource.org/licenses/mit'],
  [
    'BSD-2-Clause',
    'BSD 2-Clause',
    'opensource.org/license/bsd-2-clause',
    'opensource.org/licenses/bsd-2-clause',
  ],
  [
    'BSD-3-Clause',
    'BSD 3-Clause',
    'opensource.org/license/bsd-3-clause',
    'opensource.org/licenses/bsd-3-clause',
  ],
  ['Apache-2.0', 'Apache 2.0', 'apache.org/licenses/license-2.0', 'opensource.org/license/apache-2-0'],
];

const CREATIVE_COMMONS =
  /^creativecommons\.org\/licenses\/(by(?:-nc)?(?:-nd|-sa)?|by-nd-nc)\/(1\.0|2\.0|2\.1|2\.5|3\.0|4\.0)(?:\/([a-z]{2,3}))?$/;
/** The versions for a country that have an identifier of their own. */
const PORTED: ReadonlySet<string> = new Set(
  (
    'CC-BY-2.5-AU CC-BY-3.0-AT CC-BY-3.0-AU CC-BY-3.0-DE CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US CC-BY-NC-3.0-DE ' +
    'CC-BY-NC-ND-3.0-DE CC-BY-NC-ND-3.0-IGO CC-BY-NC-SA-2.0-DE CC-BY-NC-SA-2.0-FR CC-BY-NC-SA-2.0-UK CC-BY-NC-SA-3.0-DE ' +
    'CC-BY-NC-SA-3.0-IGO CC-BY-ND-3.0-DE CC-BY-SA-2.0-UK CC-BY-SA-2.1-JP CC-BY-SA-3.0-AT CC-BY-SA-3.0-DE CC-BY-SA-3.0-IGO'
  ).split(' '),
);
/** https://rightsstatements.org/page/1.0/ */
const STATEMENTS: ReadonlyMap<string, string> = new Map([
  ['inc', 'In Copyright'],
  ['inc-ow-eu', 'In Copyright – EU Orphan Work'],
  ['inc-edu', 'In Copyright – Educational Use Permitted'],
  ['inc-nc', 'In Copyright – Non-Commercial Use Permitted'],
  ['inc-ruu', 'In Copyright – Rights-holder(s) Unlocatable or Unidentifiable'],
  ['noc-cr', 'No Copyright – Contractual Restrictions'],
  ['noc-nc', 'No Copyright – Non-Commercial Use Only'],
  ['noc-oklr', 'No Copyright – Other Known Legal Restrictions'],
  ['noc-us', 'No Copyright – United States'],
  ['cne', 'Copyright Not Evaluated'],
  ['und', 'Copyright Undetermined'],
  ['nkc', 'No Known Copyright'],
]);

const BY_ADDRESS: ReadonlyMap<string, KnownLicence> = new Map(
  LICENCES.flatMap(([spdx, name, ...addresses]) =>
    [`spdx.org/licenses/${spdx.toLowerCase()}`, ...addresses].map((each) => [each, { spdx, name }] as const),
  ),
);

/**
 * What is known of the address of a licence: of Creative Commons, Open Data Commons, public bodies, some licences of software, and
 * the statements of rightsstatements.org. Identifiers are those of the SPDX License List (https://spdx.org/licenses/).
 */
export function knownLicence(target: string): KnownLicence | undefined {
  const address = plain(target);
  return BY_ADDRESS.get(address) ?? creativeCommons(address) ?? statement(address);
}

/** Without what leads to the same licence: scheme, www, capitals, the page for lawyers or for people, a slash at the end. */
function plain(target: string): string {
  return target
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/(?:deed|legalcode)(?:[.-][a-z-]+)*\/?$/, '')
    .replace(/(^spdx\.org\/.*)\.(?:html|json|txt)$/, '$1')
    .replace(/\/+$/, '');
}

function creativeCommons(address: string): KnownLicence | undefined {
  const spdxAddress = /^spdx\.org\/licenses\/cc-(by[a-z-]*?)-(\d\.\d)(?:-([a-z]{2,3}))?$/.exec(address);
  const [, kind, version, country] =
    CREATIVE_COMMONS.exec(address) ??
    CREATIVE_COMMONS.exec(
      spdxAddress ? `creativecommons.org/licenses/${spdxAddress.slice(1).filter(Boolean).join('/')}` : '',
    ) ??
    [];
  if (kind === undefined || version === undefined || (version === '2.1' && country !== 'jp'))
    return undefined;
  const letters = kind === 'by-nd-nc' ? 'BY-NC-ND' : kind.toUpperCase();
  const [spdx, name] = [`CC-${letters}-${version}`, `CC ${letters} ${version}`];
  if (country === undefined) return { spdx, name };
  const ported = `${spdx}-${country.toUpperCase()}`;
  // Without an identifier of its own it is still a licence that everybody knows.
  return { spdx: PORTED.has(ported) ? ported : undefined, name: `${name} ${country.toUpperCase()}` };
}

function statement(address: string): KnownLicence | undefined {
  const [, code = ''] = /^rightsstatements\.org\/(?:vocab|page)\/([a-z-]+)\/1\.0$/.exec(address) ?? [];
  const name = STATEMENTS.get(code);
  return name === undefined ? undefined : { name, spdx: undefined };
}
