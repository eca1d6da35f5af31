/** More selectors than these come of lists in lists in lists. */
const MOST = 200;

/**
 * The selectors of a rule that stands in another one (CSS Nesting 1, section 3), as selectors that stand alone: one for each case.
 * Undefined where they can’t be said so: where `&` is part of a name or stands for more than one element.
 *
 * @param outer the selectors of the rule around it
 * @param inner those of the rule itself, as they are written
 */
export function nestedSelectors(outer: readonly string[], inner: string): readonly string[] | undefined {
  const found: string[] = [];
  for (const each of selectorList(inner)) {
    for (const around of outer) {
      const selector = within(around, each);
      if (selector === undefined || found.length >= MOST) return undefined;
      found.push(selector);
    }
  }
  return found;
}

/** The selectors of a list, without the white space around them. */
export function selectorList(text: string): readonly string[] {
  return text.split(/,(?![^([]*[)\]])/).map((each) => each.trim().replace(/\s+/g, ' '));
}

function within(around: string, selector: string): string | undefined {
  // There is no element that an element of a browser could stand for.
  if (/::|:(?:before|after|first-line|first-letter)\b/i.test(around)) return undefined;
  if (!selector.includes('&')) return `${around} ${selector}`;
  // Before a name, after something else of the same element, or within brackets.
  if (/&[-\w*&\u0080-\uffff]|[^ >+~]&|[([][^)\]]*&/.test(selector)) return undefined;
  // What stands before it may stand anywhere before the whole: only where it is one element the order is told.
  if (/[ >+~]/.test(around.trim()) && selector.lastIndexOf('&') > 0) return undefined;
  return selector.replaceAll('&', () => around);
}
