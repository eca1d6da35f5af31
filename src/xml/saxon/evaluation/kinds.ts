import { attributeValue } from './attributes.ts';
import { axis } from './axes.ts';
import { functionCall } from './calls.ts';
import { general, values, withString } from './comparisons.ts';
import { empty, integer, no, string, yes } from './constants.ts';
import { converted } from './conversions.ts';
import { writtenAttribute, writtenElement, writtenNamedElement, writtenText } from './elements.ts';
import type { Kind } from './evaluation.ts';
import { filter } from './filters.ts';
import { builtIn } from './functions.ts';
import { currentGroup, currentGroupingKey } from './grouping.ts';
import { writtenBinding, writtenChoice, writtenForEach, writtenSequence } from './instructions.ts';
import { cast, sum } from './integers.ts';
import { and, choose, or } from './logic.ts';
import { lookup, otherFunction } from './maps.ts';
import { contextItem, each, first, last, sequence, step, subscript } from './paths.ts';
import { everyOf, forOf, someOf } from './quantified.ts';
import { except, inOrder, union } from './sets.ts';
import { appliedTemplates, applyTemplates, namedTemplate } from './templates.ts';
import { adjacentTexts, textNode } from './texts.ts';
import { binding, global, local, parameter, writtenParameter } from './variables.ts';
import type { WrittenKind } from './writing.ts';

/** Expressions that are evaluated here, by the names that exported stylesheets give their kinds. */
export const EVALUATED: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    and,
    applyT: appliedTemplates,
    arith: sum,
    atomSing: converted,
    attVal: attributeValue,
    axis,
    cast,
    check: converted,
    choose,
    compareToString: withString,
    convert: converted,
    currentGroup,
    currentGroupingKey,
    cvUntyped: converted,
    data: converted,
    docOrder: inOrder,
    dot: contextItem,
    empty,
    every: everyOf,
    except,
    false: no,
    filter,
    first,
    fn: builtIn,
    for: forOf,
    forEach: each,
    gc: general,
    gVarRef: global,
    ifCall: otherFunction,
    int: integer,
    lastOf: last,
    let: binding,
    lookup,
    mergeAdj: adjacentTexts,
    or,
    param: parameter,
    sequence,
    slash: step,
    some: someOf,
    str: string,
    subscript,
    supplied: local,
    treat: converted,
    true: yes,
    ufCall: functionCall,
    union,
    valueOf: textNode,
    varRef: local,
    vc: values,
  }),
);

/** Instructions that are written here. */
export const WRITTEN: ReadonlyMap<string, WrittenKind> = new Map(
  Object.entries({
    applyT: applyTemplates,
    att: writtenAttribute,
    callT: namedTemplate,
    choose: writtenChoice,
    compElem: writtenNamedElement,
    elem: writtenElement,
    forEach: writtenForEach,
    let: writtenBinding,
    param: writtenParameter,
    sequence: writtenSequence,
    valueOf: writtenText,
  }),
);
