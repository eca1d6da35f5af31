import type { XmlElement } from '../../xml/tree.ts';
import type { NameClass } from '../name-class.ts';
import { RELAXNG_NAMESPACE } from '../namespaces.ts';
import { documentationAfter, documentationIn } from './documentation.ts';
import { enterFile } from './enter-file.ts';
import { checkedChildren, nameAttribute, PATTERNS, unexpected } from './form.ts';
import { otherRoot } from './not-relaxng.ts';
import { readData, readValue } from './read-data.ts';
import { hrefOf, readComponents } from './read-grammar.ts';
import { NAME_CLASSES, nameFromAttribute, nameFromChild } from './read-name-class.ts';
import { enter, own, place, type Scope } from './scope.ts';
import type { Syntax } from './syntax.ts';

/** A pattern in XML syntax (sections 3 and 4.1 to 4.11). `outer` is the scope in which the element stands. */
export function readPattern(element: XmlElement, outer: Scope): Syntax {
  const scope = enter(element, outer);
  const at = place(scope, element);
  const kind = element.local;
  switch (kind) {
    case 'element':
    case 'attribute':
      return readNamed(element, kind, scope);
    case 'group':
    case 'interleave':
    case 'choice':
    case 'optional':
    case 'zeroOrMore':
    case 'oneOrMore':
    case 'list':
    case 'mixed': {
      const children = checkedChildren(element, scope);
      if (children.length === 0) unexpected(element, scope, `This ${kind} holds no pattern.`);
      return { kind, children: children.map((child) => readPattern(child, scope)), at };
    }
    case 'ref':
    case 'parentRef':
      noChildren(element, scope);
      return { kind, name: nameAttribute(element, 'name', scope), at };
    case 'empty':
    case 'notAllowed':
    case 'text':
      noChildren(element, scope);
      return { kind, at };
    case 'data':
      return readData(element, scope, readPattern);
    case 'value':
      return readValue(element, scope, documentationAfter(element));
    case 'externalRef':
      noChildren(element, scope);
      return readExternal(element, scope);
    case 'grammar':
      return { kind, components: readComponents(checkedChildren(element, scope), scope, readPattern), at };
    default:
      unexpected(element, scope, `Here is ${element.name}, where a pattern was expected.`);
      return { kind: 'notAllowed', at };
  }
}

function noChildren(element: XmlElement, scope: Scope): void {
  for (const child of checkedChildren(element, scope))
    unexpected(child, scope, `${element.name} holds no elements.`);
}

function readNamed(element: XmlElement, kind: 'element' | 'attribute', scope: Scope): Syntax {
  const children = checkedChildren(element, scope);
  const attribute = own(element, 'name');
  const [first] = children;
  let name: NameClass = { kind: 'nameChoice', members: [] };
  let content = children;
  if (attribute) name = nameFromAttribute(element, attribute, scope);
  else if (first && NAME_CLASSES.has(first.local)) {
    name = nameFromChild(first, scope, kind === 'attribute');
    content = children.slice(1);
  } else
    unexpected(
      element,
      scope,
      `This ${kind} has no name: neither an attribute name nor a name class comes first.`,
    );
  if (kind === 'element' && content.length === 0)
    unexpected(element, scope, 'This element says nothing about its content: write empty if there is none.');
  const [, more] = content;
  if (kind === 'attribute' && more) unexpected(more, scope, 'An attribute holds one pattern only.');
  return {
    kind,
    name,
    children: content.map((child) => readPattern(child, scope)),
    documentation: documentationIn(element),
    at: place(scope, element),
  };
}

/** Section 4.6. */
function readExternal(element: XmlElement, scope: Scope): Syntax {
  const at = place(scope, element);
  const nothing: Syntax = { kind: 'notAllowed', at };
  const uri = hrefOf(element, scope);
  const source = uri === undefined ? undefined : scope.sources.source(uri, scope.base, at);
  const inner = source && enterFile(source, scope, at);
  return source && inner ? readRoot(source.root, inner) : nothing;
}

/** The pattern that a whole file is. */
export function readRoot(root: XmlElement, scope: Scope): Syntax {
  if (root.namespace === RELAXNG_NAMESPACE && PATTERNS.has(root.local)) return readPattern(root, scope);
  scope.problems.report({
    ...otherRoot(root),
    section: '3',
    at: { file: scope.file, range: root.nameRange },
  });
  return { kind: 'notAllowed', at: place(scope, root) };
}
