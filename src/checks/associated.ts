import type { Location, Result } from '../diagnostic.ts';
import { TEI_NAMESPACE } from '../document/tei.ts';
import { type Instruction, type XmlModel, xmlModels } from '../xml/xml-model.ts';
import { isRelaxNg } from './grammar.ts';

/** A schema that a document is to be checked by. */
export interface Associated {
  readonly kind: 'grammar' | 'rules';
  /** As it is written, or an address. */
  readonly href: string;
  /** Where it is named; the document, where nothing but its type asks for it. */
  readonly at: Location;
  /** Of a Schematron schema. */
  readonly phase?: string;
}

/** What a document asks to be checked by. */
export interface Association {
  readonly schemas: readonly Associated[];
  /** Whether the rules of archival records hold for it by what it says itself. */
  readonly archival: boolean;
}

/** The root element of a document, from a tree or from events. */
export interface RootElement {
  readonly namespace: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

/** The addresses of the schemas that records have which name none. */
export interface OwnSchemas {
  readonly grammar: string;
  readonly rules: string;
}

const ARCHIVAL = 'archival-record';
const ARCHIVAL_SCHEMA = /(?:^|[\\/])archival-record\.(?:rng|rnc|sch|odd)$/;
const SCHEMATRON_NAMESPACE = 'http://purl.oclc.org/dsdl/schematron';

/**
 * The schemas of a document: those that its `xml-model` instructions name. Where it names no grammar, or no rules, those of its
 * edition; else, for a record that says by its type that it is one, `TEI/@type='archival-record'`, our own.
 */
export function associated(
  instructions: readonly Instruction[],
  root: RootElement,
  file: string,
  own: OwnSchemas | undefined,
  ofEdition: readonly Associated[] = [],
): Result<Association> {
  const { value: models, diagnostics } = xmlModels(instructions, file);
  const named = models.flatMap((model) => ofModel(model, file) ?? []);
  const others = (['grammar', 'rules'] as const)
    .filter((kind) => named.every((each) => each.kind !== kind))
    .flatMap((kind): readonly Associated[] => {
      const wanted = ofEdition.filter((each) => each.kind === kind);
      if (wanted.length > 0 || !own || !isArchivalRecord(root)) return wanted;
      return [{ kind, href: own[kind], at: { file } }];
    });
  const archival = isArchivalRecord(root) || models.some(({ href }) => namesArchival(href));
  return { value: { schemas: [...named, ...others], archival }, diagnostics };
}

/** Whether a schema is that of archival records, by the name of its file. */
export function namesArchival(href: string): boolean {
  return ARCHIVAL_SCHEMA.test(href);
}

function isArchivalRecord(root: RootElement): boolean {
  return (
    root.namespace === TEI_NAMESPACE &&
    root.attributes.some(({ name, value }) => name === 'type' && value === ARCHIVAL)
  );
}

/** The schemas that edition.json names, by the ends of their names. */
export function schemasOfEdition(names: readonly string[], settings: string): readonly Associated[] {
  return names.map((href) => ({
    kind: /\.sch$/i.test(href) ? 'rules' : 'grammar',
    href,
    at: { file: settings },
  }));
}

function ofModel(model: XmlModel, file: string): Associated | undefined {
  const { href, range, phase } = model;
  const at = { file, range };
  if (isRelaxNg(model)) return { kind: 'grammar', href, at };
  if (isSchematron(model)) return { kind: 'rules', href, at, ...(phase !== undefined && { phase }) };
  return undefined;
}

/** Whether an `xml-model` instruction names rules in ISO Schematron, alone or within a RELAX NG schema. */
export function isSchematron({ href, schematypens = '' }: XmlModel): boolean {
  return schematypens === ''
    ? /\.sch$/i.test(href.replace(/[?#].*$/s, ''))
    : schematypens === SCHEMATRON_NAMESPACE;
}
