/** What falls due next in a case, against the same said slowly: all that may fall due, put in order. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isDue, nextDue } from '../../../../engine/workflow/decide/due.ts';
import type { Case } from '../../../../engine/case/case.ts';
import type { ClockRecord, OpinionRecord, Task, TimerRecord } from '../../../../engine/case/records.ts';
import { compiled, readSource } from '../../sources.ts';
import { NOW, startCase } from '../player.ts';

let empty: Case;
beforeAll(async () => {
  const { case: filed } = startCase(compiled(await readSource('test/engine/fixtures/conformite')));
  empty = { ...filed, opinions: {}, tasks: [], timers: [], clocks: {} };
});

const moment = fc.integer({ min: 1, max: 6 }).map((day) => `2026-03-0${day}T13:00:00Z`);
const ids = (prefix: string) => fc.integer({ min: 0, max: 5 }).map((n) => `${prefix}${n}`);

const opinion: fc.Arbitrary<OpinionRecord> = fc.record(
  {
    id: ids('avis'),
    status: fc.constantFrom('asked', 'given', 'silent', 'closed'),
    askedAt: fc.constant(NOW),
    dueAt: moment,
    answeredAt: fc.constant(null),
    by: fc.constant(null),
    data: fc.constant({}),
    remindAt: moment,
    remindedAt: moment,
  },
  { requiredKeys: ['id', 'status', 'askedAt', 'dueAt', 'answeredAt', 'by', 'data'] },
);
const task: fc.Arbitrary<Task> = fc.record({
  id: ids('t'),
  state: fc.constant('instruction'),
  opinion: fc.option(ids('avis'), { nil: null }),
  function: fc.constant('mairie'),
  title: fc.constant('Donner un avis'),
  dueAt: fc.constant(null),
  openedAt: fc.constant(NOW),
  assignee: fc.constant(null),
});
const timer: fc.Arbitrary<TimerRecord> = fc.record({
  id: ids('minuteur'),
  state: fc.constant('instruction'),
  action: fc.constant('clore'),
  dueAt: moment,
});
const clock: fc.Arbitrary<ClockRecord> = fc.record({
  id: ids('delai'),
  status: fc.constantFrom('running', 'suspended', 'stopped', 'expired'),
  startedAt: fc.constant(NOW),
  dueAt: fc.option(moment, { nil: null }),
  remainingDays: fc.constant(null),
});
const byId = <Item extends { readonly id: string }>(items: readonly Item[]): Record<string, Item> =>
  Object.fromEntries(items.map((item) => [item.id, item]));
const changes: fc.Arbitrary<Pick<Case, 'opinions' | 'tasks' | 'timers' | 'clocks'>> = fc.record({
  opinions: fc.array(opinion, { maxLength: 5 }).map(byId),
  tasks: fc.array(task, { maxLength: 5 }),
  timers: fc.array(timer, { maxLength: 4 }),
  clocks: fc.array(clock, { maxLength: 4 }).map(byId),
});

/** All that may fall due, in the order in which it comes at one moment. */
function allOf({ opinions, tasks, timers, clocks }: Case) {
  const awaited = Object.values(opinions).filter(
    ({ id, status }) => status === 'asked' && tasks.some((one) => one.opinion === id),
  );
  return [
    ...awaited.map(({ id, dueAt: at }) => ({ type: 'opinion', id, at })),
    ...awaited.flatMap(({ id, remindAt: at, remindedAt }) =>
      at === undefined || remindedAt !== undefined ? [] : [{ type: 'reminder', id, at }],
    ),
    ...timers.map(({ id, dueAt: at }) => ({ type: 'timer', id, at })),
    ...Object.values(clocks).flatMap(({ id, status, dueAt: at }) =>
      status === 'running' && at !== null ? [{ type: 'clock', id, at }] : [],
    ),
  ];
}

describe('what falls due next', () => {
  it('is the first of all, silence before timers and clocks at one moment', () => {
    fc.assert(
      fc.property(changes, (changed) => {
        const subject = { ...empty, ...changed };
        const [first = null] = allOf(subject).toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
        expect(nextDue(subject)).toEqual(first);
      }),
    );
  });

  it('is nothing once the case is over, whatever still stands in it', () => {
    fc.assert(
      fc.property(changes, (changed) => {
        expect(nextDue({ ...empty, ...changed, outcome: 'granted' })).toBeNull();
      }),
    );
  });

  it('is nothing where nobody is awaited and no time runs', () => expect(nextDue(empty)).toBeNull());

  it.each([
    ['a moment before', '2026-03-05T12:59:59Z', false],
    ['at the moment', '2026-03-05T13:00:00Z', true],
    ['a day after', '2026-03-06T13:00:00Z', true],
  ])('is due or not %s', (_what, now, due) => {
    const next = nextDue({ ...empty, timers: [{ id: 'm', state: 's', action: 'a', dueAt: '2026-03-05T13:00:00Z' }] });
    expect(isDue(next, now)).toBe(due);
    expect(isDue(null, now)).toBe(false);
  });
});
