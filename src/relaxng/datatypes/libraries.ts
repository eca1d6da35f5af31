import { COMPATIBILITY_LIBRARY, XSD_LIBRARY } from '../namespaces.ts';
import { BUILT_IN } from './built-in.ts';
import type { DatatypeMaker } from './datatype.ts';
import { XSD_TYPES } from './xsd.ts';

/** The datatype libraries by their URI, each with its types by name. */
export const LIBRARIES: ReadonlyMap<string, ReadonlyMap<string, DatatypeMaker>> = new Map([
  ['', BUILT_IN],
  [XSD_LIBRARY, XSD_TYPES],
  [
    COMPATIBILITY_LIBRARY,
    new Map([...XSD_TYPES].filter(([name]) => ['ID', 'IDREF', 'IDREFS'].includes(name))),
  ],
]);
