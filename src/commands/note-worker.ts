import { serveTasks } from '../files/workers.ts';
import { noter } from './build/note-file.ts';

// A thread of `tei build`: it notes what an edition has to know of one file after the other.
await serveTasks(noter);
