import { serveTasks } from '../files/workers.ts';
import { type PageWork, pageMaker } from './build/page-maker.ts';

// A thread of `tei build`: it makes one page after the other.
await serveTasks(async (work: PageWork) => pageMaker(work));
