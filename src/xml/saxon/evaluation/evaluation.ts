import type { Atomic, AtomicValue, Context, Expression, Internals, Iterator } from '../internals.ts';
import { isNode } from './item-tests.ts';
import { textOf } from './strings.ts';

export type Items = readonly object[];

/**
 * How an expression is evaluated in a context: to all of its items, to the first, to its effective boolean value (XPath 3.1, 2.4.3).
 * A kind that hands on to its parts writes out each of these: code that several kinds share takes a tenth more time, as V8 then
 * doesn’t know what is called.
 */
export interface Evaluation {
  all(context: Context): Items;
  first(context: Context): object | null;
  truth(context: Context): boolean;
  /** The first as text; empty text where there is none. */
  text(context: Context): string;
  /** The first item that passes a test, where the items before it are all that need to be made. */
  find(context: Context, test: (item: object) => boolean): object | null;
}

/** What a kind of expression is evaluated with: Saxon-JS, and how its parts are evaluated. */
export interface Evaluator {
  readonly internals: Internals;
  readonly atomic: Atomic;
  of(expression: Expression): Evaluation;
  /** Saxon-JS’s own evaluation of an expression. */
  saxon(expression: Expression): (context: Context) => Iterator;
}

/** Gives null where Saxon-JS’s own evaluation is to be used. */
export type Kind = (expression: Expression, evaluator: Evaluator) => Evaluation | null;

export const NONE: Items = [];

/** Of no item. */
export function nothing(evaluator: Evaluator): Evaluation {
  return byAll(() => NONE, evaluator);
}

/** By all items. */
export function byAll(all: (context: Context) => Items, { internals }: Evaluator): Evaluation {
  const truth = truthOf(internals);
  return {
    all,
    first: (context) => all(context)[0] ?? null,
    truth: (context) => truth(all(context)),
    text: (context) => textOf(all(context)[0] ?? null),
    find: (context, test) => all(context).find(test) ?? null,
  };
}

/** Of no item or one. */
export function byOne(first: (context: Context) => object | null, { internals }: Evaluator): Evaluation {
  const truth = truthOf(internals);
  return {
    all: (context) => listOf(first(context)),
    first,
    truth: (context) => truth(listOf(first(context))),
    text: (context) => textOf(first(context)),
    find: (context, test) => {
      const item = first(context);
      return item !== null && test(item) ? item : null;
    },
  };
}

/** Of true or false. */
export function byTruth(truth: (context: Context) => boolean, { atomic }: Evaluator): Evaluation {
  const [yes, no] = [true, false].map((value) => atomic.XS.boolean.fromBoolean(value)) as [object, object];
  const [allYes, allNo] = [[yes], [no]];
  return {
    all: (context) => (truth(context) ? allYes : allNo),
    first: (context) => (truth(context) ? yes : no),
    truth,
    text: (context) => String(truth(context)),
    find: (context, test) => {
      const item = truth(context) ? yes : no;
      return test(item) ? item : null;
    },
  };
}

/** Of a string. */
export function byText(text: (context: Context) => string, evaluator: Evaluator): Evaluation {
  const { string } = evaluator.atomic.XS;
  return {
    all: (context) => [string.fromString(text(context))],
    first: (context) => string.fromString(text(context)),
    truth: (context) => text(context) !== '',
    text,
    find: (context, test) => {
      const item = string.fromString(text(context));
      return test(item) ? item : null;
    },
  };
}

/** As Saxon-JS evaluates it. */
export function bySaxon(evaluate: (context: Context) => Iterator, { internals }: Evaluator): Evaluation {
  return {
    all: (context) => evaluate(context).expand(),
    first: (context) => evaluate(context).next(),
    truth: (context) => internals.Expr.wd(evaluate(context)),
    text: (context) => textOf(evaluate(context).next()),
    find: (context, test) => evaluate(context).expand().find(test) ?? null,
  };
}

/** As an object of one class, whatever it was made of: property by property it is found at the same place. */
export function evenly(evaluation: Evaluation): Evaluation {
  return evaluation instanceof Even ? evaluation : new Even(evaluation);
}

class Even implements Evaluation {
  readonly all: Evaluation['all'];
  readonly first: Evaluation['first'];
  readonly truth: Evaluation['truth'];
  readonly text: Evaluation['text'];
  readonly find: Evaluation['find'];

  constructor({ all, first, truth, text, find }: Evaluation) {
    this.all = all;
    this.first = first;
    this.truth = truth;
    this.text = text;
    this.find = find;
  }
}

function listOf(item: object | null): Items {
  return item === null ? NONE : [item];
}

function truthOf({ Expr, Iter }: Internals): (items: Items) => boolean {
  return (items) => {
    const [first] = items;
    if (first === undefined) return false;
    if (isNode(first)) return true;
    const { code, value } = first as Partial<AtomicValue>;
    if (items.length === 1 && (code === 'AB' || code === 'AS')) return Boolean(value);
    return Expr.wd(Iter.ForArray(items));
  };
}
