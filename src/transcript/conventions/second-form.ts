import { frameOf } from '../framed.ts';
import { ELEMENTS, type Named } from '../names/name-list.ts';
import { element, text } from '../pieces.ts';
import { type Span, trimmed } from '../transcript.ts';
import type { Convention, Place } from './convention.ts';
import { soundsLike } from './sounds-like.ts';
import { nameBefore } from './word-before.ts';

/**
 * TEI Guidelines 3.5.2: a name and its regular form. It looks like any supplement: only a list of names tells them apart,
 * and without one nothing is read here.
 */
export const secondForm: Convention = {
  id: 'C23',
  name: 'second-form',
  about: 'Another form of a name behind it, such as a second romanisation, by a list of names.',
  bracket(group, at) {
    const { names, transcript } = at;
    if (!names || group.open !== '[' || group.close === '') return undefined;
    const source = transcript.text;
    const inner = trimmed(transcript, group.inner);
    const own = source.slice(inner.start, inner.end);
    const named = names.find(own);
    if (!named) return undefined;
    const known = formBefore(source, at, named, own);
    const name = known ?? similarBefore(source, at.before, own);
    if (!name) return undefined;
    const span = { start: name.start, end: group.end };
    const forms = [element('orig', {}, at.inline(name)), element('reg', {}, [text(own)])];
    const choice = element('choice', {}, forms, { span, frame: frameOf(source, span, name) });
    const doubts = known
      ? []
      : [
          {
            ...{ code: 'import/name', span },
            read: `“${source.slice(name.start, name.end)}” and “${own}” as forms of one name`,
            alternatives: ['the name of somebody else', 'words that belong into the sentence'],
            reason: 'The list of names has the second form alone; both sound alike.',
          },
        ];
    return { ...span, pieces: [element(ELEMENTS[named.kind], {}, [choice], { span, doubts })] };
  },
  examples: [
    {
      text: 'to Pak Seong-cheol [Pak Song Chol] and',
      tei: 'to <persName><choice frame="… [Pak Song Chol]"><orig>Pak Seong-cheol</orig><reg>Pak Song Chol</reg></choice></persName> and',
      names: [{ kind: 'person', forms: ['Pak Seong-cheol', 'Pak Song Chol'] }],
    },
    {
      text: 'Minister Pak Seong-cheol [Pak Song Chol] and',
      tei: 'Minister <persName><choice frame="… [Pak Song Chol]"><orig>Pak Seong-cheol</orig><reg>Pak Song Chol</reg></choice></persName> and',
      names: [{ kind: 'person', forms: ['Pak Song Chol'] }],
      doubts: ['import/name'],
    },
    {
      text: 'to Minister [Mielke] and',
      tei: 'to Minister <supplied reason="editorial" resp="transcriber" frame="[…]">Mielke</supplied> and',
      names: [{ kind: 'person', forms: ['Mielke', 'Erich Mielke'] }],
      doubts: ['import/supplied'],
    },
    {
      text: 'to Pak Seong-cheol [Pak Song Chol] and',
      tei: 'to Pak Seong-cheol <supplied reason="editorial" resp="transcriber" frame="[…]">Pak Song Chol</supplied> and',
      doubts: ['import/supplied'],
    },
    {
      text: 'to [Yeong-chan (Yong Chan)] and',
      tei: 'to <supplied reason="editorial" resp="transcriber" frame="[…]">Yeong-chan (Yong Chan)</supplied> and',
      doubts: ['import/supplied'],
    },
  ],
};

/** Another form of the same name, which stands right before. */
function formBefore(source: string, at: Place, named: Named, own: string): Span | undefined {
  const before = trimmed(at.transcript, at.before);
  const words = source.slice(before.start, before.end);
  for (const form of [...named.forms].sort((a, b) => b.length - a.length)) {
    if (form === own || !words.endsWith(form)) continue;
    const start = before.end - form.length;
    if (!/[\p{L}\p{M}]/u.test(source.charAt(start - 1))) return { start, end: before.end };
  }
  return undefined;
}

/** Words right before that sound like the known form. */
function similarBefore(source: string, before: Span, own: string): Span | undefined {
  const name = nameBefore(source, before);
  if (!name) return undefined;
  const parts = source.slice(name.start, name.end).split(' ');
  for (let count = parts.length; count > 0; count--) {
    const last = parts.slice(-count).join(' ');
    if (last !== own && soundsLike(last, own)) return { start: name.end - last.length, end: name.end };
  }
  return undefined;
}
