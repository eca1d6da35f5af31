import type { XmlElement } from '../../xml/tree.ts';
import type { Mode } from '../declared.ts';
import { word } from './tei.ts';

const MODES: readonly Mode[] = ['add', 'change', 'delete', 'replace'];

/** att.combinable: add, if nothing is said. */
export function readMode(element: XmlElement): Mode {
  const value = word(element, 'mode');
  return MODES.find((mode) => mode === value) ?? 'add';
}
