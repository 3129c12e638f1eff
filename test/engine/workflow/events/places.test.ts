/** Places of quotas as events take, move and give them back, against the same said of each quota alone. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { evolve, type Case, type CaseEvent } from '../../../../engine/index.ts';
import { compiled, readSource } from '../../sources.ts';
import { NOW, startCase, time } from '../player.ts';

let filed: Case;
beforeAll(async () => {
  ({ case: filed } = startCase(compiled(await readSource('test/engine/fixtures/conformite'))));
});

type Change = {
  readonly taken: Readonly<Record<string, string>>;
  readonly freed: readonly string[];
  readonly over?: readonly string[];
};
const QUOTAS = ['lots', 'bourses', 'places'];
const kind = fc.constantFrom('takes', 'exceeds', 'frees', 'leaves');
const change: fc.Arbitrary<Change> = fc
  .tuple(...QUOTAS.map((name) => fc.tuple(fc.constant(name), kind, fc.constantFrom('', 'noumea', 'lifou'))))
  .map((drawn) => {
    const taking = drawn.filter(([, what]) => what === 'takes' || what === 'exceeds');
    const over = drawn.flatMap(([name, what]) => (what === 'exceeds' ? [name] : []));
    return {
      taken: Object.fromEntries(taking.map(([name, , key]) => [name, key])),
      freed: drawn.flatMap(([name, what]) => (what === 'frees' ? [name] : [])),
      ...(over.length > 0 && { over }),
    };
  });

function follow(changes: readonly Change[]): Case {
  return changes.reduce((subject, body) => {
    const event: CaseEvent = { type: 'placesChanged', ...body, seq: subject.version + 1, at: NOW, actor: time };
    return evolve(subject, event);
  }, filed);
}

describe('the places that a case holds', () => {
  it('are those last taken of each quota and not given back since, and exceeded as that one was', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const { places = {}, over = [] } = follow(changes);
        for (const name of QUOTAS) {
          const last = changes.findLast(({ taken, freed }) => Object.hasOwn(taken, name) || freed.includes(name));
          expect(places[name]).toBe(last?.taken[name]);
          expect(over.filter((one) => one === name)).toHaveLength(last?.over?.includes(name) ? 1 : 0);
        }
      }),
    );
  });

  it('say nothing of what was exceeded where nothing ever was', () => {
    expect(follow([{ taken: { lots: '' }, freed: [] }])).toMatchObject({ places: { lots: '' } });
    expect(follow([{ taken: { lots: '' }, freed: [] }])).not.toHaveProperty('over');
    expect(
      follow([
        { taken: { lots: '' }, freed: [], over: ['lots'] },
        { taken: {}, freed: ['lots'] },
      ]).over,
    ).toEqual([]);
  });
});
