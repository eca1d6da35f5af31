import { parse } from '../src/xml/parse.ts';
import {
  attribute,
  childElements,
  elements,
  textOf,
  type XmlDocument,
  type XmlElement,
} from '../src/xml/tree.ts';

export interface SvrlFinding {
  readonly test: string;
  /** Of the name of the element, or the value of the attribute, that is meant. */
  readonly offset: number | undefined;
  readonly message: string;
}

/** What a report in the Schematron Validation Report Language tells (ISO/IEC 19757-3:2016, annex D). */
export function findingsInSvrl(svrl: string, document: XmlDocument): readonly SvrlFinding[] {
  const report = parse(svrl, 'report.svrl').value;
  if (!report) throw new Error('The report is not well-formed.');
  return [...elements(report.root)]
    .filter(({ local }) => local === 'failed-assert' || local === 'successful-report')
    .map((each) => ({
      test: attribute(each, 'test') ?? '',
      offset: offsetOf(attribute(each, 'location') ?? '', document),
      message: childElements(each)
        .filter(({ local }) => local === 'text')
        .map(textOf)
        .join(' '),
    }));
}

const STEP =
  /\/(?:Q\{(?<namespace>[^}]*)\}(?<local>[^[/]+)\[(?<number>\d+)\]|@(?:Q\{(?<of>[^}]*)\})?(?<name>[^[/]+))/gu;

/** `/Q{…}TEI[1]/Q{…}text[1]/@n`: where that is. */
function offsetOf(location: string, document: XmlDocument): number | undefined {
  let children: readonly XmlElement[] = [document.root];
  let node: XmlElement | undefined;
  let read = 0;
  for (const step of location.matchAll(STEP)) {
    read += step[0].length;
    const { namespace, local, number, of = '', name } = step.groups ?? {};
    if (name !== undefined) {
      const found = node?.attributes.find((each) => each.namespace === of && each.local === name);
      return found && (found.value === '' ? found.range : found.valueRange).start.offset;
    }
    node = children.filter((each) => each.namespace === namespace && each.local === local)[
      Number(number) - 1
    ];
    children = node ? childElements(node) : [];
  }
  if (location !== '/' && (read !== location.length || !node)) throw new Error(`Where is ${location}?`);
  return (node ?? document.root).nameRange.start.offset;
}
