import type { Result } from '../../diagnostic.ts';
import type { XmlDocument, XmlElement } from '../../xml/tree.ts';
import { RELAXNG_NAMESPACE } from '../namespaces.ts';
import { PATTERNS } from '../schema/form.ts';
import { problems } from '../schema/problems.ts';
import { below, enclosed, followed, newLine, type Piece, piece, show } from './layout.ts';
import { commentLines, identifier } from './literals.ts';
import { prefixes } from './prefixes.ts';
import { annotationWriter, isForeign, isRelaxNg } from './write-annotations.ts';
import { given, hrefOf } from './write-leaves.ts';
import { contentOf, initialOf, patternOf, type Writing } from './write-pattern.ts';

/**
 * Writes a RELAX NG schema in XML syntax as one in compact syntax that means the same (OASIS Committee Specification of
 * 21 November 2002): a paragraph for each definition, `a:documentation` as `##`, other annotations in brackets. Files that it
 * includes keep their names. The value is empty where there is an error: `schema/not-relaxng` or `schema/misplaced`.
 */
export function writeCompact(document: XmlDocument): Result<string> {
  const { file, root } = document;
  const found = problems();
  if (root.namespace !== RELAXNG_NAMESPACE || !PATTERNS.has(root.local)) {
    found.report({
      code: 'schema/not-relaxng',
      section: '3',
      at: { file, range: root.startTag },
      message: `This is no RELAX NG schema in XML syntax: its root element is ${root.name}.`,
    });
    return { value: '', diagnostics: found.found };
  }
  const names = prefixes(root);
  const writing: Writing = {
    prefixes: names,
    annotations: annotationWriter(names),
    problems: found,
    file,
    grammar: (element) => contents(element.children, writing),
  };
  const body = writeRoot(root, writing);
  const comments = document.children.flatMap((child) =>
    child.kind === 'comment' ? commentLines('#', child.value) : [],
  );
  const parts = [comments.join('\n'), names.declarations().join('\n'), body].filter((part) => part !== '');
  return found.found.length > 0
    ? { value: '', diagnostics: found.found }
    : { value: `${parts.join('\n\n').replace(/[ \t]+$/gm, '')}\n`, diagnostics: [] };
}

/** A grammar needs no braces at the top, unless it has attributes of annotations. */
function writeRoot(root: XmlElement, writing: Writing): string {
  const open =
    root.local === 'grammar' && !writing.annotations.has(root, []) && root.children.some(isRelaxNg);
  return open ? show(writing.grammar(root), 0) : show(patternOf(root, writing).piece, 0);
}

function contents(children: XmlElement['children'], writing: Writing): Piece {
  const parts: Piece[] = [];
  let comments: readonly string[] = [];
  for (const child of children) {
    if (child.kind === 'comment') {
      comments = [...comments, ...(comments.length > 0 ? ['#'] : []), ...commentLines('#', child.value)];
      continue;
    }
    if (child.kind !== 'element') continue;
    const part = isForeign(child) ? writing.annotations.element(child) : component(child, writing);
    parts.push(below(comments, part));
    comments = [];
  }
  if (comments.length > 0) parts.push(below(comments, piece('')));
  if (parts.length === 0) return piece('');
  return {
    flat: undefined,
    broken: (indent) => parts.map((part) => show(part, indent)).join(`\n${newLine(indent)}`),
  };
}

function component(element: XmlElement, writing: Writing): Piece {
  const { annotations } = writing;
  switch (element.local) {
    case 'start':
    case 'define': {
      const combine = given(element, 'combine');
      const operator = combine === 'choice' ? '|=' : combine === 'interleave' ? '&=' : '=';
      const name = element.local === 'start' ? 'start' : identifier(given(element, 'name'));
      const definition = followed(piece(`${name} ${operator}`), ' ', contentOf(element, writing).piece);
      return annotations.before(element, initialOf(element), definition);
    }
    case 'div':
      return annotations.before(element, [], enclosed('div {', contents(element.children, writing), '}'));
    case 'include': {
      const include = `include ${hrefOf(element, writing.prefixes)}`;
      const inner = contents(element.children, writing);
      const whole = element.children.some((child) => child.kind === 'element')
        ? enclosed(`${include} {`, inner, '}')
        : piece(include);
      return annotations.before(element, [], whole);
    }
    default:
      return patternOf(element, writing).piece;
  }
}
