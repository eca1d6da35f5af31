import type { Location } from '../../diagnostic.ts';
import { nearest } from '../../nearest.ts';
import { type Definition, type Grammar, grammarOf } from './definitions.ts';
import type { Problems } from './problems.ts';
import { choice, oneOrMore, optional, type Simple, sequence } from './simple.ts';
import { nameOfComponent, type Syntax } from './syntax.ts';

const DEEPEST = 500;

/**
 * Sections 4.12 to 4.21: what is short for something else is written out, grammars are resolved to one start pattern,
 * notAllowed and empty are absorbed. A definition is simplified once and then shared.
 */
export function simplify(schema: Syntax, problems: Problems): Simple {
  const later: (() => void)[] = [];
  /** What nothing refers to goes away, but its references must lead somewhere. */
  const last: (() => void)[] = [];
  let unreachable = false;
  let depth = 0;

  function all(children: readonly Syntax[], grammar: Grammar | undefined): readonly Simple[] {
    return children.map((child) => pattern(child, grammar));
  }

  function group(children: readonly Syntax[], grammar: Grammar | undefined, at: Location): Simple {
    return sequence('group', all(children, grammar), at);
  }

  function pattern(syntax: Syntax, grammar: Grammar | undefined): Simple {
    const { at } = syntax;
    if (depth > DEEPEST) {
      problems.report({
        code: 'schema/too-deep',
        at,
        message: `Patterns are nested more than ${DEEPEST} deep.`,
      });
      return { kind: 'notAllowed', at };
    }
    depth++;
    try {
      return simplified(syntax, grammar);
    } finally {
      depth--;
    }
  }

  function simplified(syntax: Syntax, grammar: Grammar | undefined): Simple {
    const { at } = syntax;
    switch (syntax.kind) {
      case 'empty':
      case 'notAllowed':
      case 'text':
        return { kind: syntax.kind, at };
      case 'element': {
        let content: Simple = { kind: 'notAllowed', at };
        later.push(() => {
          content = group(syntax.children, grammar, at);
        });
        const { name, documentation } = syntax;
        return { kind: 'element', name, content: () => content, documentation, at };
      }
      case 'attribute': {
        const { name, documentation, children } = syntax;
        const of: Simple = children.length === 0 ? { kind: 'text', at } : group(children, grammar, at);
        return of.kind === 'notAllowed' ? of : { kind: 'attribute', name, of, documentation, at };
      }
      case 'group':
      case 'interleave':
        return sequence(syntax.kind, all(syntax.children, grammar), at);
      case 'choice':
        return choice(all(syntax.children, grammar), at);
      case 'optional':
        return optional(group(syntax.children, grammar, at), at);
      case 'zeroOrMore':
        return optional(oneOrMore(group(syntax.children, grammar, at), at), at);
      case 'oneOrMore':
        return oneOrMore(group(syntax.children, grammar, at), at);
      case 'list': {
        const of = group(syntax.children, grammar, at);
        return of.kind === 'notAllowed' ? of : { kind: 'list', of, at };
      }
      case 'mixed':
        return sequence('interleave', [group(syntax.children, grammar, at), { kind: 'text', at }], at);
      case 'data': {
        const except = choice(all(syntax.except, grammar), at);
        return { ...syntax, except: except.kind === 'notAllowed' ? undefined : except };
      }
      case 'value':
        return syntax;
      case 'ref':
        return reference(syntax.name, grammar, at);
      case 'parentRef':
        return reference(syntax.name, grammar?.parent, at, 'parent');
      case 'grammar': {
        const inner = grammarOf(syntax.components, grammar, problems);
        for (const definition of inner.definitions.values())
          last.push(() => {
            if (definition.state === 'new') define(definition);
          });
        const start = inner.definitions.get('');
        if (start) return define(start);
        problems.report({
          code: 'schema/no-start',
          section: '4.18',
          at,
          message: 'This grammar has no start.',
        });
        return { kind: 'notAllowed', at };
      }
    }
  }

  function reference(name: string, grammar: Grammar | undefined, at: Location, which = ''): Simple {
    const definition = name === '' ? undefined : grammar?.definitions.get(name);
    if (definition) return define(definition, at);
    const near = nearest(name, grammar?.definitions.keys() ?? []);
    problems.report({
      code: 'schema/undefined',
      section: '4.18',
      at,
      message: grammar
        ? `The ${which && `${which} `}grammar does not define “${name}”.`
        : `Here is no ${which && `${which} `}grammar that could define “${name}”.`,
      hint: near && `Did you mean ${near}?`,
    });
    return { kind: 'notAllowed', at };
  }

  function define(definition: Definition, at: Location = definition.at): Simple {
    const { components, combine, grammar, state } = definition;
    if (state === 'open') {
      if (unreachable) return { kind: 'notAllowed', at };
      problems.report({
        code: 'schema/recursion',
        section: '4.19',
        at,
        message: `The ${nameOfComponent(definition.name)} refers to itself without an element in between.`,
      });
      return { kind: 'notAllowed', at };
    }
    if (state !== 'new') return state;
    definition.state = 'open';
    const parts = components.map((component) => group(component.children, grammar, component.at));
    const whole =
      combine === 'choice' ? choice(parts, definition.at) : sequence(combine, parts, definition.at);
    definition.state = whole;
    return whole;
  }

  const start = pattern(schema, undefined);
  const finish = (queue: (() => void)[]) => {
    for (let next = queue.pop(); next; next = queue.pop()) next();
  };
  finish(later);
  unreachable = true;
  while (last.length > 0) {
    finish(last);
    finish(later);
  }
  return start;
}
