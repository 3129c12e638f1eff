/** Long formulas are cut, and what differs of two stays in sight. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAround, differing, NOTHING } from '../../../designer/scenarios/cut-around.ts';

const LONG = `${'un mot puis un autre '.repeat(20)}le revenu est inférieur à 18 ${'et encore un mot '.repeat(20)}`;

describe('two formulas', () => {
  it.each([
    ['in one word', 'a < 18', 'a <= 18', ['', '=']],
    ['at the end', 'a + b', 'a + c', ['b', 'c']],
    ['nowhere', 'a', 'a', ['', '']],
    ['in a figure that repeats its own', '110', '1110', ['', '1']],
  ])('differ %s', (_, left, right, expected) => {
    const [one, two] = differing(left, right);
    expect([left.slice(one.from, one.until), right.slice(two.from, two.until)]).toEqual(expected);
  });
});

describe('a long formula', () => {
  it('is cut before and behind what differs, between words', () => {
    const other = LONG.replace('inférieur à 18', 'supérieur à 18');
    const [one, two] = differing(LONG, other);
    expect(cutAround(LONG, one)).toMatch(
      /^…(?:un|mot|puis|autre) .*le revenu est inférieur à 18 .* (?:et|encore|un|mot)…$/u,
    );
    expect(cutAround(other, two)).toContain('le revenu est supérieur à 18');
  });

  it('is cut at its end where its beginning differs, and where nothing does', () => {
    expect(cutAround(LONG, NOTHING)).toMatch(/^un mot puis.*…$/u);
    expect(cutAround('x'.repeat(500), NOTHING)).toBe(`${'x'.repeat(140)}…`);
  });

  it('is cut at its beginning where its end differs', () => {
    expect(cutAround(`${LONG}18`, { from: LONG.length, until: LONG.length + 2 })).toMatch(/^….*18$/u);
  });

  it('never gets longer than one reads in a list, is left as it is when it is short, and always shows where the difference begins', () => {
    const texts = fc.string({ maxLength: 400 });
    fc.assert(
      fc.property(texts, texts, texts, texts, (before, left, right, after) => {
        const [one, two] = [`${before}${left}${after}`, `${before}${right}${after}`];
        const [part] = differing(one, two);
        const cut = cutAround(one, part);
        expect(cut.length).toBeLessThanOrEqual(142);
        expect(one.length > 140 || cut === one).toBe(true);
        expect(cut).toContain(one.slice(part.from, Math.min(part.until, part.from + 1)));
      }),
    );
  });
});
