/** A thread for tests, which does to itself what it is told. */
import { threadId } from 'node:worker_threads';
import { answerJobs } from '../../../runtime/threads/answer-jobs.ts';

export type Order = 'answer' | 'loop' | 'hoard' | 'throw' | 'exit' | 'answer a function';

answerJobs(obey);

function obey(order: Order): unknown {
  if (order === 'loop') for (;;);
  if (order === 'hoard') hoard();
  if (order === 'throw') throw new Error('as I was told');
  if (order === 'exit') process.exit(3);
  return order === 'answer' ? threadId : () => threadId;
}

function hoard(): void {
  const kept: object[] = [];
  for (;;) kept.push(Array.from({ length: 1_000 }, (_, at) => ({ at })));
}
