import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createShared } from '../../../runtime/store/shared.ts';

/** Something that is read slowly while it changes: what is read is what it was as the reading began. */
function createSlow() {
  let value = 0;
  let readings = 0;
  return {
    change: (): number => (value += 1),
    read: async (): Promise<number> => {
      readings += 1;
      const seen = value;
      await delay(1);
      return seen;
    },
    readings: (): number => readings,
  };
}

describe('what many ask at once', () => {
  it('is read once for the first, and once for all who came since', async () => {
    const slow = createSlow();
    const share = createShared<number>();
    const answers = await Promise.all(Array.from({ length: 200 }, () => share('todo', slow.read)));
    expect(new Set(answers)).toEqual(new Set([0]));
    expect(slow.readings()).toBe(2);
  });

  it('is read by itself where it is asked in other words', async () => {
    const slow = createSlow();
    const share = createShared<string>();
    const read = (word: string) => share(word, async () => `${word} ${await slow.read()}`);
    expect(await Promise.all([read('todo'), read('late'), read('todo')])).toEqual(['todo 0', 'late 0', 'todo 0']);
    expect(slow.readings()).toBe(3);
  });

  it('is read anew when nobody is asking any more', async () => {
    const slow = createSlow();
    const share = createShared<number>();
    await share('todo', slow.read);
    slow.change();
    expect(await share('todo', slow.read)).toBe(1);
  });

  it('never is older than the question, whatever changes meanwhile', async () => {
    const step = fc.constantFrom('ask', 'change', 'wait');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const slow = createSlow();
        const share = createShared<number>();
        let value = 0;
        const asked: Promise<readonly [before: number, seen: number]>[] = [];
        for (const one of steps) {
          if (one === 'change') value = slow.change();
          else if (one === 'wait') await delay(1);
          else {
            const before = value;
            asked.push(share('todo', slow.read).then((seen) => [before, seen]));
          }
        }
        const answers = await Promise.all(asked);
        expect(answers.filter(([before, seen]) => seen < before)).toEqual([]);
        expect(slow.readings()).toBeLessThanOrEqual(asked.length);
      }),
      { numRuns: 50 },
    );
  });

  it('fails for those who share the reading, and is read again for the others', async () => {
    const share = createShared<number>();
    let readings = 0;
    const read = async (): Promise<number> => {
      readings += 1;
      const isFirst = readings === 1;
      await delay(1);
      if (isFirst) throw new Error('away');
      return readings;
    };
    const [first, second, third] = await Promise.allSettled([share('a', read), share('a', read), share('a', read)]);
    expect(first).toMatchObject({ status: 'rejected' });
    expect([second, third]).toMatchObject([{ value: 2 }, { value: 2 }]);
    expect(await share('a', read)).toBe(3);
  });
});
