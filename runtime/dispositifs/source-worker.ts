/** The thread in which sources that people send are compiled and played (source-thread.ts). */
import { answerJobs } from '../threads/answer-jobs.ts';
import { judgeSource } from './judge-source.ts';

answerJobs(judgeSource);
