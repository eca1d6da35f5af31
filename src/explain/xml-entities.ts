import type { Page } from './page.ts';
import { xml } from './sources.ts';

const entity = (declarations: string, text: string) =>
  `<!DOCTYPE TEI [\n${declarations}\n]>\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>${text}</p></body></text></TEI>`;

const WRITTEN_OUT = entity('<!ENTITY mfa "Ministry of Foreign Affairs">', 'To the &mfa;');

/** Pages of entities and document types: what a file may declare, and what is not read of it. */
export const xmlEntities: readonly Page[] = [
  {
    code: 'xml/entity-undeclared',
    severity: 'error',
    what: 'An entity is declared with a text that refers to another entity, which is not declared.',
    why: 'What stands there can’t be known: a name or a letter of the record would be missing.',
    see: [xml('4.1', 'sec-references')],
    kind: 'file',
    bad: entity('<!ENTITY mfa "Ministry of &foreign; Affairs">', 'To the &mfa;'),
    good: WRITTEN_OUT,
    mend: 'Write the text itself into the declaration, or better into the record: entities are not needed for letters any more.',
  },
  {
    code: 'xml/entity-recursion',
    severity: 'error',
    what: 'An entity refers to itself, directly or through others.',
    why: 'Its text would never end. XML forbids it.',
    see: [xml('4.1', 'sec-references')],
    kind: 'file',
    bad: entity('<!ENTITY mfa "&office;">\n<!ENTITY office "&mfa;">', 'To the &mfa;'),
    good: WRITTEN_OUT,
    mend: 'Write in one of the declarations the text that is meant.',
  },
  {
    code: 'xml/entity-expansion',
    severity: 'error',
    what: 'The entities of the file would become a text beyond all measure when they are resolved.',
    why: 'A few lines can so demand more memory than any machine has; it is a known way to attack programs that read XML.',
    see: [xml('4.4', 'entproc')],
    kind: 'file',
    bad: entity(
      [
        '<!ENTITY a "aaaaaaaaaaaaaaaa">',
        ...['b', 'c', 'd', 'e'].map((name, i) => `<!ENTITY ${name} "${`&${'abcd'[i]};`.repeat(16)}">`),
      ].join('\n'),
      '&e;',
    ),
    good: WRITTEN_OUT,
    mend: 'Write the text into the document. If you do not know the file, do not trust it.',
  },
  {
    code: 'xml/entity-markup',
    severity: 'error',
    what: 'An entity stands for a text with tags in it. Only plain text is resolved here.',
    why: 'Elements that stand in an entity have no place of their own in the file: no finding could point to them and no pointer lead to them.',
    see: [xml('4.3.2', 'wf-entities')],
    kind: 'file',
    bad: entity('<!ENTITY mfa "<orgName>Ministry</orgName>">', 'To the &mfa;'),
    good: entity('<!ENTITY mfa "Ministry">', 'To the <orgName>&mfa;</orgName>'),
    mend: 'Write the elements where the entity is used.',
  },
  {
    code: 'xml/external-entity',
    severity: 'error',
    what: 'An entity stands for another file, or is declared in a file that is not read.',
    why: 'Nothing is read from elsewhere just because a document says so: the text would depend on what lies there today, and a file from a stranger could read others of your machine.',
    see: [xml('4.2.2', 'sec-external-ent')],
    kind: 'file',
    bad: entity('<!ENTITY chapter SYSTEM "chapter.xml">', '&chapter;'),
    good: WRITTEN_OUT,
    mend: 'Write the text or the sign itself (“é” instead of &eacute;); include files with xi:include.',
  },
  {
    code: 'xml/external-subset',
    severity: 'info',
    what: 'The document type declaration names a DTD, which is not read.',
    why: 'It is a remark: entities and default values that only the DTD knows are missing. TEI P5 is checked by RELAX NG, not by DTDs.',
    see: [xml('2.8', 'sec-prolog-dtd'), xml('5.1', 'proc-types')],
    kind: 'file',
    bad: '<!DOCTYPE TEI SYSTEM "tei.dtd">\n<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body/></text></TEI>',
    good: '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body/></text></TEI>',
    mend: 'Remove the declaration if nothing depends on it, and name a RELAX NG schema with xml-model.',
  },
  {
    code: 'xml/parameter-entity',
    severity: 'warning',
    what: 'The document type declaration refers to a parameter entity (%name;), which is not resolved.',
    why: 'What it declares is not known here, so that an entity may have another text in another program.',
    see: [xml('4.1', 'sec-references'), xml('5.1', 'proc-types')],
    kind: 'file',
    bad: entity('<!ENTITY % signs SYSTEM "signs.ent">\n%signs;', 'To the Ministry'),
    good: WRITTEN_OUT,
    mend: 'Write the declarations that the document needs into it, and remove the reference.',
  },
  {
    code: 'xml/attribute-default',
    severity: 'warning',
    what: 'The document type declaration gives attributes a value where none is written. That is not applied.',
    why: 'One program would see the attribute and another not, depending on whether it reads DTDs.',
    see: [xml('3.3.2', 'sec-attr-defaults')],
    kind: 'file',
    bad: entity('<!ATTLIST p n CDATA "1">', 'To the Ministry'),
    good: WRITTEN_OUT,
    mend: 'Write the attributes into the document where something depends on them, and remove the declaration.',
  },
];
