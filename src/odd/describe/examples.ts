import { serialise } from '../../xml/serialise.ts';
import { childElements } from '../../xml/tree.ts';
import type { Words } from '../declared.ts';
import { EXAMPLES_NAMESPACE } from '../namespaces.ts';

/** The XML of examples that do not come from the TEI, without the namespace that marks it as an example, moved to the left margin. */
export function examplesIn({ examples }: Words, tei: string): readonly string[] {
  return examples
    .filter(({ file }) => file !== tei)
    .flatMap(({ element }) => childElements(element))
    .filter(({ local, namespace }) => local === 'egXML' && namespace === EXAMPLES_NAMESPACE)
    .map((example) => example.children.map((child) => serialise(child)).join(''))
    .map((text) =>
      outdented(text.replaceAll(/ xmlns(?::\w+)?="http:\/\/www\.tei-c\.org\/ns\/Examples"/g, '')),
    );
}

function outdented(text: string): string {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  const rest = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...rest.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n');
}
