import type { Page } from './page.ts';

const HEADER = (text: string): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>A letter</title></titleStmt>
      <publicationStmt><p>Not published</p></publicationStmt>
      <sourceDesc><p>A transcript</p></sourceDesc>
    </fileDesc>
    <encodingDesc>
      <appInfo>
        <application ident="tei-edition" version="0.1.0">
          <label>tei import</label>
          <ptr type="transcript" target="letter.txt"/>
          <ptr target="#text"/>
        </application>
      </appInfo>
    </encodingDesc>
  </teiHeader>
  <text xml:id="text"><body><p>${text}</p></body></text>
</TEI>`;

/** Pages of what is wrong between a record and its transcript. */
export const transcripts: readonly Page[] = [
  {
    code: 'import/transcript',
    severity: 'error',
    what: 'The record no longer gives back the transcript from which it was made.',
    why: 'An edition promises that nothing of its source is lost. A word that was changed or deleted in the encoding would never be missed.',
    see: [
      {
        name: 'TEI Guidelines, 2.3.3',
        url: 'https://tei-c.org/release/doc/tei-p5-doc/en/html/HD.html#HD53',
      },
    ],
    kind: 'file',
    beside: { 'letter.txt': 'He knew notthing.\n' },
    bad: HEADER('He knew nothing.'),
    good: HEADER('He knew <choice><sic>notthing</sic><corr>nothing</corr></choice>.'),
    mend: 'Restore the words, or say in markup what was changed: choice with sic and corr, supplied, a note. Where the transcript itself was mended, mend both.',
  },
];
