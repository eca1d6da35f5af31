import { codeSpan } from '../code-span.ts';
import type { Change } from './changes.ts';

/** A note on what changed in the transcript of a record that was edited by hand, as Markdown. */
export function writeChanges(name: string, transcript: string, changes: readonly Change[]): string {
  const lines = changes.flatMap(({ block, before, now, context: [head, tail], tei }, index) => [
    `## ${index + 1}. ${block === undefined ? 'At the beginning' : `${name}.xml#${block}`}`,
    '',
    `- Was: ${codeSpan(inContext(head, before, tail))}`,
    `- Is: ${codeSpan(inContext(head, now, tail))}`,
    '',
    ...(tei === undefined
      ? ['The words are no longer in the transcript.', '']
      : ['The import would make of it now:', '', ...tei.split('\n').map((line) => `    ${line}`), '']),
  ]);
  return [
    `# What changed in the transcript of ${name}`,
    '',
    `${name}.xml was edited by hand after it was imported: nothing in it was replaced. Since then ${transcript} has`,
    'changed in the places below. Put into the record what you want of it; then this file can be deleted.',
    '',
    ...lines,
  ]
    .join('\n')
    .replace(/\n*$/, '\n');
}

/** The words that changed stand between ⟦ and ⟧. */
function inContext(head: string, words: string, tail: string): string {
  return [head && `… ${head}`, words === '' ? '⟦⟧' : `⟦${words}⟧`, tail && `${tail} …`]
    .filter(Boolean)
    .join(' ');
}
