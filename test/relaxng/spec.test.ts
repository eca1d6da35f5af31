import { describe, expect, it } from 'vitest';
import { compileSchema, validate } from '../../src/relaxng/relaxng.ts';
import { parse } from '../../src/xml/parse.ts';
import { haveSuite, specCases } from './spec-cases.ts';

function verdict(instance: string, schema: NonNullable<ReturnType<typeof compileSchema>['value']>) {
  const { value, diagnostics } = parse(instance, 'instance.xml');
  if (!value) throw new Error(`An instance that is not well-formed: ${diagnostics[0]?.message}`);
  return validate(value, schema).map(({ message }) => message);
}

describe.skipIf(!haveSuite)(
  'The test suite of the specification (skipped where ../shared is missing)',
  () => {
    const cases = specCases();

    it('has 385 cases', () => expect(cases).toHaveLength(385));

    it.each(cases)('$name', ({ correct, schema, files, valid, invalid }) => {
      const { value, diagnostics } = compileSchema({ uri: 'schema.rng', text: schema }, (uri) =>
        files.get(uri),
      );
      if (!correct) {
        expect(value).toBeUndefined();
        expect(diagnostics.length).toBeGreaterThan(0);
        for (const { message, location } of diagnostics)
          expect(`${message} ${location.range?.start.line}`).toMatch(/section \d.*\d$/);
        return;
      }
      expect(diagnostics).toEqual([]);
      if (!value) throw new Error('There is no schema.');
      for (const instance of valid) expect(verdict(instance, value), instance).toEqual([]);
      for (const instance of invalid) expect(verdict(instance, value).length, instance).toBeGreaterThan(0);
    });
  },
);
