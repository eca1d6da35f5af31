import { first, isTei, TEI_NAMESPACE } from '../../document/tei.ts';
import { elements } from '../../xml/tree.ts';
import { guidelines } from './guidelines.ts';
import { words } from './names.ts';
import { placeOf } from './place.ts';
import { rule } from './rule.ts';
import { record } from './sample.ts';
import { drift, type Use, usesOfDocument, wordsOf } from './uses.ts';

/** Attributes whose values a project chooses; those of one element are one vocabulary. */
const OF_ELEMENT = new Set([
  'type',
  'subtype',
  'unit',
  'role',
  'place',
  'agent',
  'medium',
  'function',
  'commodity',
]);
/** Those whose values are one vocabulary on all elements. */
const OF_ALL = new Set(['rend', 'reason']);

/**
 * A plural is no drift where one file has both: a division of letters holds letters. Values of one or two letters are left
 * alone, for in m and M, t and T the case tells units apart; and so are declarations of CSS.
 */
export const vocabularyDrift = rule<Use>({
  code: 'rule/vocabulary-drift',
  severity: 'warning',
  about: 'A value of an attribute or a keyword is written in two ways',
  why: 'Style sheets, searches and statistics take the two for different things: a page looks otherwise for no reason, and a list of letters lacks some.',
  source: guidelines('att.typed', 'ref-att.typed'),
  mend: 'Decide for one form and write it everywhere; a closed list of values in the schema keeps it so.',
  note(document) {
    const uses = usesOfDocument();
    for (const element of document.elements) {
      if (element.namespace !== TEI_NAMESPACE) continue;
      for (const each of element.attributes) {
        if (each.namespace !== '') continue;
        const where = OF_ALL.has(each.local) ? `@${each.local}` : `@${each.local} of ${element.local}`;
        if (!OF_ALL.has(each.local) && !OF_ELEMENT.has(each.local)) continue;
        for (const [word, place] of wordsOf(each)) {
          if (word.length > 2 && !/[:;()#/]/.test(word)) uses.add(where, word, place);
        }
      }
    }
    const classes = first(document.header, 'profileDesc', 'textClass');
    for (const term of classes ? elements(classes) : []) {
      const [text] = term.children;
      if (!isTei(term, 'term') || text?.kind !== 'text' || term.children.length > 1) continue;
      const word = words(term);
      if (word.length > 2) uses.add('keyword', word, () => placeOf(text.range));
    }
    return uses.all();
  },
  judge: (notes) =>
    drift(notes, {
      key: (value) => singular(fold(value)),
      apart: (one, other) => fold(one) !== fold(other),
      message: (rare, where, _, counts) =>
        `“${rare}” as ${where === 'keyword' ? 'a keyword' : where} stands in the run ${counts}`,
      hint: (frequent) => `Write “${frequent}”, or decide for the other form everywhere.`,
    }),
  examples: {
    good: [
      {
        'records/a.xml': record({ body: '<div type="letters"><div type="letter"><p>One</p></div></div>' }),
        'records/b.xml': record({ body: '<div type="record"><p><hi rend="bold">Two</hi></p></div>' }),
      },
      {
        'records/a.xml': record({ body: '<p><measure unit="mm">3 mm</measure></p>' }),
        'records/b.xml': record({ body: '<p><measure unit="Mm">3 Mm</measure></p>' }),
      },
    ],
    bad: [
      {
        'records/a.xml': record({ body: '<div type="letter"><p>One</p></div>' }),
        'records/b.xml': record({ body: '<div type="letter"><p>Two</p></div>' }),
        'records/c.xml': record({ body: '<div type="Letter"><p>Three</p></div>' }),
      },
      {
        'records/a.xml': record({ body: '<p><hi rend="letter-spaced">One</hi></p>' }),
        'records/b.xml': record({ body: '<p><hi rend="bold letter_spaced">Two</hi></p>' }),
      },
      { 'records/a.xml': keyword('treaty'), 'records/b.xml': keyword('treaties') },
    ],
  },
});

/** A value without case, accents, hyphens, spaces and underscores. */
function fold(value: string): string {
  const bare = value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[-_\s]/g, '');
  return bare === '' ? value : bare;
}

/** Words that an s at the end makes into other words. */
const OTHER_WORDS = new Set(['news', 'goods', 'arms', 'customs', 'means', 'works', 'minutes', 'papers']);

/** English plurals only. */
function singular(word: string): string {
  if (word.length < 4 || OTHER_WORDS.has(word) || /(?:ss|us|is)$/.test(word)) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|x|ss)es$/, '$1')
    .replace(/s$/, '');
}

function keyword(term: string): string {
  return record({ profile: `<textClass><keywords><term>${term}</term></keywords></textClass>` });
}
