import { textOf, type XmlElement } from '../../xml/tree.ts';
import { XSLT_NAMESPACE } from '../namespaces.ts';
import type { Let, Message, Namespace, Pattern, Phase, Schematron } from '../schema.ts';
import { declarationsOf } from './declarations.ts';
import { readLet } from './read-let.ts';
import { readMessage } from './read-message.ts';
import { abstractRulesIn, idOf, type Library, readPattern } from './read-pattern.ts';
import { isAbstract } from './read-rule.ts';
import { contents, isSch, type Placed, required, valueIn } from './scope.ts';

/** Makes a schema of what stands at the top of it, in this order. */
export function readSchema(
  parts: readonly Placed[],
  file: string,
  uri: string,
  defaultPhase: string | undefined,
): Schematron {
  const named = (...names: readonly string[]) => parts.filter(({ element }) => isSch(element, ...names));
  const patterns = named('pattern');
  const library = libraryOf(patterns, named('rules'));
  return {
    file,
    uri,
    title: textOfFirst(named('title')),
    namespaces: named('ns').flatMap(readNamespace),
    lets: [...named('let').flatMap(readLet), ...named('param').flatMap(readParameter)],
    phases: named('phase').flatMap(readPhase),
    defaultPhase,
    patterns: patterns.flatMap((each, index): readonly Pattern[] => {
      const pattern = readPattern(each, library, index + 1);
      return pattern ? [pattern] : [];
    }),
    diagnostics: messages(named('diagnostics'), 'diagnostic'),
    properties: messages(named('properties'), 'property'),
    declarations: parts
      .filter(({ element }) => element.namespace === XSLT_NAMESPACE)
      .flatMap((each) => declarationsOf(each)),
  };
}

function libraryOf(patterns: readonly Placed[], groups: readonly Placed[]): Library {
  const abstract = patterns.filter(isAbstract);
  return {
    patterns: new Map(abstract.map((each) => [idOf(each.element) ?? '', each])),
    rules: new Map([...groups, ...patterns].flatMap((each) => [...abstractRulesIn(contents(each))])),
  };
}

function readNamespace(placed: Placed): readonly Namespace[] {
  const prefix = required(placed, 'prefix')?.text.trim();
  const uri = required(placed, 'uri')?.text.trim();
  return prefix !== undefined && uri !== undefined ? [{ prefix, uri }] : [];
}

/** A parameter of the schema has the value that it is given here. */
function readParameter(placed: Placed): readonly Let[] {
  return readLet(placed);
}

function readPhase(placed: Placed): readonly Phase[] {
  const id = required(placed, 'id')?.text.trim();
  if (id === undefined) return [];
  const inside = contents(placed);
  return [
    {
      id,
      lets: inside.filter(({ element }) => isSch(element, 'let')).flatMap(readLet),
      active: inside
        .filter(({ element }) => isSch(element, 'active'))
        .flatMap((each) => required(each, 'pattern')?.text.trim() ?? []),
    },
  ];
}

function messages(groups: readonly Placed[], name: string): ReadonlyMap<string, Message> {
  return new Map(
    groups
      .flatMap(contents)
      .filter(({ element }) => isSch(element, name))
      .flatMap((each) => {
        const id = valueIn(each, 'id')?.trim();
        return id === undefined ? [] : [[id, readMessage(each)] as const];
      }),
  );
}

function textOfFirst([first]: readonly Placed[]): string {
  return first
    ? textOf(first.element as XmlElement)
        .replace(/\s+/g, ' ')
        .trim()
    : '';
}
