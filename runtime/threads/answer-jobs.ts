/** The side of a thread that worker-thread.ts speaks to. */
import { parentPort } from 'node:worker_threads';

/** What a thread says to whoever runs it: that it has started, then one answer a job. */
export type ThreadMessage<Answer> = { readonly type: 'ready' } | { readonly type: 'answer'; readonly answer: Answer };

/** Answers the jobs that come, one after another. What it throws is a bug, and ends the thread. */
export function answerJobs<Job, Answer>(answer: (job: Job) => Answer | Promise<Answer>): void {
  const say = (message: ThreadMessage<Answer>): void => parentPort?.postMessage(message);
  parentPort?.on('message', (job: Job) => {
    const answered = answer(job);
    // What fails later must end the thread as what fails at once does: nobody waits for this promise but the process.
    if (answered instanceof Promise) void answered.then((later) => say({ type: 'answer', answer: later }));
    else say({ type: 'answer', answer: answered });
  });
  say({ type: 'ready' });
}
