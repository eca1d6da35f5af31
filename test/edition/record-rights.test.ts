import { describe, expect, it } from 'vitest';
import { recordNotes } from '../../src/edition/notes/record-notes.ts';
import { recordMetadata } from '../../src/edition/record/metadata.ts';
import type { Shelf } from '../../src/edition/shelf.ts';
import type { Project } from '../../src/project/project.ts';
import { read, tei } from '../document/samples.ts';
import { shown } from '../views/views.ts';
import { messages, siteOf } from './site.ts';

const BY = 'https://creativecommons.org/licenses/by/4.0/';
const BY_NC_ND = 'https://creativecommons.org/licenses/by-nc-nd/4.0/';
const PROJECT: Project = {
  title: 'Letters',
  editors: [],
  language: 'en',
  views: ['diplomatic', 'reading'],
  rights: 'Free for all.',
  licence: { name: 'CC BY 4.0', target: BY },
};

const headerOf = (availability: string) =>
  `<fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><publisher>P</publisher>
    <availability>${availability}</availability></publicationStmt></fileDesc>`;

function toldOf(availability: string) {
  const record = recordNotes(read(tei('<p/>', headerOf(availability))), 'a');
  const edition = { project: PROJECT, messages: messages('en') };
  const { catalogue } = siteOf([]);
  const told = recordMetadata(record, 'reading', [], { edition, site: { catalogue } } as unknown as Shelf);
  const { license, copyrightNotice } = JSON.parse(told.jsonLd ?? '{}');
  return {
    rights: told.metadata?.filter(({ name }) => name === 'DC.rights').map(({ content }) => content),
    links: told.links?.filter(({ rel }) => rel === 'license').map(({ href }) => href),
    foot: told.licence,
    license,
    copyrightNotice,
  };
}

describe('The licence of a record, for machines', () => {
  it('goes before that of the edition', () => {
    expect(toldOf(`<licence target="${BY_NC_ND}">CC BY-NC-ND 4.0</licence>`)).toEqual({
      rights: ['CC BY-NC-ND 4.0', BY_NC_ND],
      links: [BY_NC_ND],
      foot: { name: 'CC BY-NC-ND 4.0', target: BY_NC_ND },
      license: BY_NC_ND,
      copyrightNotice: 'CC BY-NC-ND 4.0',
    });
  });

  it('stands in the foot of a page in a sentence, in its first words where it is long', () => {
    const foot = (words: string) => toldOf(`<licence target="${BY}">${words}</licence>`).foot?.name;
    expect(foot('Licensed under CC BY 4.0.')).toBe('Licensed under CC BY 4.0');
    expect(foot('You may share it with anybody. '.repeat(20))).toMatch(/^You may share .{60,90} …$/);
  });

  it('is that of the edition where the record has none', () => {
    expect(toldOf('<p>Asked in 1990.</p>')).toEqual({
      rights: ['Free for all.', BY],
      links: [BY],
      foot: PROJECT.licence,
      license: BY,
      copyrightNotice: 'Free for all.',
    });
  });

  it('is each of several, and none of the edition where it has no address', () => {
    const two = `<licence target="${BY_NC_ND}">A</licence><licence target="${BY}">B</licence>`;
    expect(toldOf(two)).toMatchObject({ links: [BY_NC_ND, BY], license: [BY_NC_ND, BY], foot: undefined });
    expect(toldOf('<licence>All rights reserved</licence>')).toMatchObject({
      rights: ['All rights reserved'],
      links: [],
      foot: undefined,
      license: undefined,
    });
  });
});

describe('The panel of a record', () => {
  const panel = async (availability: string) => {
    const { html } = await shown({ file: 'a.xml', text: tei('<p/>', headerOf(availability)) }, 'reading');
    return /<dt>Rights in this edition<\/dt>\s*<dd[^>]*>(.*?)<\/dd>/s.exec(html)?.[1];
  };

  it('links a licence, and parts it from others', async () => {
    expect(
      await panel(`<licence target="javascript:alert(1)">Licence js</licence><licence target="${BY}">CC BY</licence>
        <licence target="${BY_NC_ND}"/><p>Asked. </p><p>Given</p>`),
    ).toBe(`Licence js; <a href="${BY}">CC BY</a>; <a href="${BY_NC_ND}">${BY_NC_ND}</a>; Asked. Given`);
  });

  it('folds a long licence, with its address', async () => {
    const long = 'You may share this text. '.repeat(20);
    const html = await panel(`<licence target="${BY}"><p>${long}</p><p>${long}</p></licence>`);
    expect(html).toMatch(/^<details><summary>You may .* …<\/summary><p>You may /s);
    expect(html).toContain(`text. You`);
    expect(html).toContain(` <a href="${BY}">${BY}</a></p></details>`);
  });
});
