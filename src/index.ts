export { type Catalog, catalog, type LoadCatalog } from './catalog/catalog.ts';
export { type CatalogEntries, readCatalog } from './catalog/entries.ts';
export type { Check } from './checks/check.ts';
export { check, checks } from './checks/checks.ts';
export { checkGrammar, isRelaxNg } from './checks/grammar.ts';
export { type SchemaLibrary, schemaLibrary } from './checks/schema-library.ts';
export { readSeverity, type SeveritySetting, withSeverities } from './checks/severities.ts';
export type { Suppressed } from './checks/suppression.ts';
export { type Packed, packEdition } from './commands/deposit/pack.ts';
export { agreement, type Telling } from './deposit/agreement.ts';
export type { Deposit, Facts, Format as MetadataFormat } from './deposit/formats/format.ts';
export { formats as metadataFormats } from './deposit/formats/formats.ts';
export type { Metadata } from './deposit/metadata.ts';
export { type Bag, type BagFile, bagOf } from './deposit/package.ts';
export type { PackageFile } from './deposit/package-file.ts';
export type { Target as DepositTarget } from './deposit/targets/target.ts';
export { targets as depositTargets } from './deposit/targets/targets.ts';
export type { Holding } from './deposit/verify/holding.ts';
export { type VerifiedBag, verifyBag } from './deposit/verify/verify-bag.ts';
export { bagInZip, type HeldInZip } from './deposit/verify/zip-holding.ts';
export {
  type Diagnostic,
  hasErrors,
  inOrder,
  type Location,
  type Position,
  type Range,
  type Related,
  type Result,
  type Severity,
} from './diagnostic.ts';
export { type Corpus, readCorpus, type Source } from './document/corpus.ts';
export { type Entry, entriesOf } from './document/entries.ts';
export { metadata, type RecordMetadata } from './document/metadata.ts';
export type { Outline } from './document/outline.ts';
export { type Pointer, pointers, resolve, type Target } from './document/pointers.ts';
export { readTei, type TeiDocument } from './document/tei.ts';
export { type Book, type BookEntry, type BookRecord, type BookRegister, bookPdf } from './edition/book.ts';
export type { Edition, EditionRecord } from './edition/edition.ts';
export { editionFiles } from './edition/edition-files.ts';
export { type FileNotes, fileNotes } from './edition/notes/file-notes.ts';
export type { OutputFile } from './edition/output-file.ts';
export type { Materials, Shown } from './edition/show/materials.ts';
export { type PageTask, show } from './edition/show/show.ts';
export type { Workshop } from './edition/workshop.ts';
export {
  compiledStylesheets,
  editionSchema,
  givenProfiles,
  interfaceTexts,
  pdfDesignFiles,
  profileSchema,
  viewAssets,
} from './files/assets.ts';
export { compileStylesheet } from './files/compile.ts';
export { heldFolder, withAccess } from './files/held-folder.ts';
export { diskHost } from './files/host.ts';
export { type Written, writeOutput } from './files/output.ts';
export { type SchemaFiles, schemaFiles } from './files/schema-files.ts';
export { type Stylesheets, stylesheetsOf } from './files/stylesheets.ts';
export { readTheme, type ThemeFiles } from './files/theme-files.ts';
export type { Host } from './host.ts';
export {
  compileOdd,
  describeSchema,
  type Library,
  type OddText,
  type ResolvedSchema,
  readSource,
  type SchemaDescription,
  writeRelaxNg,
  writeSchematron,
} from './odd/odd.ts';
export { type Dating, dateInWords, datingInWords } from './project/dates-in-words.ts';
export { type Message, type Messages, readMessages, say, sayCount } from './project/messages.ts';
export { chosenProfile, type ProfileFile, readProfiles } from './project/profile.ts';
export { type Editor, type Licence, type Project, readProject } from './project/project.ts';
export type { Theme } from './project/theme.ts';
export {
  type AttributeEvent,
  type CompileOptions,
  compileSchema,
  type DocumentContext,
  type NoSource,
  type Resolve,
  type Schema,
  type SchemaSource,
  type StartEvent,
  type TextEvent,
  type Validator,
  validate,
  validateText,
  validator,
} from './relaxng/relaxng.ts';
export type { Layer, LayerRun } from './report/layers.ts';
export type { CodePage, ReportContext, Reporter } from './report/reporter.ts';
export { reporters } from './report/reporters.ts';
export { type RepositoryAddress, readAddress } from './repository/address.ts';
export { checkRecord, type InvenioRecord } from './repository/check-record.ts';
export { type Exchange, exchange } from './repository/exchange.ts';
export type { Arrived, DepositPackage, Journey, Question } from './repository/journey.ts';
export type { DepositFile } from './repository/measure.ts';
export { send } from './repository/send.ts';
export type { Sent } from './repository/state.ts';
export { readToken, type Token } from './repository/token.ts';
export type { Fate } from './transcript/account.ts';
export type { Doubt } from './transcript/doubt.ts';
export { type Imported, type ImportOptions, importTranscript } from './transcript/import-transcript.ts';
export { type Named, nameList } from './transcript/names/name-list.ts';
export type { Profile } from './transcript/profile.ts';
export { profileOf } from './transcript/profile-of.ts';
export { readTranscript } from './transcript/reading/read-transcript.ts';
export { differenceFrom } from './transcript/rebuild/compare.ts';
export { transcriptOf } from './transcript/rebuild/transcript-of.ts';
export { type Transcript, transcript } from './transcript/transcript.ts';
export { openPress, type Press } from './views/pdf/press.ts';
export { type PdfDesign, type PdfSettings, recordPdf, renderedTypst } from './views/pdf.ts';
export { type Page, type Rendered, render, renderedHtml, renderedText } from './views/render.ts';
export { type Format, formats, type View, views } from './views/view.ts';
export { decode } from './xml/decode.ts';
export { parse, parseBytes } from './xml/parse.ts';
export { locate, pathOf } from './xml/path.ts';
export { type SerialiseOptions, serialise } from './xml/serialise.ts';
export { loadStylesheet, type Stylesheet } from './xml/transform.ts';
export type * from './xml/tree.ts';
export { type Instruction, prolog, type XmlModel, xmlModels } from './xml/xml-model.ts';
