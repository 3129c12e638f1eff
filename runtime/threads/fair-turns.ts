/**
 * Turns at something that does one job at a time: askers take theirs one after the other, however many jobs each has, so
 * that one who keeps asking for much costs another the wait for one job, not for all of them.
 */

/** What becomes of a job: what it came to, or why it never had its turn. */
export type TurnOutcome<Outcome> =
  | { readonly type: 'done'; readonly outcome: Outcome }
  /** The same asker asked for a newer one in its place. */
  | { readonly type: 'displaced' }
  /** The asker has too many waiting. */
  | { readonly type: 'refused' };

/** A turn that is asked for. */
export interface Turn {
  /** Whose turn it is. */
  readonly asker: string;
  /** What the job is about: a newer one of the same asker about the same takes its place. None takes it when absent. */
  readonly about?: string | undefined;
}

interface FairTurns<Job, Outcome> {
  readonly ask: (job: Job, turn: Turn) => Promise<TurnOutcome<Outcome>>;
  /** Rejects what still waits, and begins nothing any more. */
  readonly close: () => void;
}

interface Waiting<Job, Outcome> {
  readonly job: Job;
  readonly about: string | undefined;
  readonly resolve: (outcome: TurnOutcome<Outcome>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * @param run does one job
 * @param most jobs that one asker may have waiting
 */
export function createFairTurns<Job, Outcome>(
  run: (job: Job) => Promise<Outcome>,
  most: number,
): FairTurns<Job, Outcome> {
  // In the order of their turns; the first is the one whose job is done.
  const queues = new Map<string, Waiting<Job, Outcome>[]>();
  let busy = false;
  let closed = false;

  /** Does the first job of the asker whose turn it is, who then goes behind those who came meanwhile. */
  const doNext = async ([asker, waiting]: readonly [string, Waiting<Job, Outcome>[]]): Promise<void> => {
    const next = waiting.shift();
    if (next) await run(next.job).then((outcome) => next.resolve({ type: 'done', outcome }), next.reject);
    queues.delete(asker);
    if (waiting.length > 0 && !closed) queues.set(asker, waiting);
  };

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let [turn] = queues; turn; [turn] = queues) await doNext(turn);
    busy = false;
  };

  return {
    ask: (job, { asker, about }) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The thread was closed'));
        const waiting = queues.get(asker) ?? [];
        const at = about === undefined ? -1 : waiting.findIndex((other) => other.about === about);
        const mine = { job, about, resolve, reject };
        if (at >= 0) waiting.splice(at, 1, mine).forEach((older) => older.resolve({ type: 'displaced' }));
        else if (waiting.length >= most) return resolve({ type: 'refused' });
        else waiting.push(mine);
        queues.set(asker, waiting);
        void work();
      }),
    close: () => {
      closed = true;
      const left = [...queues.values()].flat();
      queues.clear();
      for (const { reject } of left) reject(new Error('The thread was closed'));
    },
  };
}
