import { textOf, type XmlAttribute, type XmlElement } from '../../xml/tree.ts';
import { IS_QNAME } from '../datatypes/name-characters.ts';
import type { NameClass } from '../name-class.ts';
import { checkedChildren, unexpected } from './form.ts';
import { enter, namespaceOf, own, place, type Scope } from './scope.ts';

export const NAME_CLASSES: ReadonlySet<string> = new Set(['name', 'anyName', 'nsName', 'choice']);

const XMLNS = 'http://www.w3.org/2000/xmlns';
const NOTHING: NameClass = { kind: 'nameChoice', members: [] };

/** Where a name class stands: in an attribute pattern, in the `except` of another one (section 4.16). */
interface Around {
  readonly inAttribute: boolean;
  readonly except?: 'anyName' | 'nsName';
}

/** The name class of `name="…"` (section 4.8): that of an attribute inherits no namespace. */
export function nameFromAttribute(element: XmlElement, attribute: XmlAttribute, scope: Scope): NameClass {
  const inAttribute = element.local === 'attribute';
  const ns = inAttribute && !own(element, 'ns') ? '' : scope.ns;
  return checkName(
    qualified(attribute.value.trim(), element, attribute, { ...scope, ns }),
    attribute,
    scope,
    {
      inAttribute,
    },
  );
}

/** The name class that is the first child of an element or attribute pattern. */
export function nameFromChild(child: XmlElement, scope: Scope, inAttribute: boolean): NameClass {
  return readNameClass(child, scope, { inAttribute });
}

function readNameClass(element: XmlElement, outer: Scope, around: Around): NameClass {
  const scope = enter(element, outer);
  const children = checkedChildren(element, scope);
  switch (element.local) {
    case 'name':
      return checkName(qualified(textOf(element).trim(), element, element, scope), element, scope, around);
    case 'choice':
      if (children.length === 0) unexpected(element, scope, 'This choice holds no name class.');
      return { kind: 'nameChoice', members: children.map((child) => readNameClass(child, scope, around)) };
    case 'anyName':
    case 'nsName': {
      const kind = element.local;
      if (around.except === 'nsName' || around.except === kind)
        scope.problems.report({
          code: 'schema/name-class',
          section: '4.16',
          at: place(scope, element),
          message: `${kind} can’t stand in the except of ${around.except}.`,
        });
      const except = readExcept(children, scope, { ...around, except: kind });
      if (kind === 'anyName') return { kind, except };
      return checkName({ kind, namespace: scope.ns, except }, element, scope, around);
    }
    default:
      unexpected(element, scope, `Here is ${element.name}, where a name class was expected.`);
      return NOTHING;
  }
}

function readExcept(children: readonly XmlElement[], scope: Scope, around: Around): NameClass | undefined {
  const [except, ...more] = children;
  for (const each of more) unexpected(each, scope, `Nothing more can stand here than one except.`);
  if (!except) return undefined;
  if (except.local !== 'except') {
    unexpected(except, scope, `Here is ${except.name}, where except was expected.`);
    return undefined;
  }
  const inner = enter(except, scope);
  const members = checkedChildren(except, inner).map((child) => readNameClass(child, inner, around));
  if (members.length === 0) unexpected(except, inner, 'This except holds no name class.');
  return members.length === 1 ? members[0] : { kind: 'nameChoice', members };
}

/** Section 4.10. */
function qualified(
  name: string,
  element: XmlElement,
  at: XmlElement | XmlAttribute,
  scope: Scope,
): NameClass {
  const report = (message: string) =>
    scope.problems.report({ code: 'schema/name', section: '4.10', at: place(scope, at), message });
  const colon = name.indexOf(':');
  if (!IS_QNAME.test(name)) report(`“${name}” is no name.`);
  if (colon < 0) return { kind: 'name', namespace: scope.ns, local: name };
  const prefix = name.slice(0, colon);
  const namespace = namespaceOf(element, prefix);
  if (namespace === undefined) report(`The prefix “${prefix}” is not declared here.`);
  return { kind: 'name', namespace: namespace ?? '', local: name.slice(colon + 1) };
}

/** Namespace declarations are no attributes (section 4.16). */
function checkName(
  nameClass: NameClass,
  at: XmlElement | XmlAttribute,
  scope: Scope,
  { inAttribute }: Around,
): NameClass {
  if (!inAttribute || (nameClass.kind !== 'name' && nameClass.kind !== 'nsName')) return nameClass;
  const declaration = nameClass.kind === 'name' && nameClass.namespace === '' && nameClass.local === 'xmlns';
  if (declaration || nameClass.namespace === XMLNS)
    scope.problems.report({
      code: 'schema/xmlns',
      section: '4.16',
      at: place(scope, at),
      message: 'Namespace declarations are no attributes: a schema can’t speak of xmlns.',
    });
  return nameClass;
}
