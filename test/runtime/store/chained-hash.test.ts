/** A chain of rows: whoever changes, removes or exchanges some of them is found by the next. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainedHash } from '../../../runtime/store/chained-hash.ts';

interface Link {
  readonly said: object;
  readonly hash: string;
}

/** Rows with their hashes, each over the one before. */
function chain(rows: readonly object[]): readonly Link[] {
  let last = '';
  return rows.map((said) => {
    last = chainedHash(last, said);
    return { said, hash: last };
  });
}

const holds = (links: readonly Link[]): boolean =>
  links.every(({ said, hash }, at) => chainedHash(links[at - 1]?.hash ?? '', said) === hash);

const rows = fc.uniqueArray(fc.record({ n: fc.integer(), text: fc.string() }), {
  minLength: 3,
  maxLength: 12,
  selector: ({ n, text }) => `${n} ${text}`,
});

describe('a chain', () => {
  it('holds as it was written, whatever the order of members in which a row is read', () => {
    fc.assert(
      fc.property(rows, (said) => {
        const links = chain(said);
        expect(holds(links)).toBe(true);
        expect(
          holds(links.map((link) => ({ ...link, said: Object.fromEntries(Object.entries(link.said).toReversed()) }))),
        ).toBe(true);
      }),
    );
  });

  it('breaks where a row is changed, taken out or exchanged with its neighbour', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (said, seed) => {
        const links = chain(said);
        const at = seed % (links.length - 1);
        expect(holds(links.with(at, { said: { n: 'other' }, hash: links[at]?.hash ?? '' }))).toBe(false);
        expect(holds(links.toSpliced(at, 1))).toBe(false);
        const [one, other] = [links[at], links[at + 1]];
        if (!one || !other) throw new Error('a neighbour');
        expect(holds(links.with(at, other).with(at + 1, one))).toBe(false);
      }),
    );
  });

  it('is the hash that anybody works out by RFC 8785 and SHA-256', () => {
    expect(chainedHash('', { b: 1, a: 'é' })).toBe(chainedHash('', { a: 'é', b: 1 }));
    expect(chainedHash('', {})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});
