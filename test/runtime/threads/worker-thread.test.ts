import { afterEach, describe, expect, it } from 'vitest';
import { createWorkerThread, isThreadLate, type WorkerThread } from '../../../runtime/threads/worker-thread.ts';
import type { Order } from './obedient-worker.ts';

let thread: WorkerThread<Order, number>;
afterEach(() => thread.close());

type Options = Pick<Parameters<typeof createWorkerThread>[0], 'jobsPerThread' | 'longestStart'>;

function open(options: Options & { readonly timeout?: number } = {}): void {
  const module = new URL('./obedient-worker.ts', import.meta.url);
  thread = createWorkerThread({ module, timeout: 10_000, memory: 32, ...options });
}

async function answer(): Promise<number> {
  const outcome = await thread.run('answer');
  if (outcome.type === 'stopped') throw new Error(outcome.limit);
  return outcome.answer;
}

const reason = (order: Order): Promise<unknown> =>
  thread.run(order).then(
    () => expect.fail('the job was done'),
    (error: unknown) => error,
  );

describe('a thread', () => {
  it('does one job after another, and stays the same', async () => {
    open();
    const answers = await Promise.all([answer(), answer(), answer()]);
    expect(new Set(answers).size).toBe(1);
  });

  it('is replaced after as many jobs as it may do', async () => {
    open({ jobsPerThread: 2 });
    const answers = await Promise.all([answer(), answer(), answer()]);
    expect(answers[0]).toBe(answers[1]);
    expect(answers[2]).not.toBe(answers[0]);
  });

  it.each([
    ['time', 'loop'],
    ['memory', 'hoard'],
  ] as const)('says that %s is used up, and does the next job in another', async (limit, order) => {
    open({ timeout: 3_000 });
    const first = await answer();
    const [outcome, next] = await Promise.all([thread.run(order), answer()]);
    expect(outcome).toEqual({ type: 'stopped', limit });
    expect(next).not.toBe(first);
  });

  it.each(['throw', 'exit', 'answer a function'] as const)(
    'that breaks (%s) fails the one job, and is replaced',
    async (order) => {
      open();
      await expect(thread.run(order)).rejects.toThrow('The thread broke');
      expect(await answer()).toBeTypeOf('number');
    },
  );

  it('leaves the others their turn of the processor while it works', async () => {
    open({ timeout: 2_000 });
    let over = false;
    const loop = thread.run('loop').finally(() => (over = true));
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(over).toBe(false);
    }
    expect(await loop).toEqual({ type: 'stopped', limit: 'time' });
  });

  it('that is not ready in time fails its job, which is told from one that broke it', async () => {
    open({ longestStart: 1 });
    const late = await Promise.all([reason('answer'), reason('answer')]);
    expect(late.map(isThreadLate)).toEqual([true, true]);
    expect(isThreadLate(new Error('a letter is not drawn', { cause: late[0] }))).toBe(true);
    await thread.close();
    open();
    expect(isThreadLate(await reason('throw'))).toBe(false);
  });

  it('rejects what still waits when it is closed', async () => {
    open();
    const waiting = [answer(), answer()].map((made) => expect(made).rejects.toThrow(/closed/u));
    await thread.close();
    await Promise.all(waiting);
  });
});
