import { describe, expect, it } from 'vitest';
import { chosenProfile, readProfiles } from '../../src/project/profile.ts';
import { profileOf } from '../../src/transcript/profile-of.ts';
import { GIVEN, KNOWN, PROFILE_SCHEMA } from '../transcript/profiles.ts';

const own = (text: string) => [...GIVEN, { file: 'own.profile.json', text }];
const read = (text: string) => readProfiles(own(text), PROFILE_SCHEMA);

/** Each finding as one line: where, the text at that place, what is said. */
const told = (text: string) =>
  read(text).diagnostics.map(({ message, hint, location: { range } }) => {
    const at = `${range?.start.line}:${range?.start.column}`;
    const there = text.slice(range?.start.offset, range?.end.offset);
    return [at, there, message, ...(hint ? [hint] : [])].join(' | ');
  });

const rule = (more: object) =>
  JSON.stringify({ name: 'own', page: [{ where: 'first', does: 'drop', ...more }] });

describe('The profiles of the package', () => {
  it('are sound', () => {
    const { value, diagnostics } = readProfiles(GIVEN, PROFILE_SCHEMA);
    expect(diagnostics).toEqual([]);
    expect([...value.keys()]).toEqual(['generic', 'leiden', 'wilson-center']);
    for (const each of value.values()) expect(profileOf(each, KNOWN).diagnostics).toEqual([]);
  });

  it('are named where one is asked for that there is not', () => {
    const { value, diagnostics } = chosenProfile('wilson', read('{ "name": "wilsen-centre" }').value);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'import/unknown-profile',
        severity: 'error',
        message: 'There is no profile “wilson”',
        hint: 'The profiles are “generic”, “leiden”, “wilson-center”, “wilsen-centre”.',
      },
    ]);
    expect(
      chosenProfile('wilson-centre', readProfiles(GIVEN, PROFILE_SCHEMA).value).diagnostics[0]?.hint,
    ).toMatch(/^Did you mean “wilson-center”\?/);
  });
});

describe('A profile of an editor', () => {
  it('takes what it does not say from the one that it extends', () => {
    const text = JSON.stringify({
      ...{ name: 'own', extends: 'wilson-center', language: 'de', labels: { stamp: ['eingangsvermerk'] } },
      page: [
        { name: 'own-line', where: 'first', text: 'Zum Inhalt', does: 'drop' },
        { name: 'skip-link', where: 'first', text: 'Zur Suche', does: 'drop' },
      ],
    });
    const { value, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    const profile = value.get('own');
    expect(profile).toMatchObject({
      original: 'und',
      language: 'de',
      scope: 'open',
      file: 'own.profile.json',
    });
    const names = profile?.page?.map(({ name, text: line }) => `${name} ${line ?? ''}`.trim());
    expect(names?.slice(0, 3)).toEqual([
      'own-line Zum Inhalt',
      'skip-link Zur Suche',
      'skip-to-main Skip to main content',
    ]);
    expect(names?.filter((each) => each.startsWith('skip-link'))).toHaveLength(1);
  });

  it('adds label words, which count before those of the language', () => {
    const settings = read('{ "name": "own", "extends": "generic", "labels": { "stamp": ["entry mark"] } }');
    const { value } = profileOf(settings.value.get('own') ?? { name: '', file: '' }, KNOWN);
    expect(
      value.lexicons.slice(0, 2).map(({ words }) => words.stamp?.includes('entry mark') ?? false),
    ).toEqual([true, false]);
  });

  it('is refused where it is no JSON, or where a key is misspelt or has another kind of value', () => {
    expect(told('{ "name": "own" "scope": "open" }')[0]).toMatch(/^1:/);
    expect(told('{ "name": "own", "scop": "open" }')).toEqual([
      expect.stringContaining('1:18 | "scop" | The key “scop” is not known | Did you mean “scope”?'),
    ]);
    expect(told('{ "name": "own", "scope": "befor" }')).toEqual([
      '1:27 | "befor" | “scope” is “befor”; expected was one of “inside”, “after”, “before”, “open” | Did you mean “before”?',
    ]);
    expect(told('{ "name": "own", "brackets": [["[", "x"]] }')).toEqual([
      '1:37 | "x" | number 2 in number 1 in “brackets” is “x”; expected was one sign or two',
    ]);
    expect(told('{}')).toEqual([expect.stringContaining('The key “name” is missing')]);
  });

  it('is refused where a pattern is none, or finds no name', () => {
    expect(told(rule({ name: 'a', pattern: '[a' }))).toEqual([
      expect.stringContaining('“pattern” in number 1 in “page” is “[a”; expected was a regular expression'),
    ]);
    expect(told('{ "name": "own", "translator": { "pattern": "by (.*)" } }')).toEqual([
      expect.stringContaining('expected was a regular expression with a group (?<name>…)'),
    ]);
  });

  it('is refused where a rule finds nothing, or names a rule that there is not', () => {
    expect(told(rule({ name: 'a' }))).toEqual([
      expect.stringContaining('The rule “a” does not say which line it is for | Give it a “text”'),
    ]);
    expect(told(rule({ name: 'abc', text: 'x', after: 'abd' }))).toEqual([
      expect.stringContaining(
        '"abd" | The rule “abc” names a rule “abd”, which there is not | Did you mean “abc”?',
      ),
    ]);
    expect(told(rule({ name: 'a', text: 'x', where: 'before' }))).toEqual([
      expect.stringContaining('has only one of “where”: “before” and “before”'),
    ]);
  });

  it('is refused where a rule would take lines out of the document and into the header', () => {
    expect(told(rule({ name: 'a', text: 'x', where: 'anywhere', does: 'title' }))).toEqual([
      expect.stringContaining(
        'The rule “a” is for lines anywhere in the document, which can only be dropped',
      ),
    ]);
  });

  it('is refused where it extends no profile, or itself, or has a name that is taken', () => {
    expect(told('{ "name": "own", "extends": "generik" }')).toEqual([
      expect.stringContaining('1:29 | "generik" | There is no profile “generik” | Did you mean “generic”?'),
    ]);
    expect(told('{ "name": "own", "extends": "own" }')).toEqual([
      '1:29 | "own" | The profiles extend each other in a circle: “own” → “own” | One of them must not extend another.',
    ]);
    expect(told('{ "name": "leiden" }')).toEqual([
      expect.stringContaining(
        '"leiden" | The name “leiden” is taken: the profile profiles/leiden.profile.json has it',
      ),
    ]);
  });

  it('warns of conventions and languages that there are not', () => {
    const settings = read('{ "name": "own", "without": ["ilegible"], "languages": ["en", "xx"] }').value.get(
      'own',
    );
    const { diagnostics } = profileOf(settings ?? { name: '', file: '' }, KNOWN);
    expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'warning: There are no label words for the language “xx”',
      'warning: There is no convention “ilegible”',
    ]);
    expect(diagnostics[1]?.hint).toMatch(/^Did you mean “illegible”/);
  });
});
