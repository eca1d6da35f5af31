import { describe, expect, it } from 'vitest';
import { isolated } from '../../src/edition/isolated.ts';
import { failedPage } from '../../src/edition/pages/failed.ts';
import { htmlAt, htmlOf, messages, siteOf } from './site.ts';

const sent = (name: string, date = '3. 5. 1950') =>
  `<profileDesc><creation><date when="1950-05-03">${date}</date></creation>
  <correspDesc><correspAction type="sent"><persName>${name}</persName></correspAction></correspDesc></profileDesc>`;

describe('Words that are written from right to left', () => {
  const site = siteOf(
    [
      {
        stem: 'a',
        title: 'מכתב על עצים, 3',
        header: sent('כהן, אדה (1)', '3 במאי'),
        body: '<p><persName ref="../registers/persons.xml#ada">אדה</persName></p>',
      },
      { stem: 'b', title: 'رسالة', header: sent('Ada') },
      { stem: 'c', title: 'A letter', header: sent('Ada') },
    ],
    { persons: '<listPerson><person xml:id="ada"><persName>Ada</persName></person></listPerson>' },
  );

  it.each(['records.html', 'index.html'])('stand in their own direction in the table of %s', (path) => {
    const html = htmlAt(site, path);
    expect(html).toMatch(/<a href="records\/a\/reading\.html"><bdi>מכתב על עצים, 3<\/bdi><\/a>/);
    expect(html).toMatch(/<a href="records\/b\/reading\.html"><bdi>رسالة<\/bdi><\/a>/);
    expect(html).toMatch(/<a href="records\/c\/reading\.html">A letter<\/a>/);
  });

  it('do so as names of senders, and in lists of dates', () => {
    expect(htmlAt(site, 'records.html')).toContain('<bdi>כהן, אדה (1)</bdi></td>');
    expect(htmlAt(site, 'chronology.html')).toContain('<bdi>מכתב על עצים, 3</bdi></a>');
  });

  it('do so as dates', () => {
    expect(htmlAt(site, 'registers/persons/ada.html')).toContain('<bdi>3 במאי</bdi>');
    expect(htmlAt(site, 'records.html')).toContain('<time datetime="1950-05-03"><bdi>3 במאי</bdi></time>');
    expect(htmlAt(site, 'records.html')).toContain('<time datetime="1950-05-03">3. 5. 1950</time>');
  });

  it('are found in a sentence by its parts, the longer one first; without any, the sentence stays whole', () => {
    expect(isolated('אב: אב גד, 1950. Ada.', ['אב', 'אב גד', 'Ada', undefined])).toEqual([
      { text: 'אב', isolated: true },
      { text: ': ' },
      { text: 'אב גד', isolated: true },
      { text: ', 1950. Ada.' },
    ]);
    expect(isolated('Ada: A letter, 1950.', ['Ada', 'A letter'])).toBeUndefined();
    expect(isolated('', ['אב'])).toBeUndefined();
  });
});

it('The page of a record that could not be shown has one mark at the end of a sentence', () => {
  const finding = { code: 'a/b', severity: 'error' as const, location: { file: 'a.xml' } };
  const page = failedPage(
    'records/a/reading.html',
    'A',
    [
      { ...finding, message: 'This breaks off.', hint: 'Mend it.' },
      { ...finding, message: 'This is unknown', hint: 'Did you mean that?' },
      { ...finding, message: 'Nothing helps' },
    ],
    messages('en'),
  );
  const html = htmlOf(siteOf([]), page);
  const said = Array.from(html.matchAll(/<span lang="en">(.*?)<\/span>/g), ([, words]) => words);
  expect(said).toEqual([
    'This breaks off. Mend it.',
    'This is unknown. Did you mean that?',
    'Nothing helps.',
  ]);
});
