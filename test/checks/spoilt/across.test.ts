import { expect, it } from 'vitest';
import { rules } from '../../../src/checks/rules/rules.ts';
import { across } from './across.ts';
import { describeSpoilt } from './expected.ts';

describeSpoilt('An edition that is spoilt', across);

it('each rule across documents that always holds has its spoilt edition', () => {
  const always = rules.filter((rule) => rule.for === undefined).map(({ code }) => code);
  expect([...new Set(across.map(({ rule }) => rule))].sort()).toEqual(always);
});
