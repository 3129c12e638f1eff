/** Going through the queue case after case, while colleagues work in it: nobody is met twice, nobody free is passed over. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  caseToReturnTo,
  findNext,
  keptRow,
  previousOf,
  withNext,
  type Place,
} from '../../../../runtime/desk/queue/place.ts';
import { groupOutcomes, totalsOf } from '../../../../runtime/desk/bulk/bulk-groups.ts';
import type { BulkOutcome, BulkTold, QueuePage, QueueRow } from '../../../../schemas/types/api.ts';
import { queueRow } from '../case-detail.ts';

/** What became of a row since the queue was read. */
type Since = 'free' | 'taken' | 'mine' | 'done';
const since = fc.array(fc.constantFrom<Since>('free', 'taken', 'mine', 'done'), { minLength: 1, maxLength: 30 });

const row = (at: number, assignee: QueueRow['assignee'] = null): QueueRow =>
  queueRow(`case ${at}`, { cursor: String(at).padStart(3, '0'), assignee });

const HOLDERS: Readonly<Record<Since, QueueRow['assignee']>> = {
  free: null,
  done: null,
  mine: { id: 'me', name: 'Moi' },
  taken: { id: 'jean', name: 'Jean' },
};

/** The queue as it is now, so many rows a page. */
function queueNow(rows: readonly Since[], size: number) {
  const now = rows.flatMap((what, at) => (what === 'done' ? [] : [row(at, HOLDERS[what])]));
  return async (cursor: string): Promise<QueuePage> => {
    const after = now.filter((one) => one.cursor > cursor);
    const items = after.slice(0, size);
    return { items, next: after.length > size ? (items.at(-1)?.cursor ?? null) : null };
  };
}

/** Opens the first row, of those that were read when all were free, and goes on to the end. */
async function walk(rows: readonly Since[], read: number, size: number): Promise<{ met: string[]; place: Place }> {
  const met = ['case 0'];
  let place: Place = {
    search: '',
    opened: 'case 0',
    scroll: 0,
    rows: rows.slice(0, Math.max(1, read)).map((_, at) => keptRow(row(at))),
  };
  for (let here = 'case 0'; ;) {
    const next = await findNext(place, here, 'me', queueNow(rows, size));
    if (!next) return { met, place };
    place = withNext(place, here, next);
    here = next.caseId;
    met.push(here);
  }
}

const walks = fc.tuple(since, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 5 }));

describe('« dossier suivant »', () => {
  test('meets once each case that is left and that no colleague took since, in the order of the queue', async () => {
    await fc.assert(
      fc.asyncProperty(walks, async ([rows, read, size]) => {
        const { met } = await walk(rows, read, size);
        // What was on no screen was not seen free: it is gone to even when somebody holds it.
        const left = rows.flatMap((what, at) => {
          const isTaken = what === 'taken' && at < Math.max(1, read);
          return at > 0 && what !== 'done' && !isTaken ? [`case ${at}`] : [];
        });
        expect(met).toEqual(['case 0', ...left]);
      }),
    );
  });

  test('is undone by « dossier précédent », which never leads forward', async () => {
    await fc.assert(
      fc.asyncProperty(walks, async ([rows, read, size]) => {
        const { met, place } = await walk(rows, read, size);
        const places = place.rows.map(({ caseId }) => caseId);
        expect(new Set(places).size).toBe(places.length);
        for (const caseId of met) {
          const before = previousOf(place, caseId);
          expect(before === null ? -1 : places.indexOf(before)).toBe(places.indexOf(caseId) - 1);
        }
      }),
    );
  });

  test('leaves one, coming back, on a case that is still listed whenever there is one', () => {
    const listing = fc.array(fc.boolean(), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(listing, fc.nat(), (shown, from) => {
        const place: Place = { search: '', opened: '', scroll: 0, rows: shown.map((_, at) => keptRow(row(at))) };
        const listed = shown.flatMap((isShown, at) => (isShown ? [at] : []));
        const seen = from % shown.length;
        const found = caseToReturnTo(place, `case ${seen}`, new Set(listed.map((at) => `case ${at}`)));
        const expected = listed.find((at) => at >= seen) ?? listed.at(-1);
        expect(found).toBe(expected === undefined ? null : `case ${expected}`);
      }),
    );
  });
});

describe('an action on several cases', () => {
  const amount = fc.record({
    entry: fc.constantFrom<'commit' | 'pay'>('commit', 'pay'),
    label: fc.constantFrom('Solde', 'Avance'),
    amount: fc.integer({ min: 0, max: 10_000_000 }),
  });
  const told: fc.Arbitrary<BulkTold> = fc.record({
    stateTitle: fc.constantFrom('Refusée', 'Accordée'),
    outcome: fc.constant(null),
    letters: fc.constant([]),
    mails: fc.constantFrom<readonly string[]>([], ['Votre demande']),
    toPrint: fc.boolean(),
    thirds: fc.constant([]),
    amounts: fc.array(amount, { maxLength: 3 }),
  });
  const outcomes: fc.Arbitrary<readonly BulkOutcome[]> = fc
    .array(fc.record({ ok: fc.boolean(), message: fc.constantFrom('Déjà pris.', null), told: fc.option(told) }))
    .map((list) =>
      list.map((one, at) => ({ ...one, id: `case ${at}`, number: `AM-2026-${at}`, applicant: `P${at}`, errors: [] })),
    );

  test('is told of each case exactly once, those it applies to before the others', () => {
    fc.assert(
      fc.property(outcomes, (results) => {
        const groups = groupOutcomes(results);
        const cases = groups.flatMap((group) => group.cases);
        expect(cases.map(({ id }) => id).toSorted()).toEqual(results.map(({ id }) => id).toSorted());
        const applied = cases.map(({ ok }) => ok);
        expect(applied).toEqual(applied.toSorted((one, other) => Number(other) - Number(one)));
        // A case that is refused never stands under a sentence that says it applies.
        for (const group of groups)
          expect(group.cases.map(({ ok }) => ok)).toEqual(group.cases.map(() => group.message === null));
      }),
    );
  });

  test('sums to the franc what it pays and commits, each kind apart', () => {
    fc.assert(
      fc.property(outcomes, (results) => {
        const amounts = results.flatMap((result) => result.told?.amounts ?? []);
        const totals = totalsOf(results);
        for (const { entry, label, amount: total } of totals) {
          const same = amounts.filter((one) => one.entry === entry && one.label === label);
          expect(total).toBe(same.reduce((sum, one) => sum + one.amount, 0));
        }
        const sum = (list: readonly { readonly amount: number }[]): number =>
          list.reduce((so, one) => so + one.amount, 0);
        expect(sum(totals)).toBe(sum(amounts));
      }),
    );
  });
});
