import type { Diagnostic } from '../../diagnostic.ts';
import { inOrder } from '../../diagnostic.ts';
import { asJson } from '../../report/json.ts';
import { visible } from '../../report/visible.ts';
import { type AccountSummary, summaryOf } from '../../transcript/account-summary.ts';
import { CONVENTIONS } from '../../transcript/conventions/conventions.ts';
import { BLOCKS } from '../../transcript/structure/blocks.ts';
import type { ImportedFile } from './one.ts';

/** What became of each character, in numbers. */
export function verifiedAsText(made: readonly ImportedFile[]): string {
  return made.map((each) => `${accountOf(each).map(visible).join('\n')}\n`).join('\n');
}

export function verifiedAsJson(made: readonly ImportedFile[], diagnostics: readonly Diagnostic[]): string {
  const files = made.map(({ transcript, imported, whole }) => ({
    file: transcript.file,
    whole,
    account: summaryOf(imported.account, transcript.text.length),
  }));
  return asJson({ version: 1, files, diagnostics: inOrder(diagnostics) });
}

function accountOf({ transcript, imported, whole }: ImportedFile): readonly string[] {
  const account = summaryOf(imported.account, transcript.text.length);
  const rows = rowsOf(account);
  const digits = Math.max(...rows.map(([count]) => grouped(count).length));
  const lines = rows.map(([count, what]) => `  ${grouped(count).padStart(digits)}  ${what}`);
  const proof = whole
    ? 'Each character is accounted for once and in order, and the record gives the transcript back.'
    : 'Something is lost.';
  return [transcript.file, ...lines, `  ${proof}`];
}

function rowsOf(account: AccountSummary): readonly (readonly [number, string])[] {
  const { characters, text, header, frames, dropped, layout, lost } = account;
  const lostOnes = lost.reduce((sum, { start, end }) => sum + end - start, 0);
  return [
    [characters, 'characters in the transcript'],
    [text, 'are text of the record'],
    [header, 'stand in its header'],
    ...Object.entries(frames).map(([by, count]) => [count, `put back by the markup: ${nameOf(by)}`] as const),
    ...Object.entries(dropped).map(([rule, count]) => [count, `dropped by the rule “${rule}”`] as const),
    [layout, 'white space of the layout'],
    ...(lostOnes > 0 ? [[lostOnes, 'LOST'] as const] : []),
  ];
}

/** A convention by its number and its name: “C12 note”. */
export function nameOf(by: string): string {
  const own = [...CONVENTIONS, ...BLOCKS].filter(({ id }) => id === by);
  const names = [...new Set(own.map(({ name }) => name))];
  return names.length === 0 ? by : `${by} ${names.join(' or ')}`;
}

const grouped = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
