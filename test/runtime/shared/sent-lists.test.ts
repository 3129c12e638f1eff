/** Shared lists on their way between threads, and what is said of one before it is published. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeList, type ListQuestion } from '../../../runtime/shared/judge-list.ts';
import { createKeptByHash } from '../../../runtime/shared/kept-by-hash.ts';
import { openList, openLists, sendText } from '../../../runtime/shared/sent-lists.ts';

const CSV = 'value,label,aide:number,ouverte:boolean\nnea,Nouméa « centre »,12000,oui\ndmb,Dumbéa,0,non\n';
const judge = (text: string, before: ListQuestion['before'] = null) => judgeList({ id: 'communes', text, before });

describe('a text that several threads see', () => {
  it('is the same on the other side, accents and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { bytes } = sendText('hash', text);
        expect(bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
        expect(Buffer.from(bytes).toString('utf8')).toBe(Buffer.from(text).toString('utf8'));
      }),
    );
  });

  it('is read as the list that was published, once as long as it is used', () => {
    const sent = sendText('list of the first test', CSV);
    const list = openList('communes', sent);
    expect(list.rows).toMatchObject([
      { value: 'nea', label: 'Nouméa « centre »' },
      { value: 'dmb', label: 'Dumbéa' },
    ]);
    expect(openList('communes', sent)).toBe(list);
  });

  it('is given to schemes under the pin it was sent for, with the numbers of the last versions', () => {
    const lists = openLists({ latest: { communes: 7 }, pinned: { 'communes@2': sendText('second version', CSV) } });
    expect(lists.latest).toEqual({ communes: 7 });
    expect(lists.pinned['communes@2']?.rows).toHaveLength(2);
    expect(lists.pinned['communes@7']).toBeUndefined();
  });

  it('which is no list is a bug that names it, since it was read before it was published', () => {
    expect(() => openList('communes', sendText('no list', 'x'))).toThrow('communes');
  });
});

describe('a list that somebody sends', () => {
  it('is told with its columns and rows when it is the first, and changes nothing', () => {
    expect(judge(CSV)).toMatchObject({
      type: 'list',
      change: null,
      about: { rows: 2, columns: expect.arrayContaining([expect.objectContaining({ name: 'aide', type: 'number' })]) },
    });
  });

  it('says what it changes of the version before: rows that come, that go, and that say something else', () => {
    const next = 'value,label,aide:number,nord:boolean\nnea,Nouméa,15000,non\npta,Païta,0,non\n';
    const judged = judge(next, sendText('version before', CSV));
    expect(judged).toMatchObject({
      type: 'list',
      change: {
        added: { count: 1 },
        removed: { count: 1 },
        changed: { count: 1 },
        columnsAdded: ['nord'],
        columnsRemoved: ['ouverte'],
      },
    });
  });

  it('says that it changes nothing when it is the same', () => {
    expect(judge(CSV, sendText('the same', CSV))).toMatchObject({
      change: {
        added: { count: 0 },
        removed: { count: 0 },
        changed: { count: 0 },
        columnsAdded: [],
        columnsRemoved: [],
      },
    });
  });

  it.each([
    ['is empty', ''],
    ['has no value for a row', 'value,label\n,Nouméa\n'],
    ['has two rows of the same value', 'value,label\nnea,Nouméa\nnea,Dumbéa\n'],
    ['has text where a number is said', 'value,label,aide:number\nnea,Nouméa,beaucoup\n'],
    ['has a row that is longer than its header', 'value,label\nnea,Nouméa,autre\n'],
  ])('is refused with the place of what is wrong when it %s', (_what, text) => {
    const judged = judge(text);
    expect(judged).toMatchObject({ type: 'refused', code: 'source-invalid' });
    expect(judged.type === 'refused' && judged.diagnostics.map(({ file }) => file)).toContain('communes.csv');
  });
});

type Step = { readonly type: 'keep' | 'find' | 'drop'; readonly hash: string; readonly weight: number };
const steps = fc.array(
  fc.record({
    type: fc.constantFrom<Step['type']>('keep', 'keep', 'find', 'drop'),
    hash: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    weight: fc.nat(12),
  }),
  { maxLength: 40 },
);

describe('what is kept by hash, whatever is done with it', () => {
  it('is what a list in the order of use would hold: never more than there is room for, but the last', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 20 }), (done, room) => {
        const kept = createKeptByHash<string>(room);
        const found: (readonly [string | undefined, string | undefined])[] = [];
        /** The one used last is the last. */
        let oracle: readonly { readonly hash: string; readonly weight: number }[] = [];
        for (const { type, hash, weight } of done) {
          const others = oracle.filter((one) => one.hash !== hash);
          const known = oracle.find((one) => one.hash === hash);
          if (type === 'keep') {
            kept.keep(hash, hash, weight);
            oracle = [...others, { hash, weight }];
            while (oracle.length > 1 && oracle.reduce((sum, one) => sum + one.weight, 0) > room)
              oracle = oracle.slice(1);
          } else if (type === 'drop') {
            kept.drop(hash);
            oracle = others;
          } else {
            found.push([kept.find(hash), known?.hash]);
            oracle = known ? [...others, known] : oracle;
          }
        }
        for (const [answer, right] of found) expect(answer).toBe(right);
        expect(['a', 'b', 'c', 'd', 'e'].filter((hash) => kept.find(hash) !== undefined)).toEqual(
          oracle.map(({ hash }) => hash).toSorted(),
        );
      }),
      { numRuns: 500 },
    );
  });
});
