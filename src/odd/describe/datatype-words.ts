import type { Content } from '../content.ts';
import { said } from '../read/words.ts';
import type { ResolvedSchema } from '../resolved/schema.ts';
import type { Datatype } from '../spec.ts';
import { occurs } from './describe-content.ts';
import type { DatatypeDescription } from './description.ts';

/**
 * What may be written, for each datatype of the TEI and each type of XML Schema: one, and several. Pages say it in the words of the
 * interface, `guidelines.type.NAME`.
 */
export const WORDS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  'teidata.authority': [
    'a word, or a pointer to where it is defined',
    'words, or pointers to where they are defined',
  ],
  'teidata.certainty': ['high, medium, low or unknown', 'high, medium, low or unknown'],
  'teidata.count': ['a whole number, not below 0', 'whole numbers, not below 0'],
  'teidata.duration.iso': ['a duration in the form of ISO 8601: P2Y6M', 'durations in the form of ISO 8601'],
  'teidata.duration.w3c': ['a duration: P2Y6M, PT40M', 'durations'],
  'teidata.enumerated': ['a word without spaces, from a list', 'words from a list'],
  'teidata.interval': ['a number, or regular, irregular or unknown', 'numbers'],
  'teidata.language': ['the tag of a language: ru, de-AT', 'tags of languages'],
  'teidata.name': ['a name of XML', 'names of XML'],
  'teidata.namespace': ['the URI of a namespace', 'URIs of namespaces'],
  'teidata.numeric': ['a number, or a ratio: 1/2', 'numbers'],
  'teidata.outputMeasurement': ['a length with its unit: 12pt, 50%', 'lengths with their units'],
  'teidata.pattern': ['a regular expression', 'regular expressions'],
  'teidata.point': ['a point: two numbers with a comma between', 'points: two numbers with a comma between'],
  'teidata.pointer': ['a pointer: #id, a path or a URL', 'pointers: #id, a path or a URL'],
  'teidata.prefix': ['a prefix in small letters', 'prefixes in small letters'],
  'teidata.probability': ['a number from 0 to 1', 'numbers from 0 to 1'],
  'teidata.probCert': ['high, medium, low, unknown, or a number from 0 to 1', 'degrees of certainty'],
  'teidata.replacement': ['a text in which $1, $2 … stand for what was matched', 'texts'],
  'teidata.temporal.iso': ['a date or time in the form of ISO 8601', 'dates in the form of ISO 8601'],
  'teidata.temporal.w3c': [
    'a date or time: 1960-06-28, 1960-06, 1960, 1960-06-28T10:00:00',
    'dates or times',
  ],
  'teidata.text': ['any text', 'texts'],
  'teidata.truthValue': ['true or false', 'true or false'],
  'teidata.unboundedCount': ['a whole number, or unbounded', 'whole numbers'],
  'teidata.version': ['the number of a version', 'numbers of versions'],
  'teidata.versionNumber': ['the number of a version', 'numbers of versions'],
  'teidata.word': ['a word without spaces', 'words'],
  'teidata.xmlName': ['a name of XML without a colon', 'names of XML without a colon'],
  'teidata.xpath': ['an XPath expression', 'XPath expressions'],
  'teidata.xTruthValue': ['true, false, unknown or inapplicable', 'true, false, unknown or inapplicable'],
  'xsd:ID': ['an identifier that no other element has', 'identifiers'],
  'xsd:anyURI': ['a URI', 'URIs'],
  'xsd:boolean': ['true or false', 'true or false'],
  'xsd:date': ['a date: 1960-06-28', 'dates'],
  'xsd:decimal': ['a number', 'numbers'],
  'xsd:integer': ['a whole number', 'whole numbers'],
  'xsd:nonNegativeInteger': ['a whole number, not below 0', 'whole numbers, not below 0'],
  'xsd:positiveInteger': ['a whole number, from 1 on', 'whole numbers, from 1 on'],
  'xsd:string': ['any text', 'texts'],
  'xsd:token': ['any text', 'words'],
};

/** What may be written for a datatype, in an editor's words. */
export function describeDatatype(
  datatype: Datatype | undefined,
  schema: ResolvedSchema,
): DatatypeDescription {
  const { content, min, max }: Datatype = datatype ?? { content: { kind: 'text' }, min: 1, max: 1 };
  const name = nameOfType(content);
  const key = content.kind === 'data' ? content.key : undefined;
  const spec = key === undefined ? undefined : schema.specs.data.get(key);
  const described = spec && said(spec.words.descriptions, schema.language);
  const [one, several] = WORDS[name] ?? [described || name, described || name];
  const { min: least, max: most } = occurs({ min, max });
  const inWords = max === 1 ? one : `${amount(least, most)} ${several}, with spaces between`;
  return { name, inWords, min: least, max: most };
}

function amount(min: number, max: number | null): string {
  if (max === null) return min > 1 ? `${min} or more` : min === 1 ? 'one or more' : 'any number of';
  return min === max ? String(min) : `${min} to ${max}`;
}

function nameOfType(content: Content): string {
  if (content.kind === 'data') return content.key ?? `xsd:${content.name}`;
  return content.kind === 'text' ? 'teidata.text' : content.kind;
}
