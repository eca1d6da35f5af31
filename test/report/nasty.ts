import type { Diagnostic } from '../../src/diagnostic.ts';
import type { ReportContext } from '../../src/report/reporter.ts';
import { lines } from '../../src/xml/lines.ts';

const TEXT = '<p>\r\n  <persName>김일성</persName> и <hi rend="x">Хрущёв</hi>\r\n</p>\r\n';

const at = (file: string, part: string) => {
  const start = TEXT.indexOf(part);
  return { file, range: lines(TEXT).range(start, start + part.length) };
};

const HOSTILE = '\u001b[2J\u0007\u009b31m\u202e\u0000\u007f\uFFFE\uD800';

const forged: Diagnostic = {
  code: 'relaxng/unknown-element',
  severity: 'error',
  message:
    'a\r\n::error::forged\nb.xml:1:1: error: forged ]]> <!-- & " \' {0} [here](https://example.org) 100%',
  location: at('a b, c: d%.xml', '<hi rend="x">'),
  hint: 'Write <hi>.\n::warning::forged',
  expected: ['hi', 'p'],
  related: [{ message: 'see {1}', location: at('./x/../a[1].xml', 'persName') }],
  fix: {
    title: 'Write {rend}',
    safe: true,
    edits: [
      { range: at('', 'rend').range, text: 'rendition' },
      { range: at('', '"x"').range, text: '' },
    ],
  },
};

/** Findings that break what is built of strings: line ends, quotation marks, what no XML may hold, several lines. */
export const nasty: readonly Diagnostic[] = [
  forged,
  {
    code: `rule/${HOSTILE}`,
    severity: 'warning',
    message: HOSTILE,
    hint: HOSTILE,
    location: at(`${HOSTILE}.xml`, 'p>'),
    related: [{ message: HOSTILE, location: { file: HOSTILE } }],
  },
  {
    code: 'schematron/AR-W05',
    severity: 'info',
    message: '김일성 и Хрущёв. 𝔞',
    location: { ...at('письма/서한 1.xml', TEXT), path: '/TEI[1]' },
  },
  {
    code: 'schema/missing-file',
    severity: 'error',
    message: '',
    location: { file: 'https://example.org/a b.rng' },
  },
  {
    code: 'edition/no-such-file',
    severity: 'error',
    message: 'Nothing',
    location: { file: 'C:\\letters\\a#1.xml' },
  },
  { code: 'xml/well-formed', severity: 'error', message: 'An empty place', location: at('/tmp/a?b.xml', '') },
];

export const context: ReportContext = {
  files: 7,
  names: ['good.xml', ...nasty.map(({ location }) => location.file)],
  layers: [
    { layer: 'well-formedness', files: 7 },
    { layer: 'grammar', files: 6, schemas: ['archival-record.rng'], whyNot: 'one file names no schema' },
    { layer: 'schematron', files: 0, whyNot: 'no schema is named' },
  ],
  suppressed: [
    { diagnostic: { ...forged, code: 'rule/same-name' }, reason: `As in the source ${HOSTILE} {2}` },
  ],
  source: () => TEXT,
  version: '0.1.0',
};
