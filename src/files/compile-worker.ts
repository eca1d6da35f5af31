import { createRequire } from 'node:module';
import { runForOthers } from '../xml/saxon/saxon.ts';

// A thread that is the command line of xslt3: the Saxon-JS that it requires is the one that was loaded here.
runForOthers();
createRequire(import.meta.url)('xslt3/xslt3.js');
