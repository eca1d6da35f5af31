import { type ElementPiece, element, text } from '../pieces.ts';
import { teiFile } from '../to-tei/file.ts';
import type { Named } from './name-list.ts';

/** How a register of each kind is called, and of what it is made (TEI Guidelines 14.3). */
const REGISTERS = {
  person: {
    file: 'persons',
    title: 'Register of persons',
    list: 'listPerson',
    entry: 'person',
    name: 'persName',
  },
  place: {
    file: 'places',
    title: 'Register of places',
    list: 'listPlace',
    entry: 'place',
    name: 'placeName',
  },
  organisation: {
    ...{ file: 'organisations', title: 'Register of organisations' },
    ...{ list: 'listOrg', entry: 'org', name: 'orgName' },
  },
} as const;

/** The name of the file of a register: `persons.xml`. */
export function registerFile(kind: Named['kind']): string {
  return `${REGISTERS[kind].file}.xml`;
}

/** Names with pointers to the entries that a new register has for them, each with an identifier of its own. */
export function withPointers(names: readonly Named[]): readonly (Named & { readonly ref: string })[] {
  const taken = new Set<string>();
  return names.map((named) => {
    const base = identifierOf(named.forms[0] ?? '') || named.kind;
    let id = base;
    for (let count = 2; taken.has(`${named.kind} ${id}`); count++) id = `${base}-${count}`;
    taken.add(`${named.kind} ${id}`);
    return { ...named, ref: `../registers/${registerFile(named.kind)}#${id}` };
  });
}

/** A register of names of one kind, TEI P5. Nothing is said of anybody but the forms that were given. */
export function newRegister(
  kind: Named['kind'],
  names: readonly (Named & { readonly ref: string })[],
): string {
  const { file, title, list, entry, name } = REGISTERS[kind];
  const entries = names.map(({ forms, ref }) =>
    element(
      entry,
      { 'xml:id': ref.slice(ref.indexOf('#') + 1) },
      forms.map((form, index) =>
        element(name, { type: index === 0 ? 'preferred' : 'variant' }, [text(form)]),
      ),
    ),
  );
  const header = headerOf(title);
  const root = element(
    'TEI',
    {
      xmlns: 'http://www.tei-c.org/ns/1.0',
      type: 'register',
      'xml:id': `register-${file}`,
      'xml:lang': 'en',
    },
    [header, element('standOff', {}, [element(list, {}, entries)])],
  );
  return teiFile(root);
}

function headerOf(title: string): ElementPiece {
  const paragraph = (words: string) => element('p', {}, [text(words)]);
  return element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [
        element('title', { type: 'main' }, [text(title)]),
        element('respStmt', { 'xml:id': 'resp-encoding' }, [
          element('resp', { key: 'mrk' }, [text('Entries')]),
          element('name', {}, [text('Not stated')]),
        ]),
      ]),
      element('publicationStmt', {}, [
        element('publisher', {}, [text('Not published yet')]),
        element('availability', { status: 'restricted' }, [
          paragraph('No licence has been granted as yet for this register.'),
        ]),
      ]),
      element('sourceDesc', {}, [paragraph('Made from a list of names.')]),
    ]),
    element('profileDesc', {}, [
      element('langUsage', {}, [element('language', { ident: 'en' }, [text('English')])]),
    ]),
    element('revisionDesc', { status: 'draft' }, [
      element('change', { type: 'encoded', who: '#resp-encoding' }, [text('Started from a list of names.')]),
    ]),
  ]);
}

/** A name as an identifier (XML Namespaces: NCName): letters without marks, in lower case. */
function identifierOf(form: string): string {
  const plain = form.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const id = words.join('-');
  return /^\p{L}/u.test(id) ? id : '';
}
