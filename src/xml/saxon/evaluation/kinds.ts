import { attributeValue, axis } from './axes.ts';
import { functionCall } from './calls.ts';
import { general, values, withString } from './comparisons.ts';
import { empty, integer, no, string, yes } from './constants.ts';
import { converted } from './conversions.ts';
import type { Kind } from './evaluation.ts';
import { builtIn, otherFunction } from './functions.ts';
import { and, choose, or } from './logic.ts';
import { lookup } from './lookups.ts';
import { contextItem, each, filter, first, sequence, step, subscript } from './paths.ts';
import { everyOf, forOf, someOf } from './quantified.ts';
import { except, inOrder, union } from './sets.ts';
import { adjacentTexts, textNode } from './texts.ts';
import { binding, global, local, parameter } from './variables.ts';

/** By the names that exported stylesheets give the kinds of expressions. */
export const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    str: string,
    int: integer,
    true: yes,
    false: no,
    empty,
    varRef: local,
    supplied: local,
    gVarRef: global,
    let: binding,
    dot: contextItem,
    slash: step,
    filter,
    sequence,
    first,
    docOrder: inOrder,
    axis,
    check: converted,
    treat: converted,
    data: converted,
    cvUntyped: converted,
    convert: converted,
    attVal: attributeValue,
    atomSing: converted,
    ifCall: otherFunction,
    lookup,
    forEach: each,
    subscript,
    some: someOf,
    every: everyOf,
    for: forOf,
    except,
    union,
    mergeAdj: adjacentTexts,
    valueOf: textNode,
    param: parameter,
    literal: sequence,
    vc: values,
    and,
    or,
    choose,
    ufCall: functionCall,
    gc: general,
    compareToString: withString,
    fn: builtIn,
  }),
);
