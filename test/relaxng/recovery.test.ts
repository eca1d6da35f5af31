import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { elements, type XmlElement } from '../../src/xml/tree.ts';
import { type Compared, compared, haveSchema, mutations, originals, show } from './compare.ts';
import { haveJing } from './jing.ts';
import { isWrong, random, spoilt } from './mutations.ts';

const skip = !haveSchema || (!haveJing && !process.env['CI']);

describe.skipIf(skip)('After a mistake (skipped without ../shared, or without jing outside of CI)', () => {
  it('nothing that follows from it is said, in at least as many documents with one mistake as by jing', () => {
    const invalid = compared(mutations(3, 500, () => 1)).filter(({ theirs }) => theirs.length > 0);
    const once = (of: 'ours' | 'theirs') => invalid.filter((each) => each[of].length === 1).length;
    console.log(
      `${invalid.length} documents with one mistake: one finding in ${once('ours')}, by jing in ${once('theirs')}`,
    );
    expect(invalid.length).toBeGreaterThan(150);
    expect(once('ours')).toBeGreaterThanOrEqual(once('theirs'));
    const more = invalid.filter(({ ours, theirs }) => ours.length > theirs.length);
    expect(more.map(show)).toEqual([]);
  }, 300_000);

  it('the rest is checked: of many mistakes, each is found in its element, in what it holds or in its parent', () => {
    const next = random(4);
    const documents = originals().flatMap((source) => {
      const document = spoilt(source, next, 20 + Math.floor(next() * 180));
      return { document, about: source.file };
    });
    const all = compared(documents);
    const mistakes = all.map((each) => wrong(each).length).reduce((sum, count) => sum + count);
    expect(mistakes).toBeGreaterThan(500);
    expect(all.flatMap(missed)).toEqual([]);
  }, 300_000);
});

/** The elements that were spoilt. */
function wrong({ document }: Compared): readonly XmlElement[] {
  return [...elements(document.root)].filter(
    ({ local, attributes }) => isWrong(local) || attributes.some((each) => isWrong(each.local)),
  );
}

function missed(each: Compared): readonly string[] {
  const at = ({ location }: Diagnostic) => location.range?.start.offset ?? 0;
  const tags = ({ startTag, parent, children }: XmlElement) => [
    startTag,
    ...(parent ? [parent.startTag] : []),
    ...children.map((child) => (child.kind === 'element' ? child.startTag : child.range)),
  ];
  return wrong(each)
    .filter(
      (element) =>
        !each.ours.some((finding) =>
          tags(element).some(({ start, end }) => start.offset <= at(finding) && at(finding) < end.offset),
        ),
    )
    .map(({ name, startTag }) => `${each.about}, line ${startTag.start.line}: ${name}`);
}
