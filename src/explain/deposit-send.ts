import type { Page, Source } from './page.ts';

const DRAFTS: Source = {
  name: 'InvenioRDM, REST API reference, Drafts and Records',
  url: 'https://inveniordm.docs.cern.ch/reference/rest_api_drafts_records/',
};
const METADATA: Source = {
  name: 'InvenioRDM, Metadata reference',
  url: 'https://inveniordm.docs.cern.ch/reference/metadata/',
};
const AUTHENTICATION: Source = {
  name: 'InvenioRDM, REST API reference, Authentication',
  url: 'https://inveniordm.docs.cern.ch/reference/rest_api_index/',
};

const EDITION = 'letters/edition.json\nletters/records/1957.xml';
const SEND = '$ tei deposit letters --send https://zenodo.org';

const page = (
  code: string,
  severity: Page['severity'],
  [what, why, mend]: readonly [string, string, string],
  { bad, good, see }: { readonly bad: string; readonly good: string; readonly see: readonly Source[] },
): Page => ({ code, severity, what, why, mend, bad, good, see, kind: 'session' });

/** Pages of packages that are sent to a repository. */
export const depositSend: readonly Page[] = [
  page(
    'deposit/token',
    'error',
    [
      'There is no token for the repository, other people on this machine can read it, or it can’t be one.',
      'By the token the repository knows whose draft it is. Whoever has it can publish in your name, so it is read from a file that only you may read, or from the environment; it is never shown, never kept elsewhere, and sent to no other server.',
      'Make a token in the settings of your account at the repository, under Applications, and write it into the file that is named, one for each repository. On a machine that others use too: chmod 600.',
    ],
    {
      bad: `${EDITION}\n$ tei deposit letters --send https://zenodo.example`,
      good: `~/.config/tei-edition/tokens/zenodo.org (which only you may read)\n${EDITION}\n${SEND}`,
      see: [AUTHENTICATION],
    },
  ),
  page(
    'deposit/token-inside',
    'error',
    [
      'The token stands in a file that is to be sent. Nothing was sent.',
      'Everybody who opens the package could publish in your name.',
      'Take it out of the edition. If the edition was on the web or in git, delete the token at the repository and make a new one.',
    ],
    {
      bad: `letters/transcripts/notes.txt (in which the token stands)\n${EDITION}\n${SEND}`,
      good: `${EDITION}\n${SEND}`,
      see: [],
    },
  ),
  page(
    'deposit/no-access',
    'error',
    [
      'The repository does not accept the token, or does not allow this with it.',
      'Tokens expire, and may be made for some things only. What was sent before stays, and the next run carries on.',
      'Make a new token, and allow it what is needed; at Zenodo that is deposit:write, and deposit:actions to publish.',
    ],
    { bad: `an old token\n${SEND}`, good: `a new token\n${SEND}`, see: [AUTHENTICATION] },
  ),
  page(
    'deposit/no-answer',
    'error',
    [
      'The repository could not be asked: there is no way to it, it broke off, or it failed, several times one after the other.',
      'What was sent before stays, and is not sent again: the next run carries on. A draft whose answer was lost is looked for before a second one is made.',
      'See whether the page of the repository opens in a browser, then run the same command again.',
    ],
    { bad: `$ tei deposit letters --send https://zenodo.example`, good: SEND, see: [] },
  ),
  page(
    'deposit/busy',
    'error',
    [
      'The repository wants to be left alone for longer than the command waits, a quarter of an hour.',
      'Repositories answer so many requests a minute and an hour. Shorter pauses are kept without a word.',
      'Run the same command again when the time is over: it carries on.',
    ],
    { bad: SEND, good: `(an hour later)\n${SEND}`, see: [] },
  ),
  page(
    'deposit/no-repository',
    'error',
    [
      'What answers at this address is no InvenioRDM, or not as it is documented.',
      'Other software for repositories has other ways to take a package; this one is not known to work there.',
      'Write the address of the front page of the repository. For other repositories take the package, or the files in upload/, and their forms.',
    ],
    { bad: '$ tei deposit letters --send https://www.example.org', good: SEND, see: [DRAFTS] },
  ),
  page(
    'deposit/elsewhere',
    'error',
    [
      'The repository leads on to another server. Nothing was sent there.',
      'The token is for one server. Another one, which may be of somebody else, never gets it.',
      'If the other one is the repository, name it: some have moved, or have an address with www and one without.',
    ],
    {
      bad: '$ tei deposit letters --send https://www.zenodo.org',
      good: SEND,
      see: [{ name: 'RFC 9110, section 15.4', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4' }],
    },
  ),
  page(
    'deposit/no-such-record',
    'error',
    [
      'The record or draft that is named, or that an earlier run has made, is not there, or not for this token.',
      'A new version can only be made of what is published, and a draft be changed only by those who may.',
      'Look at the address in a browser. To begin anew, delete the file that ends in .sent.json beside the package.',
    ],
    {
      bad: '$ tei deposit letters --send https://zenodo.org/records/1',
      good: '$ tei deposit letters --send https://zenodo.org/records/4242',
      see: [DRAFTS],
    },
  ),
  page(
    'deposit/sent',
    'error',
    [
      'The file beside the package that tells what was sent earlier can’t be understood.',
      'Without it a second draft, or a second record, would be made of the same edition.',
      'Take an older copy of the file. Or delete it, and name the draft or the record: --send https://zenodo.org/records/4242.',
    ],
    {
      bad: `output/deposit/letters.sent.json (damaged)\n${EDITION}\n${SEND}`,
      good: `${EDITION}\n$ tei deposit letters --send https://zenodo.org/uploads/4242`,
      see: [],
    },
  ),
  page(
    'deposit/record',
    'error',
    [
      'The description of the edition has something that a repository would refuse. Nothing was sent.',
      'It is made from edition.json and the headers of the records; what is missing there is missing here.',
      'Add in edition.json what is named: a title, a date of publication, an editor with a family name, a publisher.',
    ],
    {
      bad: `letters/edition.json (without an editor)\n${SEND}`,
      good: `${EDITION}\n${SEND}`,
      see: [METADATA],
    },
  ),
  page(
    'deposit/refused',
    'error',
    [
      'The repository refused something, and says why in its own words.',
      'Repositories have rules of their own beside the common ones. What was sent before stays as a draft, which nobody else sees.',
      'Do as it says, in edition.json where it is about the description, and run the same command again.',
    ],
    {
      bad: `letters/edition.json (with a licence that the repository does not know)\n${SEND}`,
      good: `${EDITION}\n${SEND}`,
      see: [DRAFTS],
    },
  ),
  page(
    'deposit/too-many-files',
    'error',
    [
      'There are more files than a record takes, or none.',
      'Repositories keep a flat list of files, as a rule of a hundred at most.',
      'Pack the edition again: of many records one archive is made.',
    ],
    { bad: `upload/ (with 120 files)\n${SEND}`, good: `upload/ (with 4 files)\n${SEND}`, see: [METADATA] },
  ),
  page(
    'deposit/checksum',
    'error',
    [
      'A file arrived with other bytes than it was sent with, several times. It was deleted there again.',
      'What can’t be compared byte for byte with the original is no deposit.',
      'Run the same command again; if it happens again, try from another network.',
    ],
    { bad: `(a network that changes what it carries)\n${SEND}`, good: SEND, see: [DRAFTS] },
  ),
  page(
    'deposit/not-sent',
    'error',
    [
      'A file could not be sent, several times one after the other, or is not there any more as it was sent.',
      'Nothing is published that is not whole. All other files stay in the draft.',
      'Run the same command again: it carries on with this file.',
    ],
    { bad: `(a network that breaks off)\n${SEND}`, good: SEND, see: [DRAFTS] },
  ),
  page(
    'deposit/changed',
    'error',
    [
      'A file of the package was changed while it was sent.',
      'What would arrive would be half of the old file and half of the new one.',
      'Let no other program write into the package, and run the same command again.',
    ],
    { bad: `${SEND}\n$ tei deposit letters (at the same time)`, good: SEND, see: [] },
  ),
  page(
    'deposit/same-version',
    'error',
    [
      'This version was published already; what is sent now is not the same, or not known to be.',
      'Who cites version 1.0.0 must find what it was. What has changed is another version.',
      'Write another version into edition.json, 1.1.0 after 1.0.0, and send it: it becomes a new version of the same record.',
    ],
    {
      bad: `letters/edition.json: { "title": "Letters", "version": "1.0.0" }\n${SEND}`,
      good: `letters/edition.json: { "title": "Letters", "version": "1.1.0" }\n${SEND}`,
      see: [{ name: 'Semantic Versioning 2.0.0', url: 'https://semver.org/spec/v2.0.0.html' }],
    },
  ),
  page(
    'deposit/doi-not-inside',
    'warning',
    [
      'A DOI is reserved for the draft, and the files do not say it yet.',
      'Whoever opens a file some day should find in it how to cite it.',
      'Write the DOI into edition.json, and run the same command again: the files of the draft are replaced. Then publish.',
    ],
    {
      bad: `letters/edition.json: { "title": "Letters" }\n${SEND}`,
      good: `letters/edition.json: { "title": "Letters", "doi": "10.5281/zenodo.4242" }\n${SEND}`,
      see: [DRAFTS],
    },
  ),
  page(
    'deposit/other-doi',
    'error',
    [
      'The files say another DOI than the one that the draft has; as a rule that of the version before.',
      'Each version has a DOI of its own. Whoever follows the one in the files would find something else.',
      'Write the DOI that is named into edition.json, and run the same command again.',
    ],
    {
      bad: `letters/edition.json: { "title": "Letters", "version": "1.1.0", "doi": "10.5281/zenodo.4242" }\n${SEND}`,
      good: `letters/edition.json: { "title": "Letters", "version": "1.1.0", "doi": "10.5281/zenodo.4343" }\n${SEND}`,
      see: [DRAFTS],
    },
  ),
  page(
    'deposit/no-doi-reserved',
    'info',
    [
      'The repository has reserved no DOI for the draft.',
      'It may register one when the draft is published, but then the files can’t say it; or it registers none.',
      'Ask the repository, if the files are to say a DOI.',
    ],
    { bad: '$ tei deposit letters --send https://repository.example', good: SEND, see: [DRAFTS] },
  ),
  page(
    'deposit/other-file',
    'warning',
    [
      'The draft has a file that this package has not, and that no run of this command has put there. It was left as it is.',
      'Somebody may have added it on purpose on the page of the draft; once published it can’t be taken away.',
      'Look at the page of the draft, and delete the file there if it does not belong to the edition.',
    ],
    { bad: `(a file added on the page of the draft)\n${SEND}`, good: SEND, see: [] },
  ),
  page(
    'deposit/draft-gone',
    'info',
    [
      'The draft that an earlier run has made was deleted. A new one is made, with another DOI.',
      'Repositories delete drafts when they are asked to, and some when they are old.',
      'Nothing is to be done, unless the DOI of the old draft stands in edition.json: then write the new one.',
    ],
    { bad: `(the draft was deleted on its page)\n${SEND}`, good: SEND, see: [] },
  ),
];
