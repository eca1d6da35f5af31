/** Codes of findings after which a command could not do its work, whatever the content says. */
const COULD_NOT: ReadonlySet<string> = new Set([
  'deposit/busy',
  'deposit/changed',
  'deposit/checksum',
  'deposit/elsewhere',
  'deposit/no-access',
  'deposit/no-answer',
  'deposit/no-repository',
  'deposit/no-such-record',
  'deposit/not-sent',
  'deposit/sent',
  'deposit/token',
  'edition/damaged',
  'edition/duplicate-output',
  'edition/foreign-file',
  'edition/no-edition',
  'edition/no-records-folder',
  'edition/no-such-file',
  'edition/no-tei-source',
  'edition/not-a-file',
  'edition/not-a-shard',
  'edition/not-fetched',
  'edition/not-empty',
  'edition/nothing-to-check',
  'edition/output-path',
  'edition/shards',
  'edition/too-large',
  'edition/unreadable',
  'edition/unwritable',
  'import/no-transcripts',
  'import/outdated',
  'import/profile',
  'import/same-name',
  'import/unknown-profile',
  'view/pdf-compiler',
  'view/pdf-terminal',
  'view/stylesheet',
  'view/too-large',
]);

/** A schema or a catalog that is missing or broken: what it asks for was not checked. */
const OF_SCHEMAS = /^schema\//;

/** Whether an error with this code stays one, whatever severity the user wants: a file that is ill-formed was not read. */
export function staysError(code: string): boolean {
  return couldNot(code) || code === 'xml/well-formed';
}

/** Whether an error with this code means that something could not be done. */
export function couldNot(code: string): boolean {
  return COULD_NOT.has(code) || OF_SCHEMAS.test(code);
}
