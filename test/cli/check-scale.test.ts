import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NS, put, workshop } from './tei.ts';
import { warmRun as run } from './warm.ts';

const RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"';
/** Any TEI, but no element of this name. */
const without = (name: string) => `<grammar ${RNG} ns="${NS}">
  <start><element name="TEI"><ref name="any"/></element></start>
  <define name="any"><zeroOrMore><choice><text/><attribute><anyName/></attribute>
    <element><anyName><except><name>${name}</name></except></anyName><ref name="any"/></element></choice></zeroOrMore></define>
</grammar>`;

/** A record with an identifier that two of them share, and a pointer to a register. */
const record = (number: number) => `<?xml-model href="../schemas/a.rng"?>
<TEI xmlns="${NS}" type="archival-record" xml:id="record-${number % 4}"><teiHeader><fileDesc>
<titleStmt><title>Letter ${number}</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc>
</fileDesc></teiHeader><text><body><p>To <persName ref="../registers/persons.xml#p${number}">X</persName><seg/></p></body></text></TEI>`;

const persons = (...numbers: readonly number[]) =>
  `<TEI xmlns="${NS}"><teiHeader><fileDesc><titleStmt><title>Persons</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><standOff><listPerson>${numbers
    .map((number) => `<person xml:id="p${number}"><persName>Person ${number}</persName></person>`)
    .join('')}</listPerson></standOff></TEI>`;

const dir = workshop();
const numbers = [0, 1, 2, 3, 4];
put(dir, {
  'e/edition.json': '{"title":"Letters"}',
  'e/schemas/a.rng': without('seg'),
  'e/registers/persons.xml': persons(0, 1, 2, 3),
  ...Object.fromEntries(numbers.map((number) => [`e/records/${number}.xml`, record(number)])),
});

/** Of its own: one test damages it. */
const CACHE = join(dir, 'cache');
const check = (...args: readonly string[]) =>
  run(dir, ['check', ...args], { env: { XDG_CACHE_HOME: CACHE } });
const findings = (...args: readonly string[]) =>
  Array.from(
    check('e', '--format', 'line', ...args).stdout.matchAll(/^(\S+?):.*\[(.*)\]$/gm),
    ([, file, code]) => `${file} ${code}`,
  );

describe('A check of many files', () => {
  it('gives the same bytes in one thread and in several, and from what is kept', () => {
    const first = check('e', '--format', 'json', '--jobs', '1');
    expect(first.stdout).toContain('rule/duplicate-record-id');
    writeFileSync(join(dir, 'e/registers/persons.xml'), persons(0, 1, 2, 3, 9));
    const changed = check('e', '--format', 'json', '--jobs', '3');
    writeFileSync(join(dir, 'e/registers/persons.xml'), persons(0, 1, 2, 3));
    expect(changed.stdout).not.toBe(first.stdout);
    for (const jobs of ['3', '2', '1'])
      expect(check('e', '--format', 'json', '--jobs', jobs).stdout).toBe(first.stdout);
  });

  it('gives in parts, put together, what it gives at once', () => {
    const whole = check('e', '--format', 'json');
    const parts = ['1/3', '2/3', '3/3'].map((shard) => {
      const file = join(dir, `part-${shard[0]}.json`);
      const part = check('e', '--shard', shard, '--format', 'json');
      const { diagnostics } = JSON.parse(part.stdout) as { diagnostics: { code: string }[] };
      expect(diagnostics.map(({ code }) => code)).not.toContain('rule/duplicate-record-id');
      writeFileSync(file, part.stdout);
      return `part-${shard[0]}.json`;
    });
    const merged = check('--merge', ...parts, '--format', 'json');
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.code).toBe(1);
    expect(check('--merge', ...parts.slice(1))).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('edition/shards'),
    });
  });

  it('sees what has changed: a file, a schema, what is pointed to', () => {
    const before = findings();
    expect(before).toContain('e/records/4.xml reference/unknown-target');
    writeFileSync(join(dir, 'e/registers/persons.xml'), persons(...numbers));
    expect(findings()).toEqual(before.filter((each) => !each.endsWith('unknown-target')));
    writeFileSync(join(dir, 'e/schemas/a.rng'), without('head'));
    expect(findings().filter((each) => each.includes('relaxng/'))).toEqual([]);
    writeFileSync(join(dir, 'e/records/2.xml'), record(2).replace('<seg/>', '<head/>'));
    expect(findings().filter((each) => each.includes('relaxng/'))).toEqual([
      'e/records/2.xml relaxng/unknown-element',
    ]);
    writeFileSync(join(dir, 'e/records/2.xml'), record(2));
  });

  it('is not harmed by a cache that is damaged', () => {
    const before = findings();
    const cache = join(CACHE, 'tei-edition');
    rmSync(cache, { recursive: true, force: true });
    writeFileSync(cache, 'no folder');
    expect(findings()).toEqual(before);
    rmSync(cache);
    expect(findings()).toEqual(before);
  });

  it.each([
    [['--shard', '4/3'], '“4/3” is no part'],
    [['--jobs', '0'], '“0” is no number for --jobs <N>: write a whole number from 1 to 999.'],
    [['--jobs', '1000'], '“1000” is no number for --jobs <N>: write a whole number from 1 to 999.'],
    [['--merge', 'a.json', '--shard', '1/2'], '--merge puts reports together'],
    [['--dry-run'], '--dry-run shows what --fix would change'],
    [['--for', 'deposti'], 'Did you mean “deposit”'],
  ])('%j can’t be', (args, words) => {
    const { code, stderr } = check(...args);
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(words);
  });
});

describe('tei check --fix', () => {
  const spoilt = record(1).replace('<persName', '<persname').replace('</persName', '</persname');

  it('shows with --dry-run what it would change, and changes nothing', () => {
    put(dir, { 'f.xml': spoilt, 'schemas/archival.rng': without('x') });
    const { stdout, stderr } = run(dir, ['check', 'f.xml', '--fix', '--dry-run']);
    expect(readFileSync(join(dir, 'f.xml'), 'utf8')).toBe(spoilt);
    expect(`${stdout}${stderr}`).toContain('nothing');
  });

  it('mends the bare & of a file that is ill-formed, and nothing else', () => {
    put(dir, { 'g.xml': '<TEI  xmlns="http://www.tei-c.org/ns/1.0"\n>A & B<p n=\'1\'/></TEI>\r\n' });
    run(dir, ['check', 'g.xml', '--fix']);
    expect(readFileSync(join(dir, 'g.xml'), 'utf8')).toBe(
      '<TEI  xmlns="http://www.tei-c.org/ns/1.0"\n>A &amp; B<p n=\'1\'/></TEI>\r\n',
    );
  });
});

describe('What a file says may stand', () => {
  it('is not told, with rules across documents too; what is not needed is told', () => {
    const suppressing = (code: string) =>
      record(0).replace('<TEI', `<?tei-check suppress="${code}" reason="Meant so."?>\n<TEI`);
    put(dir, { 'e/records/4.xml': suppressing('rule/duplicate-record-id').replace('Letter 0', 'Letter 4') });
    expect(findings().filter((each) => each.includes('duplicate-record-id'))).toEqual([]);
    put(dir, { 'e/records/3.xml': suppressing('relaxng/text-value').replaceAll('record-0', 'record-3') });
    expect(findings()).toContain('e/records/3.xml rule/unused-suppression');
  });
});
