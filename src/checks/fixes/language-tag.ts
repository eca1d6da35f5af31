import { first } from '../../document/tei.ts';
import { attribute, attributeNode, childElements } from '../../xml/tree.ts';
import type { Mending } from './mending.ts';

/** Capitals count for nothing in a language tag (RFC 5646, 2.1.1), but a comparison of texts sees them. */
export const languageTag: Mending = {
  name: 'language-tag',
  about: 'a language tag whose capitals differ from the one in langUsage is written as there',
  codes: ['schematron/AR-E25'],
  mend(finding, spoilt) {
    const element = spoilt.elementAt(finding);
    const node = element && attributeNode(element, 'xml:lang');
    const usage = spoilt.xml && first(spoilt.xml.root, 'teiHeader', 'profileDesc', 'langUsage');
    if (!node || !usage) return undefined;
    const declared = childElements(usage).flatMap((language) => attribute(language, 'ident') ?? []);
    const same = declared.filter((ident) => ident.toLowerCase() === node.value.toLowerCase());
    const [only] = same;
    if (only === undefined || same.length > 1 || only === node.value) return undefined;
    return {
      title: `Write xml:lang="${only}"`,
      edits: [{ range: node.valueRange, text: only }],
      safe: true,
    };
  },
  examples: [
    {
      code: 'schematron/AR-E25',
      before: '<p xml:lang="EN">one</p>',
      after: '<p xml:lang="en">one</p>',
      safe: true,
    },
  ],
};
