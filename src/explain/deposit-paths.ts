import type { Page } from './page.ts';
import { APPNOTE, bagIt } from './sources.ts';

const DIGEST = '8a7525b1492fb84833f5c4a69b30f4bfbb134f9b666b61a2c1872d63d234c085';
const VERIFY = '$ tei deposit --verify bag';
const GOOD = `bag/bagit.txt\nbag/data/letter.txt\nbag/manifest-sha256.txt: ${DIGEST}  data/letter.txt\n${VERIFY}`;
const named = (name: string) =>
  `bag/bagit.txt\nbag/data/${name}\nbag/manifest-sha256.txt: ${DIGEST}  data/${name}\n${VERIFY}`;
const ZIP_GOOD = '$ tei deposit letters\n$ tei deposit --verify output/deposit/letters-v1.0.0.zip';
const ZIP_BAD = 'letters.zip (which breaks off)\n$ tei deposit --verify letters.zip';

/** Pages of names in a package that are dangerous or don’t travel, and of archives that can’t be trusted. */
export const depositPaths: readonly Page[] = [
  {
    code: 'deposit/unsafe-path',
    severity: 'error',
    what: 'A path in a manifest, in fetch.txt or in a ZIP leads out of the package, or does on some system: “..”, a root, a drive, a backslash, NUL.',
    why: 'Who unpacks or verifies such a package might overwrite or read other files of the machine.',
    see: [bagIt('5.1')],
    kind: 'session',
    bad: `bag/bagit.txt\nbag/data/letter.txt\nbag/manifest-sha256.txt: ${DIGEST}  ../letter.txt\n${VERIFY}`,
    good: GOOD,
    mend: 'Don’t unpack it with other programs. Ask whoever made it for one in which every path stays in the package.',
  },
  {
    code: 'deposit/bag-link',
    severity: 'error',
    what: 'A link, a device or a pipe stands in the package, where a file was expected.',
    why: 'What it leads to is not in the package, and may be any file of the machine. It is not followed.',
    see: [bagIt('5.1')],
    kind: 'session',
    bad: `bag/data/letter.txt (a link to another folder)\n${VERIFY}`,
    good: GOOD,
    mend: 'Put the file itself into its place, and make the package again.',
  },
  {
    code: 'deposit/similar-names',
    severity: 'warning',
    what: 'Two names in a package differ only in capitals, or in how their accents are stored; in a package of this program that is an error.',
    why: 'On many disks they are one file, and one of the two is lost when it is copied there.',
    see: [bagIt('6.1.1')],
    kind: 'session',
    bad: named('letter.txt').replace(VERIFY, `bag/Data/letter.txt\n${VERIFY}`),
    good: GOOD,
    mend: 'Give one of them another name, correct what points to it, and make the package again.',
  },
  {
    code: 'deposit/unportable-name',
    severity: 'warning',
    what: 'A name in a package is impossible on some system: a device of Windows such as “con.txt”, a sign such as “?”, a dot or a space at its end, more than 255 bytes. In a package of this program that is an error.',
    why: 'The package can’t be unpacked there.',
    see: [bagIt('6.1.2')],
    kind: 'session',
    bad: named('con.txt'),
    good: GOOD,
    mend: 'Rename the file, correct what points to it, and make the package again.',
  },
  {
    code: 'deposit/system-file',
    severity: 'warning',
    what: 'A file of an operating system, such as Thumbs.db or .DS_Store, stands in the package or in its manifests; in a package of this program that is an error.',
    why: 'Systems change and delete such files when they like: then the package is no longer valid.',
    see: [],
    kind: 'session',
    bad: named('Thumbs.db'),
    good: GOOD,
    mend: 'Make the package again without it.',
  },
  {
    code: 'deposit/bag-in-archive',
    severity: 'error',
    what: 'A ZIP does not hold exactly one folder with the bag in it: the bag lies at its top, there are several, or something lies beside it.',
    why: 'Files of a bag that is unpacked would be strewn among others.',
    see: [bagIt('4')],
    kind: 'session',
    bad: 'letters.zip (with bagit.txt at its top)\n$ tei deposit --verify letters.zip',
    good: ZIP_GOOD,
    mend: 'Pack the folder of the bag itself, and nothing beside it; “tei deposit” does so.',
  },
  {
    code: 'deposit/zip-damaged',
    severity: 'error',
    what: 'A ZIP breaks off or contradicts itself: its directory is missing, a file has another checksum, two files share bytes or a name, or a header differs from the directory.',
    why: 'It was damaged on its way; or it was made so that two programs see different files in it.',
    see: [APPNOTE],
    kind: 'session',
    bad: ZIP_BAD,
    good: ZIP_GOOD,
    mend: 'Get the archive again from where it came from, and compare its size.',
  },
  {
    code: 'deposit/zip-unsupported',
    severity: 'error',
    what: 'A ZIP is encrypted, split into parts, or packed by a method other than Deflate.',
    why: 'What can’t be read can’t be verified, and many readers could not open it either.',
    see: [APPNOTE],
    kind: 'session',
    bad: ZIP_BAD.replace('breaks off', 'is encrypted'),
    good: ZIP_GOOD,
    mend: 'Unpack it with the program that made it, and verify the folder.',
  },
  {
    code: 'deposit/zip-bomb',
    severity: 'error',
    what: 'A ZIP would unpack to more than 200 times its size, and to more than a gigabyte.',
    why: 'Such archives are made to fill memory and disks. It was not unpacked.',
    see: [APPNOTE],
    kind: 'session',
    bad: ZIP_BAD.replace('breaks off', 'holds 42 zeros a million times over'),
    good: ZIP_GOOD,
    mend: 'If you trust whoever made it, unpack it with another program where there is room, and verify the folder.',
  },
];
