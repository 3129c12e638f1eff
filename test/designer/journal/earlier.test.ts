/** A scheme that does not compile when it is opened is shown as it last did: what leads back to it, and how few questions find it. */
import { describe, expect, it } from 'vitest';
import { askOfEarlier, earlierOf, newestOf } from '../../../designer/journal/earlier.ts';
import { applyChanges, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import { addStep, beginJournal, type KeptStep } from '../../../engine/edit/journal.ts';
import { changesBetween } from '../../../engine/edit/map-changes.ts';
import { ApiError } from '../../../runtime/ui/http.ts';
import type { JudgedSource } from '../../../schemas/types/api.ts';
import { problemOf } from '../../support/asked-server.ts';

const at = (text: string): Files => ({ 'a.json': text });
const step = (before: Files, after: Files, revision: number): KeptStep => {
  const changes = changesBetween(before, after);
  const back = invertChanges(before, changes);
  return { key: `k${revision}`, deed: { type: 'typed' }, changes, back, revision, author: 'marie' };
};

describe('the files before a scheme was opened', () => {
  const known = [step(at('1'), at('12'), 1), step(at('12'), at('123'), 2)];
  const own = (before: string, after: string) => ({
    key: after,
    deed: { type: 'typed', file: 'a.json' } as const,
    changes: changesBetween(at(before), at(after)),
  });

  it('are those before each step, one’s own that are not sent yet first', () => {
    let { journal } = addStep(beginJournal('marie', at('123'), 2), own('123', '1234'));
    ({ journal } = addStep(journal, own('1234', '12345')));
    const earlier = earlierOf(journal, known);
    const texts = Array.from({ length: earlier.count }, (_, rank) => applyChanges(earlier.kept, earlier.wayTo(rank)));
    expect(texts).toEqual([at('1234'), at('123'), at('12'), at('1')]);
    expect(journal.files).toEqual(at('12345'));
  });

  it('are none of a scheme that was just begun', () => {
    expect(earlierOf(beginJournal('marie', at('1'), 0), []).count).toBe(0);
  });

  it('are told by how they differ; whole once somebody has written since', async () => {
    const earlier = earlierOf(beginJournal('marie', at('123'), 2), known);
    const asked: JudgedSource[] = [];
    const answer = await askOfEarlier('essai', earlier, earlier.wayTo(1), (source) => {
      asked.push(source);
      if (asked.length === 1) throw new ApiError({ ...problemOf('draft-changed', 409) } as ApiError['problem']);
      return Promise.resolve('fait');
    });
    expect(answer).toBe('fait');
    expect(asked).toMatchObject([
      { id: 'essai', revision: 2 },
      { id: 'essai', files: at('1') },
    ]);
  });

  it('are not asked of again where the question is refused for another reason', async () => {
    const earlier = earlierOf(beginJournal('marie', at('123'), 2), known);
    await expect(
      askOfEarlier('essai', earlier, earlier.wayTo(0), () => Promise.reject(new Error('too heavy'))),
    ).rejects.toThrow('too heavy');
  });
});

describe('the newest for which there is an answer', () => {
  it.each([
    [0, 0],
    [1, 0],
    [40, 0],
    [40, 1],
    [40, 2],
    [40, 17],
    [40, 39],
  ])('of %i, from the %i-th on, is found', async (count, first) => {
    const asked: number[] = [];
    const found = await newestOf(count, (rank) => {
      asked.push(rank);
      return Promise.resolve(rank >= first ? `n${rank}` : null);
    });
    expect(found).toBe(count === 0 ? null : `n${first}`);
    expect(asked.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(count + 1)));
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('is none where there is none, after few questions', async () => {
    let count = 0;
    const found = await newestOf(100, () => {
      count += 1;
      return Promise.resolve(null);
    });
    expect([found, count]).toEqual([null, 7]);
  });
});
