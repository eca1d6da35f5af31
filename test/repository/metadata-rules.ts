interface Objection {
  readonly field: string;
  readonly messages: readonly string[];
}

const KNOWN = new Set(
  `resource_type title additional_titles publication_date creators contributors description additional_descriptions rights
  copyright subjects languages dates version publisher identifiers related_identifiers sizes formats locations funding
  references`.split(/\s+/),
);
const SCHEMES = new Set(['ark', 'doi', 'handle', 'isbn', 'issn', 'url', 'urn', 'other']);
const MISSING = 'Missing data for required field.';

/** What a repository objects to in the metadata of a draft, as far as the Metadata reference requires it. */
export function faultyMetadata(metadata: Readonly<Record<string, unknown>>): readonly Objection[] {
  const found: Objection[] = [];
  const say = (field: string, message: string) =>
    found.push({ field: `metadata.${field}`, messages: [message] });
  for (const name of Object.keys(metadata)) if (!KNOWN.has(name)) say(name, 'Unknown field.');
  for (const name of ['resource_type', 'title', 'publication_date', 'creators'])
    if (metadata[name] === undefined) say(name, MISSING);
  const { title, publication_date: date, creators, identifiers = [] } = metadata;
  if (typeof title === 'string' && title.length < 3) say('title', 'Shorter than minimum length 3.');
  if (typeof date === 'string' && !/^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(date))
    say('publication_date', 'Please provide a valid date or interval.');
  if (Array.isArray(creators) && creators.length === 0) say('creators', MISSING);
  for (const each of identifiers as readonly { readonly scheme?: string }[])
    if (!SCHEMES.has(each.scheme ?? '')) say('identifiers', 'Invalid scheme.');
  return found;
}
