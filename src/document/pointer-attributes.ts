/**
 * The attributes of TEI P5 whose values are pointers (data type `teidata.pointer`; TEI Guidelines, 17.2.1 and
 * appendix D), read off the TEI source 4.9.0a. Those that are pointers on some elements only have these listed.
 */
const EVERYWHERE: ReadonlySet<string> = new Set(
  (
    'adj adjFrom adjTo ana calendar change children copyOf corresp datcat datingMethod datingPoint decls domains ' +
    'edRef end exclude fVal facs feats filter follow fromUnit given hand inst lemmaRef mergedIn mutual next nymRef ' +
    'origin parent parts perf period prev property ref rendition replyTo resp sameAs scribeRef scriptRef select ' +
    'since source spanTo synch target targetDatcat targetEnd toUnit toWhom unitRef uri url valueDatcat who wit'
  ).split(' '),
);

const on = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const ON_SOME: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['active', on('relation')],
  ['class', on('msContents msItem msItemStruct')],
  ['code', on('occupation socecStatus')],
  ['from', on('app arc rt span')],
  [
    'location',
    on(
      'case colloc def entryFree etym form gen gram gramGrp hom hyph iType lang lbl mood number oRef orth pRef per pos ' +
        'pron re sense subc syll tns usg xr',
    ),
  ],
  ['new', on('handShift')],
  ['passive', on('relation')],
  ['require', on('lem rdg rdgGrp')],
  ['scheme', on('catRef classCode keywords locus locusGrp occupation socecStatus')],
  [
    'start',
    on(
      'annotationBlock binaryObject ellipsis gap incident kinesic line media path pause post surface u vocal writing zone',
    ),
  ],
  ['to', on('app arc rt span')],
  ['value', on('eLeaf eTree iNode leaf node root triangle')],
  ['where', on('conversion event')],
]);

/** Whether an attribute without namespace on a TEI element of this name holds pointers. */
export function isPointerAttribute(attribute: string, element: string): boolean {
  return EVERYWHERE.has(attribute) || ON_SOME.get(attribute)?.has(element) === true;
}
