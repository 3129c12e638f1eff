/** Rows of a long list as one types: asked for in the pauses, the last answer alone, and labels of what was chosen before. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DataRow } from '../../../../engine/index.ts';
import type { DataSearch } from '../../../../runtime/forms/context.ts';
import { useDataRows } from '../../../../runtime/forms/widgets/use-data-rows.ts';
import { renderHook, type RenderedHook } from '../../../support/hooks.ts';

type Request = Parameters<typeof useDataRows>[0];
type Rows = ReturnType<typeof useDataRows>;
type Asked = {
  readonly list: string;
  readonly text: string;
  readonly answer: (rows: readonly DataRow[]) => void;
  readonly fail: () => void;
};

const row = (value: string, label: string): DataRow => ({ value, label, more: {} });
const THIO = row('98829', 'Thio');
const PAITA = row('98821', 'Païta');
const POYA = row('98827', 'Poya');

let asked: Asked[];
let hook: RenderedHook<Request, Rows>;

const search: DataSearch = (list, text) => {
  const { promise, resolve, reject } = Promise.withResolvers<readonly DataRow[]>();
  asked.push({ list, text, answer: resolve, fail: () => reject(new Error('the network is down')) });
  return promise;
};
const requestOf = (change: Partial<Request>): Request => ({
  list: { rows: [], whole: false },
  dataName: 'communes',
  value: '',
  typed: null,
  search,
  ...change,
});
function open(change: Partial<Request> = {}): void {
  hook = renderHook(useDataRows, requestOf(change));
}
const give = (change: Partial<Request>): void => hook.rerender(requestOf(change));
async function pass(milliseconds = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await hook.settle();
}
/** Types a text, waits out the pause, and answers it. */
async function find(typed: string, rows: readonly DataRow[]): Promise<void> {
  give({ typed });
  await pass(150);
  asked.at(-1)?.answer(rows);
  await pass();
}
const texts = (): readonly string[] => asked.map(({ text }) => text);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  asked = [];
});
afterEach(async () => {
  await hook.unmount();
  vi.useRealTimers();
});

describe('what is typed', () => {
  it('is asked for once, a pause after the last key', async () => {
    open();
    for (const typed of ['p', 'pa', 'paï']) {
      give({ typed });
      await pass(149);
    }
    expect(texts()).toEqual([]);
    await pass(1);
    expect(asked.map(({ list, text }) => [list, text])).toEqual([['communes', 'paï']]);
  });

  it('is not asked where the list cannot be searched', async () => {
    open({ search: null });
    give({ typed: 'p', search: null });
    await pass(1_000);
    expect([texts(), hook.latest().found, hook.latest().status]).toEqual([[], null, 'dataSearching']);
  });

  it('is searched for even when it is nothing, as when a list is opened', async () => {
    open();
    await find('', [THIO, POYA]);
    expect([texts(), hook.latest().found]).toEqual([[''], [THIO, POYA]]);
  });

  it.each<[string, readonly DataRow[], Rows['status'], Rows['found']]>([
    ['nothing', [], 'dataNothing', null],
    ['one row', [THIO], 'dataFoundOne', [THIO]],
    ['more', [PAITA, POYA], 'dataFound', [PAITA, POYA]],
  ])('finds %s, which is said', async (_what, rows, status, found) => {
    open();
    await find('p', rows);
    expect([hook.latest().status, hook.latest().found]).toEqual([status, found]);
  });

  it('is said to be out of reach where the server is away, and found again once it is back', async () => {
    open();
    give({ typed: 'p' });
    await pass(150);
    asked[0]?.fail();
    await pass();
    expect([hook.latest().status, hook.latest().found]).toEqual(['dataUnreachable', null]);
    await find('po', [POYA]);
    expect([hook.latest().status, hook.latest().found]).toEqual(['dataFoundOne', [POYA]]);
  });

  it('keeps what was last found in sight while more is typed, and says that it searches', async () => {
    open();
    await find('p', [PAITA, POYA]);
    give({ typed: 'pa' });
    expect([hook.latest().status, hook.latest().found]).toEqual(['dataSearching', [PAITA, POYA]]);
  });

  it('is answered by the last question alone, in whatever order answers come', async () => {
    open();
    give({ typed: 'p' });
    await pass(150);
    give({ typed: 'po' });
    await pass(150);
    asked[1]?.answer([POYA]);
    await pass();
    asked[0]?.answer([PAITA, POYA]);
    await pass();
    expect(hook.latest().found).toEqual([POYA]);
  });

  it('is no more once it is left: what was found is put away, and what was asked is not heard', async () => {
    open();
    await find('p', [PAITA]);
    give({ typed: null });
    expect(hook.latest().found).toBeNull();
    give({ typed: 'po' });
    give({ typed: null });
    await pass(1_000);
    expect(texts()).toEqual(['p']);
  });

  it('is asked of the list that the field is given', async () => {
    open();
    give({ typed: 'p', dataName: 'tribus' });
    await pass(150);
    expect(asked.map(({ list }) => list)).toEqual(['tribus']);
  });
});

describe('a value', () => {
  it.each<[string, Partial<Request>, readonly string[]]>([
    ['whose label came with the page is not looked up', { value: '98829', list: { rows: [THIO], whole: false } }, []],
    ['that is empty is not looked up', { value: '' }, []],
    ['whose label is not known is looked up', { value: '98829' }, ['98829']],
    ['is not looked up where nothing can be searched', { value: '98829', search: null }, []],
    ['is not looked up while one types', { value: '98829', typed: 'p' }, []],
  ])('%s', async (_what, change, expected) => {
    open(change);
    await pass();
    expect(texts()).toEqual(expected);
  });

  it('is shown by its label once it is known, and as it is until then', async () => {
    open({ value: '98829' });
    await pass();
    expect(hook.latest().labelOf('98829')).toBe('98829');
    asked[0]?.answer([POYA, THIO]);
    await pass();
    expect([hook.latest().labelOf('98829'), hook.latest().labelOf('98827')], 'no other row was asked for').toEqual([
      'Thio',
      '98827',
    ]);
    expect(texts(), 'it is asked once').toEqual(['98829']);
  });

  it('stays as it is where the list does not have it, or cannot be had', async () => {
    open({ value: '98829' });
    await pass();
    asked[0]?.answer([POYA]);
    await pass();
    expect(hook.latest().labelOf('98829')).toBe('98829');
    give({ value: '1' });
    await pass();
    asked.at(-1)?.fail();
    await pass();
    expect(hook.latest().labelOf('1')).toBe('1');
  });

  it('that is chosen needs no question: its row was seen', async () => {
    open();
    await find('th', [THIO]);
    hook.act(({ remember }) => remember(THIO));
    give({ value: '98829' });
    await pass();
    expect([hook.latest().labelOf('98829'), texts()]).toEqual(['Thio', ['th']]);
  });
});

describe('a text that names a row', () => {
  beforeEach(async () => {
    open();
    await find('Paita', [POYA, PAITA]);
  });

  it('means it, accents and letters apart', () => {
    expect(hook.latest().meantBy('Paita')).toBe(1);
  });

  it.each<[string, string | null]>([
    ['nothing is typed', null],
    ['it is not what was asked', 'Païta'],
    ['it names a part of a row', 'Pai'],
  ])('means none where %s', (_what, text) => {
    expect(hook.latest().meantBy(text)).toBe(-1);
  });

  it.each<[string, string, number]>([
    ['the value of a row', '98821', 1],
    ['a label, in other letters', 'PAÏTA', 1],
    ['the first of the rows', 'poya', 0],
    ['a part of a label', 'Pa', -1],
    ['a label and more', 'Païta 2', -1],
    ['blanks alone', '  ', -1],
  ])('by %s', async (_what, typed, place) => {
    await find(typed, [POYA, PAITA]);
    expect(hook.latest().meantBy(typed)).toBe(place);
  });
});
