import type { Diagnostic, Range, Result } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { pseudoAttributes } from './pseudo-attributes.ts';
import type { XmlDocument, XmlProcessingInstruction } from './tree.ts';

/** A schema that a document names in an `xml-model` instruction. */
export interface XmlModel {
  /** As it is written, with references resolved. */
  readonly href: string;
  readonly range: Range;
  /** The media type of the schema. */
  readonly type: string | undefined;
  /** The namespace of the schema language. */
  readonly schematypens: string | undefined;
  readonly phase: string | undefined;
}

/** A processing instruction, from a tree or from events. */
export type Instruction = Pick<XmlProcessingInstruction, 'target' | 'value' | 'range'>;

/** The processing instructions before the root element. */
export function prolog({ children, root }: XmlDocument): readonly Instruction[] {
  return children.slice(0, children.indexOf(root)).filter((node) => node.kind === 'processing-instruction');
}

const NAMES = ['href', 'type', 'schematypens', 'charset', 'title', 'group', 'phase'];

/**
 * The schemas that a document names in its prolog (W3C, Associating Schemas with XML documents 1.0, third edition,
 * section 2). One that is not written as it must be is the error `xml/xml-model`, at its place.
 */
export function xmlModels(instructions: readonly Instruction[], file: string): Result<readonly XmlModel[]> {
  const value: XmlModel[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const instruction of instructions) {
    if (instruction.target !== 'xml-model') continue;
    const read = readModel(instruction);
    if ('href' in read) value.push(read);
    else
      diagnostics.push({
        code: 'xml/xml-model',
        severity: 'error',
        ...read.words,
        location: { file, range: read.range },
      });
  }
  return { value, diagnostics };
}

interface Wrong {
  readonly words: Pick<Diagnostic, 'message' | 'hint'>;
  readonly range: Range;
}

function readModel(instruction: Instruction): XmlModel | Wrong {
  const read = pseudoAttributes(instruction.value);
  if ('problem' in read) {
    const hint =
      'Write <?xml-model href="…" type="…" schematypens="…"?>; a quotation mark or “&” within is &quot; or &amp;.';
    const range = rangeWithin(instruction, read.start, read.end);
    return { words: { message: `This xml-model can’t be understood: ${read.problem}`, hint }, range };
  }
  const given = (name: string) => read.find((each) => each.name === name)?.value;
  const href = read.find(({ name }) => name === 'href');
  if (!href || href.value.trim() === '') {
    const unknown = read.filter(({ name }) => !NAMES.includes(name)).map(({ name }) => name);
    const near = nearest('href', unknown);
    return {
      words: {
        message: `This xml-model names no schema: ${href ? 'its href is empty' : 'it has no href'}`,
        hint:
          near === undefined ? 'Add href="…" with the path of the schema.' : `Write href instead of ${near}.`,
      },
      range: instruction.range,
    };
  }
  return {
    href: href.value.trim(),
    range: rangeWithin(instruction, href.valueStart, href.valueEnd),
    type: given('type')?.trim(),
    schematypens: given('schematypens')?.trim(),
    phase: given('phase'),
  };
}

/**
 * A stretch of the data of an instruction. Its data is known without the space before it, and with every line end as one
 * character; where that leaves a doubt, the range is that of the whole instruction.
 */
export function rangeWithin({ target, value, range }: Instruction, from: number, to: number): Range {
  const { start, end } = range;
  const first = end.offset - '?>'.length - value.length;
  const gap = first - start.offset - `<?${target}`.length;
  const ends = value.split('\n').length - 1;
  if (end.line - start.line !== ends || gap < 0 || (ends > 0 && gap > 1)) return range;
  const position = (at: number) => {
    const before = value.slice(0, at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return {
      line: start.line + before.length - 1,
      column: before.length > 1 ? column : column + start.column + first - start.offset - 1,
      offset: first + at,
    };
  };
  return { start: position(from), end: position(to) };
}
