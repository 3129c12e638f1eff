import { expect, test } from 'vitest';
import {
  caseAddress,
  caseToReturnTo,
  findNext,
  keepPlace,
  keptRow,
  previousOf,
  readPlace,
  withNext,
  type Place,
} from '../../../../runtime/desk/queue/place.ts';
import type { QueuePage, QueueRow } from '../../../../schemas/types/api.ts';
import { queueRow } from '../case-detail.ts';
import { memoryStorage } from '../memory-storage.ts';

const row = (caseId: string, holder: string | null = null, taskId = 't'): QueueRow =>
  queueRow(caseId, {
    cursor: `${caseId}/${taskId}`,
    taskId,
    assignee: holder === null ? null : { id: holder, name: holder },
  });
const placeOf = (...rows: readonly QueueRow[]): Place => ({
  search: 'view=late&q=wa',
  opened: 'a',
  scroll: 400,
  rows: rows.map(keptRow),
});
/** The queue as it is now, read so many rows at a time. */
const queueOf =
  (rows: readonly QueueRow[], size = 2) =>
  async (cursor: string): Promise<QueuePage> => {
    const at = rows.findIndex((one) => one.cursor > cursor);
    const items = at < 0 ? [] : rows.slice(at, at + size);
    const more = at >= 0 && at + size < rows.length;
    return { items, next: more ? (items.at(-1)?.cursor ?? null) : null };
  };

test('a place is found again as it was kept', () => {
  const storage = memoryStorage();
  expect(readPlace(storage)).toBeNull();
  keepPlace(placeOf(row('a'), row('b')), storage);
  expect(readPlace(storage)).toEqual(placeOf(row('a'), row('b')));
  storage.setItem('cagou-queue', '"a b"');
  expect(readPlace(storage)).toBeNull();
});

test('the next case is the next that nobody has taken since', async () => {
  const place = placeOf(row('a'), row('b'), row('c'));
  // Taken, b is no longer in « à prendre ».
  expect((await findNext(place, 'a', 'me', queueOf([row('a'), row('c')])))?.caseId).toBe('c');
  // Where what others hold is listed too, what they took since is passed over.
  const late = queueOf([row('a'), row('b', 'jean'), row('c')]);
  expect((await findNext(place, 'a', 'me', late))?.caseId).toBe('c');
  expect((await findNext(placeOf(row('a'), row('b', 'jean')), 'a', 'me', late))?.caseId).toBe('b');
  expect((await findNext(place, 'a', 'jean', late))?.caseId).toBe('b');
});

test.each([
  ['was mine', 'me'],
  ['was held by another colleague', 'marie'],
])('a case that %s, and that a colleague has taken since, is passed over', async (_, holder) => {
  const place = placeOf(row('a'), row('b', holder), row('c'));
  const late = queueOf([row('a'), row('b', 'jean'), row('c')]);
  expect((await findNext(place, 'a', 'me', late))?.caseId).toBe('c');
  // Who has it still is no news.
  expect((await findNext(place, 'a', 'me', queueOf([row('a'), row('b', holder), row('c')])))?.caseId).toBe('b');
});

test('the end of the page that was loaded is not the end of the queue', async () => {
  const all = ['a', 'b', 'c', 'd', 'e'].map((id) => row(id));
  const place = placeOf(...all.slice(0, 2));
  const next = await findNext(place, 'b', 'me', queueOf(all));
  expect(next?.caseId).toBe('c');
  const further = withNext(place, 'b', row('c'));
  expect(previousOf(further, 'c')).toBe('b');
  expect((await findNext(further, 'c', 'me', queueOf(all)))?.caseId).toBe('d');
  expect(await findNext(withNext(further, 'c', row('e')), 'e', 'me', queueOf(all))).toBeNull();
});

test('what was taken is passed over for as many pages as it fills', async () => {
  const taken = ['b', 'c', 'd', 'e', 'f'].map((id) => row(id, 'jean'));
  const place = placeOf(row('a'), ...taken.map(({ caseId }) => row(caseId)));
  expect((await findNext(place, 'a', 'me', queueOf([row('a'), ...taken, row('g')])))?.caseId).toBe('g');
});

test('a case with several tasks is gone to once', async () => {
  const rows = [row('a'), row('b', null, '1'), row('b', null, '2'), row('c')];
  const place = placeOf(...rows);
  expect((await findNext(place, 'b', 'me', queueOf(rows)))?.caseId).toBe('c');
  expect(previousOf(place, 'c')).toBe('b');
});

test('a case that was not opened from the queue has no neighbours', async () => {
  const place = placeOf(row('a'));
  expect(previousOf(place, 'z')).toBeNull();
  expect(await findNext(place, 'z', 'me', queueOf([row('a'), row('b')]))).toBeNull();
});

test('one comes back to the case last seen, or to the nearest that is left', () => {
  const place = placeOf(row('a'), row('b'), row('c'));
  expect(caseToReturnTo(place, 'b', new Set(['a', 'b', 'c']))).toBe('b');
  expect(caseToReturnTo(place, 'b', new Set(['a', 'c']))).toBe('c');
  expect(caseToReturnTo(place, 'c', new Set(['a']))).toBe('a');
  expect(caseToReturnTo(place, 'z', new Set(['a']))).toBeNull();
  expect(caseToReturnTo(place, 'b', new Set())).toBeNull();
});

test('a case opened from the new messages opens on its messages, from any other view on its history', () => {
  expect(caseAddress('a', 'messages')).toBe('/dossiers/a#messages');
  expect(caseAddress('a', 'todo')).toBe('/dossiers/a');
});
