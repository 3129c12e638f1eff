/** In which order values are worked out, each after those it reads, and what no order can work out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependentsOf, orderByDependency, withReads } from '../../../engine/base/compute-order.ts';

type Reads = ReadonlyMap<string, ReadonlySet<string>>;
const NAMES = ['a', 'b', 'c', 'd', 'e'];
const readsOf = (reads: Readonly<Record<string, readonly string[]>>): Reads =>
  new Map(Object.entries(reads).map(([name, others]) => [name, new Set(others)]));
/** Values that read one another, and answers of a form. */
const reads: fc.Arbitrary<Reads> = fc
  .tuple(...NAMES.map(() => fc.subarray([...NAMES, 'reponse'])))
  .map((drawn) => readsOf(Object.fromEntries(drawn.map((others, at) => [NAMES[at] ?? '', others]))));

/** What a name leads to, slowly: all that it reads, and all that these read. */
function reached(from: string, of: Reads): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (name: string): void => {
    for (const other of of.get(name) ?? []) {
      if (found.has(other)) continue;
      found.add(other);
      walk(other);
    }
  };
  walk(from);
  return found;
}

describe('values that read one another', () => {
  it('have an order, each after those it reads, unless one leads back to itself', () => {
    fc.assert(
      fc.property(reads, (of) => {
        const { order, cycle } = orderByDependency(of);
        expect(cycle !== null).toBe(NAMES.some((name) => reached(name, of).has(name)));
        expect(order.toSorted()).toEqual(NAMES);
        const steps = (cycle ?? []).slice(1).map((name, at) => of.get(cycle?.[at] ?? '')?.has(name));
        expect(steps).toEqual(steps.map(() => true));
        expect([cycle?.at(-1), steps.length > 0]).toEqual([cycle?.[0], cycle !== null]);
        const late = order.filter((name, at) => [...(of.get(name) ?? [])].some((other) => order.indexOf(other) >= at));
        expect(cycle === null ? late : []).toEqual([]);
      }),
    );
  });

  it.each<readonly [what: string, Reads, order: readonly string[], cycle: readonly string[] | null]>([
    ['nothing', readsOf({}), [], null],
    ['that of the author where it is free', readsOf({ c: [], a: ['reponse'], b: [] }), ['c', 'a', 'b'], null],
    ['what is read first', readsOf({ total: ['part'], part: ['base'], base: [] }), ['base', 'part', 'total'], null],
    ['none of what reads itself', readsOf({ a: ['a'] }), ['a'], ['a', 'a']],
    [
      'none of a circle, without what leads to it',
      readsOf({ a: ['b'], b: ['c'], c: ['b'] }),
      ['a', 'b', 'c'],
      ['b', 'c', 'b'],
    ],
  ])('are worked out in an order: %s', (_, of, order, cycle) =>
    expect(orderByDependency(of)).toEqual({ order, cycle }),
  );

  it('are to be worked out again with all that leads to what changed, and with no other', () => {
    fc.assert(
      fc.property(reads, fc.subarray([...NAMES, 'reponse'], { minLength: 1 }), (of, changed) => {
        const { order, cycle } = orderByDependency(of);
        fc.pre(cycle === null);
        const found = dependentsOf(changed, of, order);
        const leading = order.filter((name) => changed.some((one) => reached(name, of).has(one)));
        expect([...found]).toEqual(leading);
      }),
    );
  });

  it('are needed with all that they read', () => {
    fc.assert(
      fc.property(reads, fc.subarray(NAMES), (of, names) => {
        const needed = new Set([...names, ...names.flatMap((name) => [...reached(name, of)])]);
        expect(withReads(names, of)).toEqual(needed);
      }),
    );
  });
});
