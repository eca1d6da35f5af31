import { availableParallelism, cpus } from 'node:os';
import process from 'node:process';

/** What figures are of: the processor, its cores and the version of Node.js. */
export const MACHINE = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Node.js ${process.versions.node}`;
