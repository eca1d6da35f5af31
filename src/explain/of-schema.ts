import type { Severity } from '../diagnostic.ts';
import { attribute, elements, textOf, type XmlDocument, type XmlElement } from '../xml/tree.ts';
import { differing } from './differing.ts';
import type { Page, Source } from './page.ts';

const SEVERITIES: Readonly<Record<string, Severity>> = { warning: 'warning', information: 'info' };

/** How what is wrong begins, on the page of a rule. */
export const RULE = 'A rule of archival records is not kept: ';

/**
 * The pages of the rules of a customisation, made from its ODD and from a valid and an invalid record for each of them:
 * `AR-E05.valid.xml`, `AR-E05.invalid.xml`. A rule without these has no page.
 */
export function pagesOfSchema(odd: XmlDocument, examples: ReadonlyMap<string, string>): readonly Page[] {
  const specs = [...elements(odd.root)].filter(({ local }) => local === 'constraintSpec');
  return specs.flatMap((spec) => {
    const inside = [...elements(spec)];
    const about = inside.find(({ local }) => local === 'desc');
    return inside
      .filter(({ local }) => local === 'assert' || local === 'report')
      .flatMap((assertion) => pageOf(assertion, about, examples) ?? []);
  });
}

function pageOf(
  assertion: XmlElement,
  about: XmlElement | undefined,
  examples: ReadonlyMap<string, string>,
): Page | undefined {
  const id = attribute(assertion, 'id') ?? '';
  const valid = examples.get(`${id}.valid.xml`);
  const invalid = examples.get(`${id}.invalid.xml`);
  if (!valid || !invalid) return undefined;
  const [rule = '', ...why] = sentences(plain(about)).filter((each) => !/^See TEI Guidelines/.test(each));
  const said = sentences(plain(assertion));
  const expected = said.findIndex((each) => / expected\b/.test(each));
  const deposit =
    attribute(assertion, 'flag') === 'deposit' && !/deposit/.test(said[expected] ?? '')
      ? ' It is asked for before a deposit.'
      : '';
  return {
    code: `schematron/${id}`,
    severity: SEVERITIES[attribute(assertion, 'role') ?? ''] ?? 'error',
    what: `${RULE}“${rule}” ${said[expected] ?? ''}${deposit}`,
    why: why.join(' '),
    see: sourcesIn(about),
    kind: 'file',
    bad: shown(invalid, valid),
    good: shown(valid, invalid),
    mend: said.slice(expected + 1).join(' '),
  };
}

/** The words of an element, with … for what differs from case to case. */
function plain(element: XmlElement | undefined): string {
  if (!element) return '';
  const words = element.children.map((child) =>
    child.kind === 'text'
      ? child.value
      : child.kind !== 'element'
        ? ''
        : child.local === 'value-of'
          ? '…'
          : textOf(child),
  );
  return words.join('').replace(/\s+/g, ' ').trim();
}

const sentences = (text: string): readonly string[] =>
  text.split(/(?<=[.?!]) (?=\p{Lu}|\d|“)/u).filter(Boolean);

function sourcesIn(about: XmlElement | undefined): readonly Source[] {
  const references = about ? [...elements(about)].filter(({ local }) => local === 'ref') : [];
  return references.map((each) => ({
    name: textOf(each).replace(/\s+/g, ' '),
    url: attribute(each, 'target') ?? '',
  }));
}

const HEAD = /^<\?xml[^>]*\?>\s*<!-- \S+ (?:in)?valid: ([\s\S]*?) -->\s*/;

/** What makes an example what it is: the lines in which the other one differs, below what its comment says. */
function shown(example: string, other: string): string {
  const [, comment = ''] = HEAD.exec(example) ?? [];
  const lines = differing(example.replace(HEAD, ''), other.replace(HEAD, ''));
  return comment === '' ? lines : `<!-- ${comment} -->\n${lines}`;
}
