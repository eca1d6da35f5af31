import { describe, expect, it } from 'vitest';
import { describeSchema, type SchemaDescription } from '../../src/odd/odd.ts';
import { compiled, haveTei, odd, SMALL } from './odds.ts';

const CUSTOM = `<elementSpec ident="note" mode="change"><gloss>remark</gloss><desc>What the archive wrote.</desc>
<attList><attDef ident="type" mode="change" usage="req"><desc>its kind</desc>
<valList type="closed" mode="replace"><valItem ident="stamp"><gloss>a stamp</gloss><desc>Anything stamped on the <gi>p</gi>.</desc></valItem><valItem ident="filing"/></valList></attDef></attList>
<exemplum><egXML xmlns="http://www.tei-c.org/ns/Examples">
    <note type="stamp">
      Secret
    </note>
  </egXML></exemplum></elementSpec>`;

describe.skipIf(!haveTei)('The description of a schema (skipped without ../shared)', () => {
  const made = (specs = CUSTOM, options?: Parameters<typeof odd>[1]): SchemaDescription =>
    describeSchema(compiled(odd(`${SMALL}${specs}`, options)).schema);
  const element = ({ elements }: SchemaDescription, name: string) => {
    const found = elements.find((each) => each.name === name);
    if (!found) throw new Error(`${name} is missing`);
    return found;
  };

  it('says of an element what it means, where it stands and what is in it', () => {
    const note = element(made(), 'note');
    expect(note).toMatchObject({
      gloss: 'remark',
      description: 'What the archive wrote.',
      module: 'core',
      text: true,
    });
    expect(note.children).toContain('hi');
    expect(note.parents).toContain('p');
    expect(note.children).not.toContain('emph');
    expect(note.examples).toEqual(['<note type="stamp">\n  Secret\n</note>']);
    expect(element(made(), 'list')).toMatchObject({
      children: expect.arrayContaining(['item', 'label']),
      text: false,
    });
  });

  it('says of attributes whose they are, how many tokens they have, and what values mean', () => {
    const all = made();
    const note = element(all, 'note');
    expect(note.attributes[0]).toBe('note/type');
    expect(note.attributes).toContain('att.typed/subtype');
    expect(note.attributes).not.toContain('att.typed/type');
    expect(all.attributes['note/type']).toEqual({
      name: 'type',
      from: 'note',
      usage: 'required',
      gloss: '',
      description: 'its kind',
      datatype: { name: 'teidata.enumerated', inWords: 'a word without spaces, from a list', min: 1, max: 1 },
      values: {
        type: 'closed',
        items: [
          { value: 'stamp', gloss: 'a stamp', description: 'Anything stamped on the <p>.' },
          { value: 'filing', gloss: '', description: '' },
        ],
      },
    });
    expect(all.attributes['att.pointing/target']?.datatype).toEqual({
      name: 'teidata.pointer',
      inWords: 'one or more pointers: #id, a path or a URL, with spaces between',
      min: 1,
      max: null,
    });
  });

  it('every key leads to an attribute, every name to an element', () => {
    const { elements, attributes, classes, start, modules } = made();
    const names = new Set(elements.map(({ name }) => name));
    for (const { attributes: keys, children, parents } of elements) {
      for (const key of keys) expect(attributes).toHaveProperty([key]);
      for (const name of [...children, ...parents]) expect(names).toContain(name);
    }
    for (const each of classes) for (const key of each.attributes) expect(attributes).toHaveProperty([key]);
    expect(start).toEqual(['TEI']);
    expect(modules.map(({ name }) => name)).toEqual(['core', 'header', 'tei', 'textstructure']);
  });

  it('what the ODD says takes the place of what the TEI says, in that language', () => {
    const changed = (attributes: string, language: string) =>
      element(
        made(`<elementSpec ident="note" mode="change"><desc ${attributes}>mine</desc></elementSpec>`, {
          attributes: `docLang="${language}"`,
        }),
        'note',
      ).description;
    expect(changed('', 'fr')).toBe('mine');
    expect(changed('xml:lang="fr"', 'fr')).toBe('mine');
    expect(changed('xml:lang="fr"', 'en')).toBe('contains a note or annotation.');
  });

  it('speaks the language of the ODD, and none of its examples are those of the TEI', () => {
    const all = made('', { attributes: 'docLang="fr"' });
    expect(all.language).toBe('fr');
    expect(element(all, 'p').gloss).toBe('paragraphe');
    expect(all.elements.flatMap(({ examples }) => examples)).toEqual([]);
    const changed = made('<elementSpec ident="p" mode="change"><desc>x</desc></elementSpec>');
    expect(element(changed, 'p').examples).toEqual([]);
  });

  it('names rules, and is plain data', () => {
    const all = made();
    expect(element(all, 'ref').rules).toMatchObject([{ ident: 'refAtts' }]);
    expect(element(all, 'ref').rules[0]?.about).toContain('@target');
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });

  it('names are those of documents', () => {
    const all = made('<elementSpec ident="hi" mode="change"><altIdent>emphasis</altIdent></elementSpec>');
    expect(element(all, 'p').children).toContain('emphasis');
    expect(all.elements.map(({ name }) => name)).not.toContain('hi');
  });
});
