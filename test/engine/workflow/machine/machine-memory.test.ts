import { describe, expect, it, vi } from 'vitest';
import { memoiseSteps, type ComputeStep } from '../../../../engine/workflow/machine/machine-memory.ts';
import type { MachineStep } from '../../../../engine/index.ts';

const stepTo = (value: string): MachineStep => ({ value, states: [value], exited: [], entered: [value], effects: [] });

/** Small amounts are granted; larger ones go to a committee when there is one. */
const compute = vi.fn<ComputeStep>((ask) => {
  if (ask('montant < 100')) return stepTo('accordee');
  return ask('commission') && !ask('montant < 100') ? stepTo('commission') : null;
});

describe('a step of the machine', () => {
  it('is walked once for each way, and each case is asked again which way is its own', () => {
    const take = memoiseSteps();
    const takenWith = (...held: readonly string[]): string | null => {
      const step = take('proposer instruction', compute, (when) => held.includes(when));
      return step && step.states.join();
    };
    const cases = [['montant < 100'], ['commission'], [], ['montant < 100', 'commission'], ['commission'], []];
    const expected = ['accordee', 'commission', null, 'accordee', 'commission', null];
    expect(cases.map((held) => takenWith(...held))).toEqual(expected);
    expect(compute).toHaveBeenCalledTimes(3);
  });

  it('is another one from elsewhere', () => {
    const take = memoiseSteps();
    const here = take(
      'a',
      () => stepTo('x'),
      () => true,
    );
    const there = take(
      'b',
      () => stepTo('y'),
      () => true,
    );
    expect([here?.value, there?.value]).toEqual(['x', 'y']);
  });
});
