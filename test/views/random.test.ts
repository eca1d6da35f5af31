import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { readTei } from '../../src/document/tei.ts';
import { views } from '../../src/views/view.ts';
import { attribute, elements, type XmlElement, type XmlNode } from '../../src/xml/tree.ts';
import { ROOT, shown, type ViewName } from './views.ts';

const P5SUBSET = join(ROOT, '../shared/tei/p5subset.xml');
const missing = existsSync(P5SUBSET) ? '' : ' (skipped: the source of the TEI is not here)';
/** Of each view: the next ones have the others, for what differs between views is little beside what they share. */
const DOCUMENTS = 40;

const MODULES = ['core', 'textstructure', 'transcr', 'namesdates', 'msdescription', 'linking'];
/** Elements that hold a text of its own kind, and what belongs into a header. */
const LEFT_OUT = new Set(['teiHeader', 'TEI', 'teiCorpus', 'standOff', 'sourceDoc', 'facsimile', 'text']);

/** The names of all elements of some modules that may hold text, by the specifications of the TEI. */
function namesOfElements(): readonly string[] {
  const source = readFileSync(P5SUBSET, 'utf8');
  const names = Array.from(
    source.matchAll(/<elementSpec\b([^>]*)>([\s\S]*?)<\/elementSpec>/g),
    ([, attributes = '', content = '']) => ({
      name: /\bident="([^"]+)"/.exec(attributes)?.[1] ?? '',
      module: /\bmodule="([^"]+)"/.exec(attributes)?.[1] ?? '',
      model: /<content\b[^>]*>([\s\S]*?)<\/content>/.exec(content)?.[1] ?? '',
    }),
  )
    .filter(({ module }) => MODULES.includes(module))
    .filter(({ model }) => /<textNode\b|<macroRef\b|<dataRef\b/.test(model))
    .map(({ name }) => name);
  return [...new Set(names)].filter((name) => !LEFT_OUT.has(name)).sort();
}

/** Elements that hold elements only, and some that belong into them. */
const STRUCTURES: Readonly<Record<string, readonly string[]>> = {
  choice: ['abbr', 'expan', 'sic', 'corr', 'orig', 'reg', 'unclear', 'seg', 'choice'],
  div: ['head', 'p', 'list', 'table', 'note', 'div', 'opener', 'closer', 'quote', 'ab', 'postscript'],
  list: ['head', 'item', 'label', 'note', 'desc'],
  table: ['head', 'row', 'note'],
  row: ['cell'],
  opener: ['dateline', 'salute', 'seg', 'add', 'note', 'date', 'address'],
  closer: ['salute', 'signed', 'dateline', 'note'],
  postscript: ['label', 'p', 'signed'],
  address: ['addrLine', 'street'],
  subst: ['del', 'add'],
  cit: ['quote', 'bibl'],
  sp: ['speaker', 'p', 'stage', 'l'],
  lg: ['head', 'l', 'lg'],
  figure: ['head', 'figDesc', 'p', 'graphic'],
  listBibl: ['head', 'bibl'],
  listPerson: ['head', 'person'],
  person: ['persName', 'birth', 'note', 'occupation'],
  gap: ['desc'],
  space: ['desc'],
  graphic: ['desc'],
};

/** mulberry32: the same numbers for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  type: [
    'editorial',
    'stamp',
    'marginal',
    'annotation',
    'filing',
    'gloss',
    'form',
    'none',
    'apparatus',
    'generated',
  ],
  place: ['above', 'margin left', 'bottom', 'inline', 'unspecified'],
  reason: ['illegible', 'omitted', 'editorial', 'translation', 'redacted'],
  rend: ['letter-spaced', 'bold superscript', 'unknown'],
  hand: ['#h1', '#nobody'],
  target: ['#i1', '#i2 #i3', '#nothing', 'https://example.org/', 'other.xml#a'],
  corresp: ['#i1', '#i2 #i3'],
  ref: ['#i1', '../registers/persons.xml#a'],
  cert: ['medium'],
  when: ['1960', '1960-07', 'soon'],
  rendition: ['#square', '#round', '#nothing'],
  'xml:lang': ['cs', 'not a language', ''],
};

/** A document in which each word stands once: any element may be in any other one. */
function randomTei(names: readonly string[], seed: number): string {
  const random = numbers(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let words = 0;
  let ids = 0;
  const word = () => ` w${++words}x `;
  const attributes = () => {
    const id = random() < 0.3 ? ` xml:id="i${++ids}"` : '';
    const chosen = Object.keys(ATTRIBUTES).filter(() => random() < 0.08);
    return id + chosen.map((name) => ` ${name}="${pick(ATTRIBUTES[name] ?? [''])}"`).join('');
  };
  const anyName = () =>
    random() < 0.5 ? pick([...Object.keys(STRUCTURES), 'p', 'note', 'del', 'ref', 'hi']) : pick(names);
  const element = (name: string, depth: number): string => {
    const parts = STRUCTURES[name];
    const children = Array.from({ length: Math.floor(random() * 4) }, () => {
      if (depth === 0) return parts ? '' : word();
      if (parts) return element(random() < 0.9 ? pick(parts) : pick(names), depth - 1);
      return random() < 0.4 ? word() : element(anyName(), depth - 1);
    });
    return `<${name}${attributes()}>${children.join('')}</${name}>`;
  };
  const body = Array.from({ length: 12 }, () => element(anyName(), 6)).join('');
  return (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>' +
    '<sourceDesc><msDesc><physDesc><handDesc><handNote xml:id="h1">Hand</handNote></handDesc></physDesc></msDesc></sourceDesc>' +
    '</fileDesc><encodingDesc><tagsDecl><rendition scheme="free" xml:id="square">[…]</rendition>' +
    '<rendition scheme="free" xml:id="round">(…)</rendition></tagsDecl></encodingDesc></teiHeader>' +
    `<text xml:lang="de"><body>${body}</body></text></TEI>`
  );
}

/** Why a view needn't show a text, or undefined. */
function reasonToHide(text: XmlNode, view: ViewName): string | undefined {
  const editors = ['expan', 'corr', 'reg', 'ex', 'supplied'];
  for (let node = text.parent; node; node = node.parent) {
    if (node.kind !== 'element') continue;
    if (node.local === 'gap' || node.local === 'space')
      return 'words of the encoder, about what is not there';
    if (node.local === 'index') return 'entries of an index, not text';
    if (node.local === 'head' && within(node, 'apparatus'))
      return 'the title of an apparatus, whose notes are in the list';
    if (view === 'reading') continue;
    const parent = node.parent?.kind === 'element' ? node.parent : undefined;
    if (parent?.local === 'choice') {
      const siblings = parent.children.filter((child): child is XmlElement => child.kind === 'element');
      const written = siblings.filter(({ local }) => !editors.includes(local));
      if (editors.includes(node.local) && (written.length > 0 || node !== siblings[0]))
        return 'words of the editor';
    }
    const framed = /#(square|round)/.test(attribute(node, 'rendition') ?? '');
    if (node.local === 'supplied' && !framed && /omitted|editorial/.test(attribute(node, 'reason') ?? ''))
      return 'words of the editor';
  }
  return undefined;
}

function within(element: XmlElement, type: string): boolean {
  const parent = element.parent?.kind === 'element' ? element.parent : undefined;
  return parent !== undefined && (attribute(parent, 'type') === type || within(parent, type));
}

/** The words that a view has lost. */
function lost(tei: string, html: string, text: string, view: ViewName): readonly string[] {
  const { value: document } = readTei(Buffer.from(tei), 'random.xml');
  const body = document && [...elements(document.root)].find(({ local }) => local === 'body');
  const onPage = new Set(html.match(/w\d+x/g));
  const inText = new Set(text.replaceAll('\u00a0', '').match(/w\d+x/g));
  const found: string[] = [];
  for (const element of body ? elements(body) : []) {
    for (const child of element.children) {
      if (child.kind !== 'text' || reasonToHide(child, view)) continue;
      for (const word of child.value.match(/w\d+x/g) ?? [])
        if (!onPage.has(word)) found.push(`${word} of ${element.local} in ${describePath(element)}`);
        else if (!inText.has(word)) found.push(`${word} of ${element.local}, in the text alone`);
    }
  }
  return found;
}

const describePath = (element: XmlElement): string =>
  element.parent?.kind === 'element' ? `${describePath(element.parent)}/${element.local}` : element.local;

/** How elements may nest, whatever the TEI was: what a browser would silently set right. */
const nesting = new HtmlValidate({
  root: true,
  elements: ['html5'],
  rules: {
    'close-order': 'error',
    'no-dup-id': 'error',
    'no-dup-attr': 'error',
    'element-permitted-content': 'error',
    'element-permitted-parent': 'error',
    'element-permitted-occurrences': 'error',
    'void-content': 'error',
    'empty-heading': 'error',
    'valid-id': ['error', { relaxed: true }],
  },
});

/** What is wrong with the page that a view makes. */
async function problemsOf(tei: string, view: ViewName): Promise<readonly string[]> {
  const { html, text } = await shown({ file: 'random.xml', text: tei }, view);
  const { results } = await nesting.validateString(html);
  const ids = new Set(Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id));
  const targets = Array.from(html.matchAll(/href="#([^"]*)"/g), ([, id]) => id);
  return [
    ...lost(tei, html, text, view),
    ...(/<article[^>]*>\s*<\/article>/.test(html) ? ['an empty article'] : []),
    ...results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ...targets.filter((id) => !ids.has(id)).map((id) => `a link to ${id}, which is not there`),
  ];
}

describe(`Any TEI${missing}`, () => {
  const names = missing ? [] : namesOfElements();

  it('is made of some hundred elements', ({ skip }) => {
    if (missing) skip();
    expect(names.length).toBeGreaterThan(150);
    expect(names).toEqual(expect.arrayContaining(['ab', 'note', 'p', 'persName', 'seg', 'supplied']));
  });

  for (const [index, { name: view }] of views.entries()) {
    it(`has all its words in the ${view} view, and a page that HTML allows`, { timeout: 300_000 }, async ({
      skip,
    }) => {
      if (missing) skip();
      const problems: string[] = [];
      for (let seed = index * DOCUMENTS + 1; seed <= (index + 1) * DOCUMENTS; seed++) {
        const tei = randomTei(names, seed);
        const found = await problemsOf(tei, view).catch((error: unknown) => [String(error)]);
        problems.push(...found.map((problem) => `seed ${seed}: ${problem}`));
      }
      expect(problems.slice(0, 40)).toEqual([]);
    });
  }
});
