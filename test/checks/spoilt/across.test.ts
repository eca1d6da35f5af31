import { expect, it } from 'vitest';
import { rules } from '../../../src/checks/rules/rules.ts';
import { across } from './across.ts';
import { describeSpoilt } from './expected.ts';

describeSpoilt('An edition that is spoilt', across);

it('each rule across documents has its spoilt edition', () => {
  expect([...new Set(across.map(({ rule }) => rule))].sort()).toEqual(rules.map(({ code }) => code));
});
