import type { Problem } from './problem.ts';

/** The one problem of a text in which there is nothing to read. */
export function blank(text: string): Problem | undefined {
  if (/[^ \t\r\n\uFEFF]/.test(text)) return undefined;
  const message = text.length === 0 ? 'The file is empty.' : 'The file holds nothing but white space.';
  return {
    code: 'xml/empty',
    message: `${message} An XML document has at least a root element.`,
    start: 0,
    end: 0,
  };
}
