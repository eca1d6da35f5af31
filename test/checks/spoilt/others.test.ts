import { beforeDeposit } from './deposit.ts';
import { describeSpoilt } from './expected.ts';
import { grammar } from './grammar.ts';
import { leftAlone } from './left-alone.ts';
import { pointers } from './pointers.ts';
import { warnings } from './warnings.ts';

describeSpoilt('A record at which a person must look', warnings, leftAlone);
describeSpoilt('A record whose pointers, identifiers, tags or dates are spoilt', pointers);
describeSpoilt('A record that is spoilt for the grammar', grammar);
describeSpoilt(
  'A record that is to be deposited',
  beforeDeposit,
  [],
  ['deposit'],
  ['rule/no-authority-number'],
);
