import { describe, expect, it } from 'vitest';
import { isPointerAttribute } from '../../src/document/pointer-attributes.ts';
import { hasTeiSource, teiSource } from './tei-source.ts';

describe('attributes that hold pointers', () => {
  it('are told from others of the same name by their element', () => {
    expect(isPointerAttribute('from', 'app')).toBe(true);
    expect(isPointerAttribute('from', 'date')).toBe(false);
    expect(isPointerAttribute('value', 'num')).toBe(false);
    expect(isPointerAttribute('key', 'persName')).toBe(false);
  });

  it.skipIf(!hasTeiSource)(
    'are those that the TEI declares, on each of its elements (skipped where its source is missing)',
    () => {
      const { elements, attributes, types } = teiSource();
      const wrong: string[] = [];
      for (const element of elements.keys()) {
        for (const name of attributes) {
          const declared = name.includes(':') ? undefined : types(element, name);
          if (declared === undefined) continue;
          const said = isPointerAttribute(name, element);
          if (declared.includes('teidata.pointer') !== said) wrong.push(`${element}/@${name}: ${said}`);
        }
      }
      expect(elements.size).toBeGreaterThan(580);
      expect(wrong).toEqual([]);
    },
  );
});
