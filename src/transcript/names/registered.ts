import { first, isTei, type TeiDocument } from '../../document/tei.ts';
import { attribute, childElements, elements, textOf, type XmlElement } from '../../xml/tree.ts';
import { collapse } from '../transcript.ts';
import type { Named } from './name-list.ts';

const KINDS = { person: 'person', place: 'place', org: 'organisation' } as const;
const NAMES = ['persName', 'placeName', 'orgName'];

/**
 * The names of a register (TEI Guidelines 14.3): each entry with all its forms. A heading that is inverted, “Puzanov,
 * Aleksandr”, is known in its natural order, too.
 *
 * @param address of the register, as seen from the records
 */
export function registeredNames(register: TeiDocument, address: string): readonly Named[] {
  const within = first(register.root, 'standOff') ?? register.root;
  return [...elements(within)].flatMap((element): readonly Named[] => {
    const kind = KINDS[element.local as keyof typeof KINDS];
    const id = attribute(element, 'xml:id');
    if (!kind || id === undefined || !isTei(element, element.local)) return [];
    const forms = [...new Set(childElements(element).flatMap(formsOf))];
    return forms.length > 0 ? [{ kind, forms, ref: `${address}#${id}` }] : [];
  });
}

function formsOf(name: XmlElement): readonly string[] {
  if (!NAMES.includes(name.local) || attribute(name, 'type') === 'role') return [];
  const form = collapse(textOf(name));
  const parts = form.split(/,\s*/);
  const natural = name.local === 'persName' && parts.length === 2 ? `${parts[1]} ${parts[0]}` : undefined;
  return [form, natural].filter((each) => each !== undefined && each !== '') as readonly string[];
}
