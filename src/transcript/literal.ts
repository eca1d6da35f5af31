/** A text as a pattern that matches it and nothing else, whatever flags the pattern has: outside a class, “-” stands for itself. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
