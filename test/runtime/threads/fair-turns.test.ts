import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFairTurns } from '../../../runtime/threads/fair-turns.ts';

/** Jobs that end one after another, and remember the order. */
function open(most = 10) {
  const done: string[] = [];
  const turns = createFairTurns(async (job: string) => {
    await nextTurn();
    if (job === 'breaks') throw new Error('as it was told');
    done.push(job);
    return job.length;
  }, most);
  return { done, ...turns };
}

describe('turns', () => {
  it('go round the askers, and keep the order of each', async () => {
    const { ask, done } = open();
    const much = ['a1', 'a2', 'a3', 'a4'].map((job) => ask(job, { asker: 'a' }));
    const little = [ask('b1', { asker: 'b' }), ask('c1', { asker: 'c' }), ask('b2', { asker: 'b' })];
    expect(await Promise.all(little)).toEqual(little.map(() => ({ type: 'done', outcome: 2 })));
    expect(done).toEqual(['a1', 'b1', 'c1', 'a2', 'b2']);
    await Promise.all(much);
  });

  it('make somebody who comes wait for one job of each who was there, never for two', async () => {
    const { ask, done } = open(100);
    const much = Array.from({ length: 50 }, (_, at) => ask(`a${at}`, { asker: 'a' }));
    await nextTurn();
    await nextTurn();
    const before = done.length;
    await ask('b', { asker: 'b' });
    expect(done.indexOf('b') - before).toBeLessThanOrEqual(1);
    await Promise.all(much);
  });

  it('are lost by a job when the same asker has a newer one about the same', async () => {
    const { ask, done } = open();
    const of = (job: string, asker: string) => ask(job, { asker, about: 'draft' });
    const outcomes = await Promise.all([of('a1', 'a'), of('a2', 'a'), of('a3', 'a'), of('b1', 'b')]);
    expect(outcomes.map(({ type }) => type)).toEqual(['done', 'displaced', 'done', 'done']);
    expect(done).toEqual(['a1', 'b1', 'a3']);
  });

  it('are refused to who has too many waiting', async () => {
    const { ask } = open(2);
    const outcomes = await Promise.all(['a1', 'a2', 'a3', 'a4'].map((job) => ask(job, { asker: 'a' })));
    expect(outcomes.map(({ type }) => type)).toEqual(['done', 'done', 'done', 'refused']);
  });

  it('go on after a job that breaks, and end when they are closed', async () => {
    const { ask, close } = open();
    await expect(ask('breaks', { asker: 'a' })).rejects.toThrow('as it was told');
    expect(await ask('a1', { asker: 'a' })).toMatchObject({ type: 'done' });
    await nextTurn();
    const [running, waiting] = [ask('a2', { asker: 'a' }), ask('a3', { asker: 'a' })];
    const settled = Promise.allSettled([running, waiting]);
    close();
    expect(await settled).toMatchObject([
      { value: { type: 'done' } },
      { reason: { message: 'The thread was closed' } },
    ]);
    await expect(ask('a4', { asker: 'a' })).rejects.toThrow('closed');
  });
});

const asked = fc.array(
  fc.record({
    asker: fc.constantFrom('a', 'b', 'c'),
    about: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    breaks: fc.boolean(),
    pause: fc.boolean(),
  }),
  { maxLength: 25 },
);

describe('whatever is asked, by whom and when', () => {
  it('each job is done once or told why not, in the order of its asker, never two at a time', async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.integer({ min: 1, max: 4 }), async (turnsAsked, most) => {
        const begun: number[] = [];
        let [running, together] = [0, 0];
        const { ask } = createFairTurns(async (job: number) => {
          begun.push(job);
          running += 1;
          together = Math.max(together, running);
          await nextTurn();
          running -= 1;
          if (turnsAsked[job]?.breaks) throw new Error('as it was told');
          return job;
        }, most);
        const told: Promise<string>[] = [];
        for (const [job, { asker, about, pause }] of turnsAsked.entries()) {
          told.push(
            ask(job, { asker, about }).then(
              ({ type }) => type,
              () => 'broken',
            ),
          );
          if (pause) await nextTurn();
        }
        const outcomes = await Promise.all(told);
        const ran = outcomes.flatMap((type, job) => (type === 'done' || type === 'broken' ? [job] : []));
        expect(begun.toSorted((one, other) => one - other)).toEqual(ran);
        expect(together).toBeLessThanOrEqual(1);
        expect(outcomes.every((type, job) => (type === 'broken') <= (turnsAsked[job]?.breaks ?? false))).toBe(true);
        // A newer question about the same takes the place of the older; all else keeps the order it was asked in.
        const inOrder = (asker: string) =>
          begun.filter((job) => turnsAsked[job]?.asker === asker && turnsAsked[job].about === undefined);
        for (const asker of ['a', 'b', 'c'])
          expect(inOrder(asker)).toEqual(inOrder(asker).toSorted((one, other) => one - other));
      }),
      { numRuns: 100 },
    );
  });
});
