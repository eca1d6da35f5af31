import type { Page } from './page.ts';

const RECORD = `<TEI xmlns="http://www.tei-c.org/ns/1.0" type="archival-record" xml:id="example" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt><title type="main">Example</title></titleStmt>
      <publicationStmt><publisher>Arvenian Papers</publisher></publicationStmt>
      <sourceDesc><p>Invented.</p></sourceDesc>
    </fileDesc>
    <profileDesc><langUsage><language ident="en">English</language></langUsage></profileDesc>
  </teiHeader>
  <text type="transcription" xml:lang="en"><body><div type="record" xml:id="record">
…
</div></body></text>
</TEI>`;

const GRAMMAR = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
…
</grammar>`;

const ODD = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:rng="http://relaxng.org/ns/structure/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron">
<teiHeader><fileDesc><titleStmt><title>Letters</title></titleStmt><publicationStmt><p>None</p></publicationStmt>
<sourceDesc><p>None</p></sourceDesc></fileDesc></teiHeader>
<text><body><schemaSpec ident="letters" start="TEI">
<moduleRef key="tei"/><moduleRef key="header" include="teiHeader fileDesc titleStmt publicationStmt sourceDesc"/>
<moduleRef key="core" include="p hi title list item label note date ref name"/><moduleRef key="textstructure" include="TEI text body div"/>
…
</schemaSpec></body></text></TEI>`;

const AROUND: Readonly<Partial<Record<Page['kind'], string>>> = { part: RECORD, grammar: GRAMMAR, odd: ODD };

/** An example of a page as the file that it is a part of: the page shows the part alone. */
export function wholeOf({ kind }: Pick<Page, 'kind'>, example: string): string {
  return AROUND[kind]?.replace('…', () => example) ?? example;
}
