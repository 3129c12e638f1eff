/** Effects: handed to the queue after the commit, carried out once, never forgotten. */
export { createJobs } from './create-jobs.ts';
export { createWaker } from './waker.ts';
export { createPace } from './pace.ts';
export { startWorkers, type Workers } from './workers.ts';
