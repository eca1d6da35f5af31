import type { Diagnostic, Range } from '../diagnostic.ts';
import { first, TEI_NAMESPACE, type TeiDocument } from '../document/tei.ts';
import {
  attributeNode,
  childElements,
  XML_NAMESPACE,
  type XmlAttribute,
  type XmlElement,
} from '../xml/tree.ts';
import type { Check } from './check.ts';
import { tagProblem } from './language-tags.ts';

/** Language tags are those of BCP 47 (TEI Guidelines, teidata.language). */
export const languages: Check = {
  name: 'languages',
  about: 'each language tag is one by BCP 47',
  check,
};

/** The attributes of the data type teidata.language, beside xml:lang, and their elements. */
const HOLDERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['language', ['ident']],
  ['textLang', ['mainLang', 'otherLangs']],
  ['langKnown', ['tag']],
  ['langKnowledge', ['tags']],
]);

function* check({ root, elements, file }: TeiDocument): Generator<Diagnostic> {
  const declared = declaredIn(root);
  for (const element of elements) {
    for (const each of element.attributes) {
      if (!holdsTags(each, element)) continue;
      for (const { tag, range, exact } of tagsOf(each)) {
        const found = tagProblem(tag);
        if (!found) continue;
        const { message, hint, severity, write, safe } = found;
        const as = write === undefined || declared.has(tag) ? undefined : declared.get(write);
        // Capitals count for nothing, but a comparison of texts sees them: the tag of the header is the one to write.
        const same = as !== undefined && tag.toLowerCase() === write?.toLowerCase();
        yield {
          code: 'rule/language-tag',
          severity,
          message: `The language tag “${tag}” of @${each.name} ${message}`,
          location: { file, range },
          hint,
          ...(write !== undefined &&
            exact && {
              fix: { title: `Write ${write}`, edits: [{ range, text: write }], safe: safe || same },
            }),
          ...(as && {
            related: [{ message: `The header declares “${write}” here`, location: { file, range: as } }],
          }),
        };
      }
    }
  }
}

/** The tags that langUsage declares, and where (TEI Guidelines, 2.4.2). */
function declaredIn(root: XmlElement): ReadonlyMap<string, Range> {
  const usage = first(root, 'teiHeader', 'profileDesc', 'langUsage');
  const idents = (usage ? childElements(usage) : []).flatMap((each) => attributeNode(each, 'ident') ?? []);
  return new Map(idents.map(({ value, valueRange }) => [value, valueRange]));
}

function holdsTags({ local, namespace }: XmlAttribute, element: XmlElement): boolean {
  if (namespace === XML_NAMESPACE) return local === 'lang';
  return (
    namespace === '' &&
    element.namespace === TEI_NAMESPACE &&
    HOLDERS.get(element.local)?.includes(local) === true
  );
}

interface Tag {
  readonly tag: string;
  readonly range: Range;
  readonly exact: boolean;
}

/** One tag; of @otherLangs and @tags several. */
function tagsOf({ name, value, valueRange }: XmlAttribute): readonly Tag[] {
  const { start, end } = valueRange;
  const exact = end.offset - start.offset === value.length && start.line === end.line;
  if (name !== 'otherLangs' && name !== 'tags') return [{ tag: value, range: valueRange, exact }];
  return Array.from(value.matchAll(/\S+/g), ({ 0: tag, index }) => {
    const at = (by: number) => ({ line: start.line, column: start.column + by, offset: start.offset + by });
    return { tag, range: exact ? { start: at(index), end: at(index + tag.length) } : valueRange, exact };
  });
}
