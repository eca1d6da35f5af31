import { at } from '../../checks/rules/place.ts';
import type { PrivateThing } from '../private-things.ts';
import type { ReadinessCheck, ReadinessFinding, ReadyEdition } from './check.ts';
import { sample } from './sample.ts';

/** What is found of one kind in the files that are packed, but for what edition.json says too: that is meant to be read. */
function* foundIn(
  { privateThings, settings }: ReadyEdition,
  what: PrivateThing['what'],
  tell: (text: string) => Pick<ReadinessFinding, 'message' | 'hint'>,
): Generator<ReadinessFinding> {
  for (const { file, things } of privateThings)
    for (const { what: kind, text, place } of things)
      if (kind === what && !(what === 'mail' && file !== settings.file && settings.text.includes(text)))
        yield { ...tell(text), location: at(file, place) };
}

export const mailAddress: ReadinessCheck = {
  code: 'deposit/mail-address',
  severity: 'error',
  about: 'A mail address stands in a file that is deposited, and edition.json does not name it',
  why: 'A deposit can’t be taken back: the address of a living person would be public for good.',
  mend: 'Delete it. One that readers are to write to stands in “about” or “rights” of edition.json; then it may stand elsewhere too.',
  *check(edition) {
    const own = {
      ...edition,
      privateThings: edition.privateThings.filter(({ file }) => file !== edition.settings.file),
    };
    yield* foundIn(own, 'mail', (text) => ({
      message: `The mail address “${text}” would be public for good; none was expected in a deposit`,
      hint: 'Delete it; or name it in “about” of edition.json, if readers are to write to it.',
    }));
  },
  examples: {
    good: [
      sample(),
      sample({ settings: { about: ['Write to letters@example.org.'] }, body: '<p>letters@example.org</p>' }),
      sample({ body: '<p>10 kg @ 3 crowns; a@b</p>' }),
    ],
    bad: [
      sample({ body: '<p>The harvest was poor.<!-- ask jana.horakova@example.org --></p>' }),
      sample({ files: { 'transcripts/a.txt': 'From: orel@example.org\n' } }),
    ],
  },
};

export const localPath: ReadinessCheck = {
  code: 'deposit/local-path',
  severity: 'error',
  about: 'The path of a file on somebody’s computer stands in a file that is deposited',
  why: 'It leads nowhere for everybody else, and tells the name of an account.',
  mend: 'Write the path from the file itself (../images/a.jpg), or the address of the web.',
  *check(edition) {
    yield* foundIn(edition, 'path', (text) => ({
      message: `“${text}” is a path of one computer; a path within the edition, or an address of the web, was expected`,
      hint: 'Write it as seen from this file, such as ../images/a.jpg; or delete it.',
    }));
  },
  examples: {
    good: [sample(), sample({ body: '<p>See https://example.org/home/page, or the file: A. Novotny.</p>' })],
    bad: [
      sample({ body: '<p><graphic url="file:///C:/scans/a.jpg"/></p>' }),
      sample({ body: '<p>The harvest was poor.<!-- from /home/jana/letters/a.docx --></p>' }),
      sample({ body: '<p>The harvest was poor.<!-- from C:\\letters\\a.docx --></p>' }),
      sample({ settings: { about: ['Made from /Users/jana/letters.'] } }),
    ],
  },
};

export const unfinished: ReadinessCheck = {
  code: 'deposit/unfinished',
  severity: 'error',
  about: 'A comment says that something is still to be done',
  why: 'Readers would take the edition for unfinished, and rightly so.',
  mend: 'Do what the comment says, and delete it.',
  *check(edition) {
    yield* foundIn(edition, 'comment', (text) => ({
      message: `A comment says “${text}”: something is still to be done here, and nothing was expected to be before deposit`,
      hint: 'Do it, and delete the comment.',
    }));
  },
  examples: {
    good: [sample(), sample({ body: '<p>The harvest was poor.<!-- by the photograph --></p>' })],
    bad: [sample({ body: '<p>The harvest was poor.<!-- TODO: compare with the photograph --></p>' })],
  },
};

export const localStylesheet: ReadinessCheck = {
  code: 'deposit/local-stylesheet',
  severity: 'error',
  about: 'A record names a style sheet that is not deposited with it',
  why: 'A browser that opens the file shows an error, or nothing.',
  source: {
    name: 'W3C, Associating Style Sheets with XML documents 1.0',
    url: 'https://www.w3.org/TR/xml-stylesheet/',
  },
  mend: 'Delete the processing instruction xml-stylesheet, or write the address of a style sheet on the web.',
  *check(edition) {
    yield* foundIn(edition, 'stylesheet', (text) => ({
      message: `The style sheet “${text}” is not part of a deposit; none, or one on the web, was expected`,
      hint: 'Delete the processing instruction.',
    }));
  },
  examples: {
    good: [
      sample(),
      sample({ before: '<?xml-stylesheet type="text/css" href="https://example.org/tei.css"?>' }),
    ],
    bad: [sample({ before: '<?xml-stylesheet type="text/xsl" href="../tei.xsl"?>' })],
  },
};

export const secret: ReadinessCheck = {
  code: 'deposit/secret',
  severity: 'error',
  about: 'Something that looks like a token or a private key stands in a file that is deposited',
  why: 'Whoever reads it can act in the name of its owner.',
  mend: 'Delete it, and have a new one made by the service: this one may have been read already.',
  *check(edition) {
    yield* foundIn(edition, 'secret', (text) => ({
      message: `“${text.slice(0, 6)}…” looks like a token or a private key; none was expected in a deposit`,
      hint: 'Delete it, and have the service make a new one: this one may have been read already.',
    }));
  },
  examples: {
    good: [sample()],
    bad: [
      sample({
        body: `<p>The harvest was poor.<!-- access_token=${'orlind1957'.repeat(3)} --></p>`,
      }),
    ],
  },
};
