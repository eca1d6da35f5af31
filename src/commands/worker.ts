import { serveTasks } from '../files/workers.ts';
import { examineFile } from './examine-file.ts';
import { examinerOnDisk, type Work } from './examine-files.ts';

// A thread of `tei check`: it examines one file after the other.
await serveTasks(async ({ checking, expected }: Work) => {
  const examiner = await examinerOnDisk(checking, expected, () => {});
  return (file: string) => examineFile(file, examiner);
});
