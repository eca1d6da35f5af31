import type { Page } from './page.ts';
import { WCAG_CONTRAST } from './sources.ts';

/** Pages of what an editor gives the pages of an edition of its own: theme and stylesheets. */
export const editionTheme: readonly Page[] = [
  {
    code: 'edition/theme-file',
    severity: 'error',
    what: 'A file that the theme of the edition names can’t be used: an image, a font, a style sheet, or what a style sheet names by url().',
    why: 'The pages are made without it, so that they don’t look as they should.',
    see: [],
    kind: 'session',
    bad: 'letters/records/1957.xml\nletters/edition.json: {"title": "Letters", "theme": {"logo": "logo.svg"}}\n$ tei build letters',
    good: 'letters/logo.svg\nletters/records/1957.xml\nletters/edition.json: {"title": "Letters", "theme": {"logo": "logo.svg"}}\n$ tei build letters',
    mend: 'Correct the path: it leads from the folder of the edition, in a style sheet from where that lies. Copy files that lie elsewhere into the folder.',
  },
  {
    code: 'edition/theme-address',
    severity: 'warning',
    what: 'The style sheet of the theme names something on another host, such as a font or an image.',
    why: 'The pages load nothing from elsewhere: they can be read without the web, nobody learns who reads them, and nothing is lost when the other host ends.',
    see: [],
    kind: 'session',
    bad: 'letters/records/1957.xml\nletters/style.css: @import url(https://example.org/fonts.css);\nletters/edition.json: {"title": "Letters", "theme": {"css": "style.css"}}\n$ tei build letters',
    good: 'letters/records/1957.xml\nletters/style.css: h1 { letter-spacing: 0.02em }\nletters/edition.json: {"title": "Letters", "theme": {"css": "style.css"}}\n$ tei build letters',
    mend: 'Save the file in the folder of the edition, if its licence allows that, and name its path.',
  },
  {
    code: 'edition/theme-contrast',
    severity: 'warning',
    what: 'A colour of the theme stands out too little from the paper.',
    why: 'Many readers can’t read it, and nobody can in the sun.',
    see: [WCAG_CONTRAST],
    kind: 'session',
    bad: 'letters/records/1957.xml\nletters/edition.json: {"title": "Letters", "theme": {"colours": {"link": "#d08060"}}}\n$ tei build letters',
    good: 'letters/records/1957.xml\nletters/edition.json: {"title": "Letters", "theme": {"colours": {"link": "#a04020"}}}\n$ tei build letters',
    mend: 'Take the colour that the hint names, or a darker one; on dark paper a lighter one.',
  },
  {
    code: 'view/unknown-stylesheet',
    severity: 'warning',
    what: 'A stylesheet in the folder xslt/ of the edition has a name that stands for no page, and none of the others imports it.',
    why: 'It has no effect, and nobody would notice.',
    see: [],
    kind: 'session',
    bad: 'letters/xslt/readng.xsl\nletters/edition.json\nletters/records/1957.xml\n$ tei build letters',
    good: 'letters/xslt/reading.xsl\nletters/edition.json\nletters/records/1957.xml\n$ tei build letters',
    mend: 'Name it as one of those that the message lists, or import it from one.',
  },
];
