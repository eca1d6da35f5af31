import { byPlace, type Diagnostic } from '../diagnostic.ts';
import { pseudoAttributes } from '../xml/pseudo-attributes.ts';
import type { XmlDocument, XmlElement, XmlNode, XmlProcessingInstruction } from '../xml/tree.ts';
import { rangeWithin } from '../xml/xml-model.ts';
import type { Suppression } from './suppression.ts';

/** The name of the processing instruction: `<?tei-check suppress="AR-E04" reason="The source has these brackets."?>` */
export const SUPPRESSION = 'tei-check';

/** The suppressions of a document, and what is wrong with instructions that were meant to be some: these do nothing. */
export function suppressionsOf(document: XmlDocument): {
  readonly suppressions: readonly Suppression[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const suppressions: Suppression[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const instruction of instructionsOf(document)) {
    const read = readSuppression(instruction, document.file);
    if ('code' in read) diagnostics.push(read);
    else suppressions.push(read);
  }
  return {
    suppressions: suppressions.sort((a, b) => a.range.start.offset - b.range.start.offset),
    diagnostics: diagnostics.sort(byPlace),
  };
}

/** The instructions of this name, each with what it is about. */
function* instructionsOf({ root, children }: XmlDocument): Generator<Instruction> {
  const before = children.indexOf(root);
  for (const node of children.slice(0, before)) if (isSuppression(node)) yield [node, 'file'];
  const waiting: XmlElement[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    for (const [index, node] of element.children.entries()) {
      if (isSuppression(node)) yield [node, following(element.children, index)];
    }
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (child?.kind === 'element') waiting.push(child);
    }
  }
  for (const node of children.slice(before + 1)) if (isSuppression(node)) yield [node, undefined];
}

type Instruction = readonly [XmlProcessingInstruction, XmlElement | 'file' | undefined];

function isSuppression(node: XmlNode): node is XmlProcessingInstruction {
  return node.kind === 'processing-instruction' && node.target === SUPPRESSION;
}

/** The next element, if no text comes before it. */
function following(siblings: readonly XmlNode[], index: number): XmlElement | undefined {
  for (const node of siblings.slice(index + 1)) {
    if (node.kind === 'element') return node;
    if (node.kind === 'text' && node.value.trim() !== '') return undefined;
  }
  return undefined;
}

const NAMES = ['suppress', 'reason'];
const EXAMPLE = `<?${SUPPRESSION} suppress="AR-E04" reason="The source itself has these brackets."?>`;

function readSuppression([instruction, covered]: Instruction, file: string): Suppression | Diagnostic {
  const found = (kind: string, message: string, hint: string, range = instruction.range): Diagnostic => ({
    code: `rule/suppression-${kind}`,
    severity: 'warning',
    message,
    location: { file, range },
    hint,
  });
  const read = pseudoAttributes(instruction.value);
  if ('problem' in read) {
    const range = rangeWithin(instruction, read.start, read.end);
    return found(
      'malformed',
      `This ${SUPPRESSION} can’t be understood: ${read.problem}`,
      `Write ${EXAMPLE}.`,
      range,
    );
  }
  const unknown = read.find(({ name }) => !NAMES.includes(name));
  if (unknown) {
    const range = rangeWithin(instruction, unknown.start, unknown.end);
    const message = `This ${SUPPRESSION} does nothing: “${unknown.name}” is none of its parts, which are suppress and reason`;
    return found('malformed', message, `Write ${EXAMPLE}.`, range);
  }
  const [codes, reason] = NAMES.map((name) => read.find((each) => each.name === name));
  const written = Array.from(instruction.value.slice(codes?.valueStart, codes?.valueEnd).matchAll(/\S+/g));
  if (!codes || written.length === 0) {
    return found(
      'malformed',
      `This ${SUPPRESSION} does not say what it suppresses`,
      'Add suppress="…" with the codes of findings.',
    );
  }
  if (!reason || reason.value.trim() === '') {
    return found(
      'without-reason',
      `“${codes.value.trim()}” is not suppressed here: no reason is given`,
      'Add reason="…", so that others know why this is right as it is.',
    );
  }
  if (!covered) {
    return found(
      'misplaced',
      `No element follows this ${SUPPRESSION}, so it suppresses nothing`,
      'Put it right before the element that it is about, or before the root element if it is about the whole file.',
    );
  }
  return {
    file,
    codes: written.map(({ 0: code, index }) => {
      const start = codes.valueStart + index;
      return { code, range: rangeWithin(instruction, start, start + code.length) };
    }),
    reason: reason.value.trim().replace(/\s+/g, ' '),
    range: instruction.range,
    covers:
      covered === 'file' ? 'file' : { start: covered.range.start.offset, end: covered.range.end.offset },
  };
}
