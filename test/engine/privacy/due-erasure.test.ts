/** On which day what of a case is to be erased: never before, and nothing is left after. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dueErasure, eraseData, type Case, type CaseEvent, type CompiledDispositif } from '../../../engine/index.ts';
import type { CompiledExpression } from '../../../engine/feel/compiled-expression.ts';
import type { DataCategory } from '../../../schemas/types/privacy.ts';
import { closedCases, readExampleScheme, withRetention, type Closed } from './erasing.ts';

type Retention = DataCategory['retention'];

const scheme = await readExampleScheme('permis-chasser');
const closed = closedCases(scheme);
const [first] = closed;
if (!first) throw new Error('no scenario of the hunting permit ends');
const CLOSED_ON = dayOf(first.case.closedAt ?? '');
const FILED_ON = dayOf(first.case.filedAt);

function dayOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Pacific/Noumea').toPlainDate().toString();
}
const later = (day: string, duration: string): string => Temporal.PlainDate.from(day).add(duration).toString();
const names = (list: readonly { readonly category: string }[]): readonly string[] =>
  list.map(({ category }) => category);
const alone = (retention: Retention): CompiledDispositif => {
  const { identite } = scheme.privacy.categories;
  if (!identite) throw new Error('the hunting permit has no identity');
  const { appeal: _none, ...withoutAppeal } = scheme.identity;
  return {
    ...scheme,
    identity: withoutAppeal,
    privacy: { ...scheme.privacy, categories: { identite: { ...identite, retention } } },
  };
};
const due = (compiled: CompiledDispositif, subject: Case, events: readonly CaseEvent[], day: string) =>
  dueErasure(compiled, subject, events, day);

describe('the day that a retention runs from', () => {
  const decidedAt = later(CLOSED_ON, 'P1M');
  const decided: CaseEvent = {
    type: 'decided',
    values: {},
    action: null,
    seq: first.events.length + 1,
    at: `${decidedAt}T01:00:00Z`,
    actor: { type: 'time' },
  };
  const events = [...first.events, decided];
  it.for<readonly [string, Retention, string]>([
    ['the closing', { after: 'P2Y', from: 'closed', then: 'erase' }, later(CLOSED_ON, 'P2Y')],
    ['the filing', { after: 'P10Y', from: 'filed', then: 'erase' }, later(FILED_ON, 'P10Y')],
    ['the last decision', { after: 'P3Y', from: 'decided', then: 'erase' }, later(decidedAt, 'P3Y')],
    [
      'the closing where nothing was notified',
      { after: 'P3Y', from: 'notified', then: 'erase' },
      later(CLOSED_ON, 'P3Y'),
    ],
  ])('%s', ([, retention, last]) => {
    const compiled = alone(retention);
    const on = (day: string) => due(compiled, first.case, events, day);
    expect(on(last)).toMatchObject({ erase: [], held: null, next: later(last, 'P1D') });
    expect(names(on(later(last, 'P1D')).erase)).toEqual(['identite']);
    expect(on(later(last, 'P1D')).next).toBeNull();
  });

  it('the filing, but nothing goes on the day of the closing or before', () => {
    const late = { ...first.case, closedAt: `${later(CLOSED_ON, 'P1Y')}T01:00:00Z` };
    const compiled = alone({ after: 'P1M', from: 'filed', then: 'erase' });
    expect(due(compiled, late, events, later(CLOSED_ON, 'P1Y')).erase).toEqual([]);
    expect(names(due(compiled, late, events, later(CLOSED_ON, 'P1Y1D')).erase)).toEqual(['identite']);
  });

  it('the end of what was granted, as its formula says, and the closing where that never came', () => {
    const text = 'decision.jusquAu';
    const withEnd = (day: string | null): CompiledDispositif => {
      const compiled = alone({ after: 'P1Y', from: 'expired', on: text, then: 'erase' });
      const said: CompiledExpression = { text, names: [], paths: [], evaluate: () => day, explain: () => [] };
      return {
        ...compiled,
        workflow: { ...compiled.workflow, expressions: { ...compiled.workflow.expressions, [text]: said } },
      };
    };
    expect(due(withEnd('2040-06-30'), first.case, first.events, '2041-06-30').erase).toEqual([]);
    expect(names(due(withEnd('2040-06-30'), first.case, first.events, '2041-07-01').erase)).toEqual(['identite']);
    const never = later(CLOSED_ON, 'P1Y');
    expect(due(withEnd(null), first.case, first.events, never).erase).toEqual([]);
    expect(names(due(withEnd(null), first.case, first.events, later(never, 'P1D')).erase)).toEqual(['identite']);
  });
});

describe('what holds it back', () => {
  it('a case that is open keeps all, however old', () => {
    const open = { ...first.case, closedAt: null, outcome: null };
    expect(due(scheme, open, first.events, '2200-01-01')).toMatchObject({ erase: [], held: 'open', next: null });
  });

  it('as long as the decision may be contested, from the closing or the last notification', () => {
    const compiled = { ...scheme, identity: { ...scheme.identity, appeal: 'P20Y' } };
    const last = later(CLOSED_ON, 'P20Y');
    expect(due(compiled, first.case, first.events, last)).toMatchObject({
      erase: [],
      held: 'appeal',
      next: later(last, 'P1D'),
    });
    expect(due(compiled, first.case, first.events, later(last, 'P1D')).erase.length).toBeGreaterThan(0);
    const notification = { way: 'handed', on: later(CLOSED_ON, 'P1Y'), reference: null } as const;
    const notified = {
      ...first.case,
      acts: [{ id: 'd1', document: 'permis', on: CLOSED_ON, entry: null, notification }],
    };
    expect(due(compiled, notified, first.events, later(last, 'P1D')).held).toBe('appeal');
  });

  it('what is given to the archives is told and left where it is', () => {
    const compiled = alone({ after: 'P1Y', from: 'closed', then: 'archive' });
    const found = due(compiled, first.case, first.events, later(CLOSED_ON, 'P2Y'));
    expect(found).toMatchObject({ erase: [], archive: [{ category: 'identite', then: 'archive' }], kept: [] });
  });
});

describe('whatever the retention and the days on which somebody looks', () => {
  const AFTER = ['P1D', 'P3M', 'P1Y', 'P2Y', 'P5Y', 'P10Y'];
  const retentions = fc.array(
    fc.record({
      after: fc.constantFrom(...AFTER),
      from: fc.constantFrom<Retention['from']>('filed', 'closed', 'decided', 'notified'),
      then: fc.constantFrom<Retention['then']>('erase', 'erase', 'anonymise', 'archive'),
    }),
    { minLength: 5, maxLength: 5 },
  );
  const looks = fc.array(fc.nat(800), { minLength: 1, maxLength: 12 });

  it('nothing is erased before its day, and nothing that is due is left after a run', () => {
    fc.assert(
      fc.property(retentions, fc.nat(closed.length - 1), looks, (given, pick, gaps) => {
        const order = Object.keys(scheme.privacy.categories);
        const compiled = withRetention(scheme, (name) => given[order.indexOf(name)] ?? {});
        const one: Closed = closed[pick] ?? first;
        let { case: subject, events } = one;
        let day = dayOf(one.case.closedAt ?? '');
        for (const gap of [...gaps, 5000]) {
          day = later(day, `P${gap}D`);
          const found = due(compiled, subject, events, day);
          for (const { category } of found.erase) expect(earliest(compiled, one, category) < day).toBe(true);
          if (found.erase.length > 0) {
            const now = `${day}T13:00:00Z`;
            ({ case: subject, events } = eraseData(compiled, events, { categories: names(found.erase), now }));
          }
          const after = due(compiled, subject, events, day);
          expect(after.erase).toEqual([]);
          expect(after.next === null || after.next > day).toBe(true);
        }
        const left = order.filter((name) => compiled.privacy.categories[name]?.retention.then !== 'archive');
        expect(Object.keys(subject.erased?.categories ?? {}).toSorted()).toEqual(left.toSorted());
      }),
    );
  });

  /** The last day to keep a category that any reading of its rule allows: from the earliest moment that it may run from. */
  function earliest(compiled: CompiledDispositif, one: Closed, category: string): string {
    const retention = compiled.privacy.categories[category]?.retention;
    const start = retention?.from === 'filed' || retention?.from === 'decided' ? one.case.filedAt : one.case.closedAt;
    return later(dayOf(start ?? ''), retention?.after ?? 'P0D');
  }
});
