import type { Workshop } from './edition.ts';
import { encoded, type OutputFile } from './output-file.ts';
import type { RecordTask, Shown } from './show.ts';

/** A page of a record and its text: one is made of the other, so that both are made at once, whichever is asked for first; or each by itself. */
export function shownWithText(
  { path, textPath, key, textKey }: Readonly<Record<'path' | 'textPath' | 'key' | 'textKey', string>>,
  task: RecordTask,
  { show, report, textApart = false }: Workshop,
): readonly OutputFile[] {
  // It is held until the other one has asked, and no longer.
  let waiting: { readonly shown: Promise<Shown>; readonly asked: string } | undefined;
  const made = async (asked: string) => {
    if (textApart && asked === path) {
      const { bytes, diagnostics } = await show({ ...task, withText: false });
      report(path, diagnostics);
      return bytes;
    }
    const ready = waiting && waiting.asked !== asked ? waiting.shown : undefined;
    if (ready) waiting = undefined;
    const shown = ready ?? show(task);
    if (!ready) waiting = { shown, asked };
    const { bytes, text, diagnostics } = await shown;
    report(path, diagnostics);
    return asked === path ? bytes : (text ?? encoded(''));
  };
  const { file: record } = task;
  return [
    { path, key, record, bytes: () => made(path) },
    { path: textPath, key: textKey, bytes: () => made(textPath) },
  ];
}
