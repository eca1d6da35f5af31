import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { views } from '../../src/views/view.ts';
import { transcriptOf } from '../transcript-of.ts';
import { RECORD, shown } from './views.ts';

const PI = '<?tei-check suppress="AR-E04" reason="So in the source."?>';
const plain = readFileSync(RECORD, 'utf8');
const [header = '', body = ''] = plain.split(/(?=<body)/);
const suppressing =
  header.replace('<TEI ', `${PI}\n<TEI `) +
  body.replace(/<(?=(?:p|note|signed|hi|gap|date|persName)\b)/g, `${PI}<`);

describe('Suppressions before a hundred elements of the record', () => {
  it.each(views.map(({ name }) => name))('change nothing in the %s view', async (name) => {
    expect(suppressing.split(PI).length).toBeGreaterThan(100);
    const [without, withThem] = [
      await shown({ file: RECORD }, name),
      await shown({ file: RECORD, text: suppressing }, name),
    ];
    expect(withThem.html).toBe(without.html);
    expect(withThem.text).toBe(without.text);
    expect(withThem.diagnostics.map(({ message }) => message)).toEqual(
      without.diagnostics.map(({ message }) => message),
    );
  });

  it('change nothing in the transcript', () => {
    expect(transcriptOf(suppressing)).toBe(transcriptOf(plain));
  });
});
