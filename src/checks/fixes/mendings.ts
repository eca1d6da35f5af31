import type { Diagnostic } from '../../diagnostic.ts';
import type { XmlDocument } from '../../xml/tree.ts';
import { ampersand } from './ampersand.ts';
import { attributeName } from './attribute-name.ts';
import { attributeValue } from './attribute-value.ts';
import { duplicateAttribute } from './duplicate-attribute.ts';
import { elementName } from './element-name.ts';
import { endOfSection } from './end-of-section.ts';
import { gapExtent } from './gap-extent.ts';
import { lateDeclaration } from './late-declaration.ts';
import type { Mending } from './mending.ts';
import { namedCharacters } from './named-character.ts';
import { spacedId } from './spaced-id.ts';
import { spoilt } from './spoilt.ts';
import { teiNamespace } from './tei-namespace.ts';

/** All kinds of mending; of several that could mend a finding the first one does. */
export const mendings: readonly Mending[] = [
  ampersand,
  namedCharacters,
  duplicateAttribute,
  endOfSection,
  lateDeclaration,
  teiNamespace,
  elementName,
  attributeName,
  attributeValue,
  spacedId,
  gapExtent,
];

/** The text of a file, as the parser saw it, and its tree where it is well-formed. */
export interface Mendable {
  /** Asked for once, and only where something can perhaps be mended. */
  readonly text: () => string;
  readonly xml: XmlDocument | undefined;
}

/** The findings of one file, with a `fix` where one of the mendings knows what to do; a finding that has one keeps it. */
export function addFixes(findings: readonly Diagnostic[], { text, xml }: Mendable): readonly Diagnostic[] {
  const file = spoilt(text, xml);
  return findings.map((finding) => {
    if (finding.fix) return finding;
    for (const { codes, mend } of mendings) {
      const fix = codes.includes(finding.code) ? mend(finding, file) : undefined;
      if (fix) return { ...finding, fix };
    }
    return finding;
  });
}
