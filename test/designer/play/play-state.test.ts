/** A play grows with what is done, and every move of it can be taken back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { move, newPlay, type PlayMove, type PlayState } from '../../../designer/play/play-state.ts';

const wait = (days: number) => ({ when: { type: 'wait', for: `P${days}D` } }) as const;
const waits = ({ scenario }: PlayState): readonly unknown[] => scenario.steps.map(({ when }) => when);
const played = (...moves: readonly PlayMove[]): PlayState => moves.reduce(move, newPlay('2026-03-02T09:00'));

describe('what is done', () => {
  it('comes after what was done', () => {
    const state = played({ type: 'do', step: wait(1) }, { type: 'do', step: wait(2) });
    expect([waits(state), state.after]).toEqual([[wait(1).when, wait(2).when], 2]);
  });

  it('takes the place of what followed, when one went back', () => {
    const state = played(
      { type: 'do', step: wait(1) },
      { type: 'do', step: wait(2) },
      { type: 'go', after: 1 },
      { type: 'do', step: wait(3) },
    );
    expect(waits(state)).toEqual([wait(1).when, wait(3).when]);
  });

  it('leaves the answers that were typed for a filing that is taken back', () => {
    const given = { now: '2026-03-02T09:00', answers: { nom: 'Waheo' } };
    const state = played({ type: 'do', step: { when: { type: 'file' } }, given }, { type: 'undo' });
    expect([state.scenario.steps, state.scenario.given]).toEqual([[], given]);
  });
});

it('begins from a scenario at any of its steps, as the applicant', () => {
  const scenario = { title: 'Un', given: { now: '2026-01-05T08:00', answers: {} }, steps: [wait(1), wait(2)] };
  const state = played({ type: 'be', as: 'juriste' }, { type: 'begin', scenario, from: 'un', after: 1 });
  expect(state).toMatchObject({ scenario, from: 'un', after: 1, as: 'applicant' });
});

it('goes nowhere beyond its ends', () => {
  const state = played({ type: 'do', step: wait(1) });
  expect([move(state, { type: 'go', after: 9 }).after, move(state, { type: 'go', after: -1 }).after]).toEqual([1, 0]);
  expect(move(newPlay('2026-03-02T09:00'), { type: 'undo' })).toEqual(newPlay('2026-03-02T09:00'));
});

const moves: fc.Arbitrary<PlayMove> = fc.oneof(
  fc.nat(30).map((days): PlayMove => ({ type: 'do', step: wait(days) })),
  fc.nat(5).map((after): PlayMove => ({ type: 'go', after })),
);

it('is as it was once every move is taken back, and as it became once they are made again', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 30 }), (made) => {
      const begun = newPlay('2026-03-02T09:00');
      const end = made.reduce(move, begun);
      const back = made.reduce((state) => move(state, { type: 'undo' }), end);
      const again = made.reduce((state) => move(state, { type: 'redo' }), back);
      const at = ({ scenario, after }: PlayState) => ({ scenario, after });
      expect([at(back), at(again)]).toEqual([at(begun), at(end)]);
    }),
  );
});
