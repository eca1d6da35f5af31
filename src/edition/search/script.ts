/**
 * A call of a function of the search page, as a classic script: pages that are opened from a disk may load nothing else.
 * What a record says can end neither the string nor the script (HTML Living Standard, 4.12.1.3).
 */
export function searchScript(name: string, ...values: readonly unknown[]): string {
  const written = values.map((value) => JSON.stringify(value).replace(/[<>\u2028\u2029]/g, escaped));
  return `tei.search.${name}(${written.join(',')});\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
