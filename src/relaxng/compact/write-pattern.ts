import { childElements, textOf, type XmlElement, type XmlNode } from '../../xml/tree.ts';
import type { Problems } from '../schema/problems.ts';
import { NAME_CLASSES } from '../schema/read-name-class.ts';
import { own } from '../schema/scope.ts';
import { below, enclosed, followed, joined, led, type Piece, piece } from './layout.ts';
import { commentLines, identifier, literalOf } from './literals.ts';
import type { Prefixes } from './prefixes.ts';
import { type AnnotationWriter, isForeign, isPlainDocumentation, isRelaxNg } from './write-annotations.ts';
import { given, hrefOf, typeName, value } from './write-leaves.ts';
import { nameOf } from './write-name-class.ts';

/** What the writers of patterns and of grammars share. */
export interface Writing {
  readonly prefixes: Prefixes;
  readonly annotations: AnnotationWriter;
  readonly problems: Problems;
  readonly file: string;
  /** What a grammar holds, between its braces. */
  grammar(element: XmlElement): Piece;
}

type Operator = ',' | '|' | '&';

/** A pattern, and how tightly it holds together: whether it needs parentheses somewhere depends on that. */
interface Written {
  readonly piece: Piece;
  readonly binds: 'primary' | 'repeated' | 'followed' | 'except' | Operator;
}

const OPERATORS: Readonly<Record<string, Operator>> = { group: ',', choice: '|', interleave: '&' };
const OCCURRENCES: Readonly<Record<string, string>> = { optional: '?', zeroOrMore: '*', oneOrMore: '+' };

/** The patterns that an element holds, joined (Compact Syntax, section 2). */
export function contentOf(element: XmlElement, writing: Writing, operator: Operator = ','): Written {
  const members = membersOf(element, writing, operator);
  const [first, second] = members;
  if (first && !second) return first;
  if (first) return { piece: joined(members.map(operand), operator), binds: operator };
  writing.problems.report({
    code: 'schema/misplaced',
    section: '3',
    at: { file: writing.file, range: element.startTag },
    message: `This ${element.local} holds no pattern.`,
  });
  return { piece: piece('notAllowed'), binds: 'primary' };
}

/** Patterns of the same operator within each other need no parentheses, unless something is said about them. */
function membersOf(element: XmlElement, writing: Writing, operator: Operator): readonly Written[] {
  const members: Written[] = [];
  let comments: readonly string[] = [];
  let last: XmlElement | undefined;
  const own = new Set(initialOf(element));
  for (const child of element.children) {
    if (child.kind === 'comment') comments = [...comments, ...commentLines('#', child.value)];
    else if (isForeign(child) && last && !own.has(child)) {
      const before = members.at(-1);
      if (before && !(last.local === 'value' && isPlainDocumentation(child))) {
        const after = led('>>', writing.annotations.element(child));
        members[members.length - 1] = { piece: followed(operand(before), ' ', after), binds: 'followed' };
      }
    } else if (isRelaxNg(child) && !isNameClass(child, element)) {
      const inner =
        OPERATORS[child.local] === operator && !writing.annotations.has(child, initialOf(child))
          ? membersOf(child, writing, operator)
          : [patternOf(child, writing)];
      const [first, ...rest] = inner;
      if (first) members.push({ ...first, piece: below(comments, first.piece) }, ...rest);
      comments = [];
      last = child;
    }
  }
  return members;
}

function isNameClass(child: XmlElement, parent: XmlElement): boolean {
  return (
    (parent.local === 'element' || parent.local === 'attribute') &&
    !own(parent, 'name') &&
    NAME_CLASSES.has(child.local) &&
    childElements(parent).find(isRelaxNg) === child
  );
}

/** The annotations that stand before the first pattern; those of a value follow it, those of a grammar stand in it. */
export function initialOf(element: XmlElement): readonly XmlElement[] {
  if (element.local === 'grammar') return [];
  if (element.local === 'value') return followingOf(element).filter(isPlainDocumentation);
  const first = element.children.findIndex((child) => isRelaxNg(child) && !isNameClass(child, element));
  return (first < 0 ? element.children : element.children.slice(0, first)).filter(isForeign);
}

/** The elements of annotations between an element and the next one of RELAX NG. */
function followingOf(element: XmlElement): readonly XmlElement[] {
  const siblings: readonly XmlNode[] = element.parent?.children ?? [];
  const after = siblings.slice(siblings.indexOf(element) + 1);
  const end = after.findIndex(isRelaxNg);
  return (end < 0 ? after : after.slice(0, end)).filter(isForeign);
}

function operand(written: Written): Piece {
  return /^[,|&]$|^except$/.test(written.binds) ? enclosed('(', written.piece, ')', '') : written.piece;
}

function primary(written: Written): Piece {
  return written.binds === 'primary' ? written.piece : enclosed('(', written.piece, ')', '');
}

/** One pattern with its annotations. */
export function patternOf(element: XmlElement, writing: Writing): Written {
  const written = bare(element, writing);
  const initial = initialOf(element);
  if (!writing.annotations.has(element, initial)) return written;
  const what = written.binds === 'except' ? written.piece : primary(written);
  return {
    piece: writing.annotations.before(element, initial, what),
    binds: written.binds === 'except' ? 'except' : 'primary',
  };
}

function bare(element: XmlElement, writing: Writing): Written {
  const { prefixes, annotations } = writing;
  const kind = element.local;
  const made = (each: Piece | string): Written => ({
    piece: typeof each === 'string' ? piece(each) : each,
    binds: 'primary',
  });
  const operator = OPERATORS[kind];
  if (operator) return contentOf(element, writing, operator);
  const occurrence = OCCURRENCES[kind];
  if (occurrence) {
    const content = contentOf(element, writing);
    const simple = content.binds === 'primary' && content.piece.flat !== undefined;
    return {
      piece: simple
        ? piece(content.piece.flat + occurrence)
        : enclosed('(', content.piece, `)${occurrence}`, ''),
      binds: 'repeated',
    };
  }
  switch (kind) {
    case 'element':
    case 'attribute': {
      const open = `${kind} ${nameOf(element, prefixes, annotations)} {`;
      const plain = kind === 'attribute' && membersOf(element, writing, ',').length === 0;
      return made(enclosed(open, plain ? piece('text') : contentOf(element, writing).piece, '}'));
    }
    case 'list':
    case 'mixed':
      return made(enclosed(`${kind} {`, contentOf(element, writing).piece, '}'));
    case 'empty':
    case 'text':
    case 'notAllowed':
      return made(kind);
    case 'ref':
      return made(identifier(given(element, 'name')));
    case 'parentRef':
      return made(`parent ${identifier(given(element, 'name'))}`);
    case 'externalRef':
      return made(`external ${hrefOf(element, prefixes)}`);
    case 'grammar':
      return made(enclosed('grammar {', writing.grammar(element), '}'));
    case 'value':
      return made(value(element, prefixes));
    case 'data':
      return data(element, writing);
    default:
      writing.problems.report({
        code: 'schema/misplaced',
        section: '3',
        at: { file: writing.file, range: element.startTag },
        message: `Here is ${element.name}, where a pattern was expected.`,
      });
      return made('notAllowed');
  }
}

function data(element: XmlElement, writing: Writing): Written {
  const { prefixes, annotations } = writing;
  const children = childElements(element).filter(isRelaxNg);
  const parameters = children
    .filter(({ local }) => local === 'param')
    .map((each) =>
      annotations.before(
        each,
        followingOf(each),
        piece(`${given(each, 'name')} = ${literalOf(textOf(each))}`),
      ),
    );
  const name = typeName(element, prefixes);
  const type = parameters.length === 0 ? piece(name) : enclosed(`${name} {`, joined(parameters, ''), '}');
  const except = children.find(({ local }) => local === 'except');
  if (!except) return { piece: type, binds: 'primary' };
  const excepted = primary(contentOf(except, writing, '|'));
  return { piece: followed(type, ' ', led('-', excepted)), binds: 'except' };
}
