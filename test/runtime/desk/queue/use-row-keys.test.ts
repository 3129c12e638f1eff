/** Keys of the queue: from case to case, and never out of what one is doing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useRowKeys } from '../../../../runtime/desk/queue/use-row-keys.ts';
import { h, openSmallPage, type SmallElement, type SmallPage } from '../../../support/small-page.ts';

/** As much of a key as is read. */
interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: object;
  readonly currentTarget: object;
  preventDefault(): void;
}

let page: SmallPage;
let table: SmallElement;
let toggled: string[];
/** How often the page was kept from moving. */
let stopped: number;
let press: (key: string, from: object, keys?: Partial<Key>) => void;

const link = (): SmallElement => h('a', { href: '/x', 'data-row-link': '' });
const rowOf = (id: string | null, ...cells: readonly SmallElement[]): SmallElement =>
  h('tr', id === null ? {} : { 'data-case': id }, ...cells.map((cell) => h('td', {}, cell)));
const at = (row: number): SmallElement => {
  const found = table.querySelectorAll('[data-row-link]')[row];
  if (!found) throw new Error(`no row ${row}`);
  return found;
};
/** Row that has the focus. */
const row = (): number => table.querySelectorAll('[data-row-link]').findIndex((one) => one === page.activeElement);

beforeEach(() => {
  table = h(
    'table',
    {},
    h('thead', {}, rowOf(null, h('button'))),
    h('tbody', {}, ...['a', 'b', 'c'].map((id) => rowOf(id, h('input', { type: 'checkbox' }), link()))),
  );
  page = openSmallPage(table);
  [toggled, stopped] = [[], 0];
  const keys: { onKey(event: Key): void } = { onKey: useRowKeys((id) => toggled.push(id)) };
  press = (key, target, held = {}) =>
    keys.onKey({
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      target,
      currentTarget: table,
      preventDefault: () => {
        stopped += 1;
      },
      ...held,
    });
});
afterEach(() => vi.unstubAllGlobals());

describe('a key', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['j', 0, 1],
    ['ArrowUp', 2, 1],
    ['k', 1, 0],
  ])('%s goes from row %i to row %i, and the page does not move', (key, from, to) => {
    press(key, at(from));
    expect([row(), stopped, toggled]).toEqual([to, 1, []]);
  });

  it.each([
    ['ArrowDown', 2],
    ['ArrowUp', 0],
  ])('%s stays at the end, and the page may move', (key, from) => {
    press(key, at(from));
    expect([row(), stopped]).toEqual([-1, 0]);
  });

  it('goes from the row that one is in, wherever in it', () => {
    const box = at(1).closest('tr')?.querySelectorAll('input')[0];
    if (!box) throw new Error('no box');
    press('j', box);
    expect(row()).toBe(2);
  });

  it('goes down to the first case from the head of the table, and not up from there', () => {
    const head = table.querySelectorAll('button')[0];
    if (!head) throw new Error('no head');
    press('k', head);
    expect(row()).toBe(-1);
    press('j', head);
    expect(row()).toBe(0);
  });

  it('x selects the case of its row, once', () => {
    press('x', at(1));
    expect([toggled, row(), stopped]).toEqual([['b'], -1, 0]);
  });

  it('x selects nothing where there is no case', () => {
    press('x', table);
    expect(toggled).toEqual([]);
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'])('means what the browser says with %s', (held) => {
    press('x', at(0), { [held]: true });
    press('j', at(0), { [held]: true });
    expect([toggled, row()]).toEqual([[], -1]);
  });

  it.each(['Enter', ' ', 'a', 'X'])('« %s » does nothing of its own', (key) => {
    press(key, at(0));
    expect([toggled, row(), stopped]).toEqual([[], -1, 0]);
  });

  it('that comes from no element is none of ours', () => {
    press('j', new EventTarget());
    expect(row()).toBe(-1);
  });
});
