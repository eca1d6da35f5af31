import { nearest } from '../../nearest.ts';
import { textOf, type XmlElement } from '../../xml/tree.ts';
import type { Datatype, Parameter } from '../datatypes/datatype.ts';
import { LIBRARIES } from '../datatypes/libraries.ts';
import { checkedChildren, nameAttribute, unexpected } from './form.ts';
import { enter, namespaceOf, own, place, type Scope } from './scope.ts';
import type { Syntax } from './syntax.ts';

type ReadPattern = (element: XmlElement, scope: Scope) => Syntax;

/** A `data` element (sections 3, 4.3 and 4.16); `scope` is the one within it. */
export function readData(element: XmlElement, scope: Scope, readPattern: ReadPattern): Syntax {
  const at = place(scope, element);
  const parameters: Parameter[] = [];
  const elements: XmlElement[] = [];
  let except: readonly Syntax[] | undefined;
  for (const child of checkedChildren(element, scope)) {
    if (child.local === 'param' && !except) {
      checkedChildren(child, enter(child, scope));
      parameters.push({ name: nameAttribute(child, 'name', scope), value: textOf(child) });
      elements.push(child);
    } else if (child.local === 'except' && !except) except = readExcept(child, scope, readPattern);
    else
      unexpected(child, scope, `data holds param elements, then one except at most; here is ${child.name}.`);
  }
  const datatype = find(element, nameAttribute(element, 'type', scope), scope.datatypeLibrary, scope, {
    parameters,
    elements,
  });
  return datatype ? { kind: 'data', datatype, except: except ?? [], at } : { kind: 'notAllowed', at };
}

function readExcept(element: XmlElement, scope: Scope, readPattern: ReadPattern): readonly Syntax[] {
  const inner = enter(element, scope);
  const children = checkedChildren(element, inner);
  if (children.length === 0) unexpected(element, inner, 'This except holds no pattern.');
  return children.map((child) => readPattern(child, inner));
}

/** A `value` element: without a type it is a token (section 4.4). */
export function readValue(element: XmlElement, scope: Scope, documentation: string): Syntax {
  const at = place(scope, element);
  checkedChildren(element, scope);
  const typed = own(element, 'type') !== undefined;
  const name = typed ? nameAttribute(element, 'type', scope) : 'token';
  const datatype = find(element, name, typed ? scope.datatypeLibrary : '', scope);
  if (!datatype) return { kind: 'notAllowed', at };
  const literal = textOf(element);
  const context = {
    namespaceOf: (prefix: string) => (prefix === '' ? scope.ns : namespaceOf(element, prefix)),
    // A schema declares no entities for its instances: any name may be one.
    isUnparsedEntity: () => true,
  };
  const key = datatype.key(literal, context);
  if (key !== undefined) return { kind: 'value', datatype, literal, key, documentation, at };
  const reason = datatype.problem(literal, context) ?? '';
  scope.problems.report({ code: 'schema/value', section: '4.16', at, message: `${reason}.` });
  return { kind: 'notAllowed', at };
}

function find(
  element: XmlElement,
  name: string,
  library: string,
  scope: Scope,
  { parameters, elements }: { parameters: readonly Parameter[]; elements: readonly XmlElement[] } = {
    parameters: [],
    elements: [],
  },
): Datatype | undefined {
  const { problems } = scope;
  const types = LIBRARIES.get(library);
  const make = types?.get(name);
  const at = place(scope, element);
  if (!types)
    problems.report({
      code: 'schema/datatype-library',
      section: '4.16',
      at,
      message: `The datatype library “${library}” is not known here.`,
      hint: `Known are: ${[...LIBRARIES.keys()].filter(Boolean).join(', ')}.`,
    });
  else if (!make) {
    const meant = nearest(name, types.keys());
    problems.report({
      code: 'schema/datatype',
      section: '4.16',
      at,
      message: library
        ? `The library ${library} has no type “${name}”.`
        : `There is no built-in type “${name}”, only string and token.`,
      hint: library
        ? meant && `Did you mean ${meant}?`
        : 'For the types of XML Schema, set datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes".',
    });
  }
  const made = make?.(parameters);
  if (!made || !('index' in made)) return made;
  const parameter = elements[made.index] ?? element;
  problems.report({
    code: 'schema/param',
    section: '4.16',
    at: place(scope, parameter),
    message: made.message,
  });
  return undefined;
}
