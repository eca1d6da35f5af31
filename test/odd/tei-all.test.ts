import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeRelaxNg, writeSchematron } from '../../src/odd/odd.ts';
import { compileSchema, validate } from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';
import { serialise } from '../../src/xml/serialise.ts';
import { originals } from '../relaxng/compare.ts';
import { haveJing, jing } from '../relaxng/jing.ts';
import { mutated, random } from '../relaxng/mutations.ts';
import { ALL, type Compiled, compiled, haveTei, odd, reread, TEI_ALL, TEI_ALL_RULES, tei } from './odds.ts';
import { assertions, namespaces } from './rules.ts';
import { extent, structuralDifferences } from './structure.ts';

/**
 * What our schema of the whole TEI allows otherwise than the one that the TEI publishes, and why.
 *
 * anyElement: its attList has org="choice", so of require and except there is one at most (TEI Guidelines, attList/@org);
 * the Stylesheets of the TEI take no notice of org where the list is the outermost one.
 */
const KNOWN = [
  /^http:\/\/www\.tei-c\.org\/ns\/1\.0 anyElement: only the first has \(@except=.* \| @require=.* \| empty\)$/,
  /^http:\/\/www\.tei-c\.org\/ns\/1\.0 anyElement: only the second has @require=/,
  /^http:\/\/www\.tei-c\.org\/ns\/1\.0 anyElement: only the second has @except=/,
];

describe.skipIf(!haveTei)(
  'All modules of the TEI, beside the schema that it publishes (skipped without ../shared)',
  () => {
    let ours: Compiled;
    let theirs: string;
    beforeAll(() => {
      ours = compiled(odd(ALL, { attributes: 'start="TEI teiCorpus"' }));
      theirs = readFileSync(TEI_ALL, 'utf8');
    });

    it('element by element and attribute by attribute, the two allow the same, but for what is explained', () => {
      expect(extent(ours.relaxNg).elements).toBe(587);
      expect(extent(ours.relaxNg).attributes).toBeGreaterThan(17_000);
      const differences = structuralDifferences(ours.relaxNg, theirs);
      console.log(`tei_all: ${differences.length} differences\n${differences.join('\n')}`);
      expect(differences.filter((each) => !KNOWN.some((known) => known.test(each)))).toEqual([]);
      expect(differences).toHaveLength(KNOWN.length);
    });

    it('the comparison sees an attribute that is missing, required, or of another type; and another content', () => {
      const change = (from: string | RegExp, to: string) => {
        const other = ours.relaxNg.replace(from, to);
        expect(other).not.toBe(ours.relaxNg);
        return structuralDifferences(ours.relaxNg, other);
      };
      expect(change('<ref name="att.ascribed.attribute.who"/>', '<empty/>').join('\n')).toMatch(
        /sp: only the first has @who/,
      );
      expect(
        change(
          /<element name="gap">[\s\S]*?<optional>\s*(<attribute name="reason">[\s\S]*?<\/attribute>)\s*<\/optional>/,
          '<element name="gap"><zeroOrMore><choice><ref name="model.descLike"/><ref name="model.certLike"/></choice></zeroOrMore><attribute name="reason"/>',
        ).join('\n'),
      ).toMatch(/gap: only the second has @reason=text$/m);
      expect(change('<element name="head">', '<element name="head"><ref name="p"/>').join('\n')).toMatch(
        /head: content differs after/,
      );
      expect(
        change('<define name="TEI">', '<define name="TEI"><notAllowed/></define><define name="TEI-old">')
          .length,
      ).toBeGreaterThan(0);
    });

    it('documents get the same verdict, as they are and spoilt at random', () => {
      const schema = compileSchema({ uri: 'tei_all.rng', text: theirs }).value;
      if (!schema) throw new Error('tei_all.rng does not load.');
      const next = random(4);
      const sources = originals();
      const differences: string[] = [];
      let invalid = 0;
      for (let i = 0; i < 600; i++) {
        const source = sources[i] ?? sources[Math.floor(next() * sources.length)];
        if (!source) throw new Error('There are no documents.');
        const { document, about } =
          i < sources.length ? { document: source, about: source.file } : mutated(source, next);
        const read = reread(document);
        if (!read) continue;
        const verdicts = [ours.compiled, schema].map((each) => validate(read, each).length);
        if (verdicts[1] !== 0) invalid++;
        if ((verdicts[0] === 0) !== (verdicts[1] === 0)) differences.push(about);
      }
      expect(invalid).toBeGreaterThan(200);
      expect(differences).toEqual([]);
    }, 300_000);

    it.skipIf(!haveJing && !process.env['CI'])(
      'jing takes our schema, and gives the verdicts that it gives by theirs',
      () => {
        expect(haveJing, 'jing is not installed').toBe(true);
        const folder = mkdtempSync(join(tmpdir(), 'odd-'));
        try {
          const schema = join(folder, 'ours.rng');
          writeFileSync(schema, ours.relaxNg);
          const next = random(9);
          const sources = originals();
          const files = Array.from({ length: 150 }, (_, i) => {
            const source = sources[i % sources.length];
            if (!source) throw new Error('There are no documents.');
            const file = join(folder, `${i}.xml`);
            writeFileSync(file, serialise(i < 40 ? source : mutated(source, next).document));
            return file;
          });
          const [mine, others] = [jing(schema, files), jing(TEI_ALL, files)];
          const valid = (verdicts: typeof mine, file: string) => verdicts.get(file)?.length === 0;
          expect(files.filter((file) => valid(mine, file) !== valid(others, file))).toEqual([]);
          expect(files.filter((file) => valid(mine, file)).length).toBeGreaterThan(40);
          expect(files.filter((file) => !valid(mine, file)).length).toBeGreaterThan(40);
        } finally {
          rmSync(folder, { recursive: true });
        }
      },
      300_000,
    );

    it('the rules are the same, assertion by assertion', () => {
      const [mine, others] = [writeSchematron(ours.schema), readFileSync(TEI_ALL_RULES, 'utf8')];
      expect(namespaces(mine)).toEqual(namespaces(others));
      expect(assertions(mine)).toHaveLength(122);
      expect([...assertions(mine)].sort()).toEqual([...assertions(others)].sort());
    });

    it('the same ODD makes the same bytes, with a notice of whose it is and no date', () => {
      const again = compiled(odd(ALL, { attributes: 'start="TEI teiCorpus"' }));
      expect(writeRelaxNg(again.schema)).toBe(ours.relaxNg);
      expect(ours.relaxNg.slice(0, 800)).toMatch(
        /TEI Consortium[\s\S]*BSD 2-Clause[\s\S]*Creative Commons Attribution/,
      );
      expect(writeSchematron(ours.schema)).toContain('TEI Consortium');
      expect(tei().edition).toContain('4.9.0a');
      expect(parse(ours.relaxNg, 'ours.rng').diagnostics).toEqual([]);
    });
  },
);
