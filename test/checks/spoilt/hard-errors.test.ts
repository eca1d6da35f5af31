import { describeSpoilt } from './expected.ts';
import { hardErrors } from './hard-errors.ts';

describeSpoilt('A record that is spoilt against a rule of the archive', hardErrors);
