import { expect, it } from 'vitest';
import { messages, shown } from './views.ts';

const textOf = async (body: string, language = 'en') =>
  (
    await shown(
      {
        file: 'a.xml',
        text: `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>${body}</p></body></text></TEI>`,
      },
      'reading',
      messages(language),
    )
  ).text;

it('a letter that replaces another one has one note, and tears no word apart', async () => {
  const text = await textOf('2. <subst><del>z</del><add place="inline">Z</add></subst>u');
  expect(text).toContain('2. Z[1]u');
  expect(text).toContain('[1] Replaces “z”, deleted in the source.');
  expect(text).not.toContain('[2]');
});

it('where it was added is said with it, and of several changes each has its note', async () => {
  expect(await textOf('<subst><del>one</del><add place="above">two</add></subst>', 'de')).toMatch(
    /two\[1\][\s\S]*\[1\] Ersetzt „one“, in der Vorlage getilgt\. Hinzugefügt über/,
  );
  expect(await textOf('<subst><del>a</del><add>b</add><del>c</del></subst>')).toMatch(/\[2\] Deleted/);
});
