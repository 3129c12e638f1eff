import { describe, expect, it } from 'vitest';
import type { SourceAnswer } from '../../../engine/index.ts';
import { keepAnswers } from '../../../runtime/lookups/keep-answers.ts';

/** A source that counts how often it is asked, and a clock that the test moves. */
function counted(answers: readonly SourceAnswer[] = [{ type: 'unknown' }]) {
  const asked: string[] = [];
  const clock = { now: 0 };
  const ask = keepAnswers(
    async (key) => {
      asked.push(key);
      return answers[Math.min(asked.length, answers.length) - 1] ?? { type: 'unknown' };
    },
    1_000,
    () => clock.now,
  );
  return { ask, asked, clock };
}

describe('an answer', () => {
  it('is taken again until its time is over', async () => {
    const { ask, asked, clock } = counted();
    await ask('a');
    clock.now = 999;
    await ask('a');
    expect(asked).toEqual(['a']);
    clock.now = 1_000;
    await ask('a');
    expect(asked).toEqual(['a', 'a']);
  });

  it('is that of its key alone', async () => {
    const { ask, asked } = counted();
    await ask('a');
    await ask('b');
    await ask('a');
    expect(asked).toEqual(['a', 'b']);
  });

  it('is one for all who ask at the same moment', async () => {
    const { ask, asked } = counted();
    await Promise.all([ask('a'), ask('a'), ask('a')]);
    expect(asked).toEqual(['a']);
  });

  it('is not kept where there is none: the source is asked again at once', async () => {
    const { ask, asked } = counted([{ type: 'away' }, { type: 'found', values: { nom: 'x' } }]);
    expect(await ask('a')).toEqual({ type: 'away' });
    expect(await ask('a')).toEqual({ type: 'found', values: { nom: 'x' } });
    expect(asked).toEqual(['a', 'a']);
  });

  it('is forgotten first where it is the oldest of too many', async () => {
    const { ask, asked } = counted();
    for (let at = 0; at < 1_001; at += 1) await ask(String(at));
    await ask('1000');
    expect(asked).toHaveLength(1_001);
    await ask('0');
    expect(asked).toHaveLength(1_002);
  });
});
