import { serveTasks } from '../files/workers.ts';
import { examineFile } from './check/examine-file.ts';
import { examinerOnDisk, type Work } from './check/examine-files.ts';

// A thread of `tei check`: it examines one file after the other.
await serveTasks(async (work: Work) => {
  const examiner = await examinerOnDisk(work, () => {});
  return (file: string) => examineFile(file, examiner);
});
