/**
 * The attributes of TEI P5 whose values are pointers (data type `teidata.pointer`; TEI Guidelines, 17.2.1 and
 * appendix D), read off the TEI source 4.9.0a. Those that are pointers on some elements only have these listed.
 */
const EVERYWHERE: ReadonlySet<string> = new Set(
  (
    'adj adjFrom adjTo ana calendar change children copyOf corresp datcat datingMethod datingPoint decls domains ' +
    'edRef exclude fVal facs feats follow fromUnit given hand lemmaRef mergedIn mutual next nymRef origin parent ' +
    'parts perf period prev ref rendition replyTo resp sameAs scribeRef scriptRef select since source ' +
    'spanTo synch target targetDatcat targetEnd toUnit toWhom unitRef uri url valueDatcat who wit'
  ).split(' '),
);

const ON_SOME: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['active', new Set(['relation'])],
  ['from', new Set(['app', 'arc', 'rt', 'span'])],
  ['new', new Set(['handShift'])],
  ['passive', new Set(['relation'])],
  ['scheme', new Set(['catRef', 'classCode', 'keywords', 'locus', 'locusGrp', 'occupation', 'socecStatus'])],
  ['to', new Set(['app', 'arc', 'rt', 'span'])],
]);

/** Whether an attribute without namespace on a TEI element of this name holds pointers. */
export function isPointerAttribute(attribute: string, element: string): boolean {
  return EVERYWHERE.has(attribute) || ON_SOME.get(attribute)?.has(element) === true;
}
