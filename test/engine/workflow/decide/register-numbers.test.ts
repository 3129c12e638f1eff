/** Numbers of cases and of acts: as their pattern says, one after the other, and none where none was drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseNumber } from '../../../../engine/workflow/decide/case-number.ts';
import { drawNumber, writeNumber, type RegisterDraw } from '../../../../engine/workflow/decide/register-numbers.ts';

describe('a number', () => {
  it.each<readonly [pattern: string, running: number, written: string]>([
    ['AM-{year}-{number:6}', 42, 'AM-2026-000042'],
    ['AM-{year}-{number:3}', 1234, 'AM-2026-1234'],
    ['{number}/{year}/PS', 7, '7/2026/PS'],
    ['{year}-{year}-{number:2}', 0, '2026-2026-00'],
    ['{number:1}', 10, '10'],
  ])('« %s » with %i in 2026 is « %s »', (pattern, running, written) => {
    expect(caseNumber(pattern, 2026, running)).toBe(written);
    expect(writeNumber(pattern, { register: 'arretes', year: 2026, rank: running })).toBe(written);
  });

  it('is another for another rank or another year', () => {
    const drawn = fc.record({
      register: fc.constant('arretes'),
      year: fc.integer({ min: 2000, max: 2099 }),
      rank: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(drawn, drawn, (one, other) => {
        const isSame = one.year === other.year && one.rank === other.rank;
        const [left, right] = [one, other].map((draw) => writeNumber('AM-{year}-{number:6}', draw));
        expect(left === right).toBe(isSame);
      }),
    );
  });

  it.each([
    ['AM-{year}-{number:6}', 'AM-2026-…'],
    ['{number}/{year}', '…/2026'],
  ])('« %s » that is not drawn yet has dots in its place: « %s »', (pattern, written) => {
    expect(writeNumber(pattern, { register: 'arretes', year: 2026, rank: null })).toBe(written);
  });
});

describe('the numbers of one decision', () => {
  const asked = fc.record({ register: fc.constantFrom('arretes', 'decisions'), year: fc.constantFrom(2026, 2027) });
  const drawAll = (wanted: readonly Pick<RegisterDraw, 'register' | 'year'>[], next: () => number | null) => {
    const draws: RegisterDraw[] = [];
    for (const one of wanted) draws.push(drawNumber(draws, next, one));
    return draws;
  };

  it('follow one another in each register and each year, without gap', () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), fc.integer({ min: 1, max: 900 }), (wanted, first) => {
        const draws = drawAll(wanted, () => first);
        expect(draws.map(({ register, year }) => ({ register, year }))).toEqual(wanted);
        for (const register of ['arretes', 'decisions']) {
          for (const year of [2026, 2027]) {
            const ranks = draws.filter((one) => one.register === register && one.year === year).map(({ rank }) => rank);
            expect(ranks).toEqual(ranks.map((_, at) => first + at));
          }
        }
      }),
    );
  });

  it('are asked of the register and the year that they are of', () => {
    const questions: (readonly [string, number])[] = [];
    const next = (...question: [string, number]): number => questions.push(question);
    drawNumber([], next, { register: 'arretes', year: 2026 });
    drawNumber([], next, { register: 'decisions', year: 2027 });
    expect(questions).toEqual([
      ['arretes', 2026],
      ['decisions', 2027],
    ]);
  });

  it('are all unknown where none is drawn', () => {
    const twice = [
      { register: 'arretes', year: 2026 },
      { register: 'arretes', year: 2026 },
    ];
    expect(drawAll(twice, () => null).map(({ rank }) => rank)).toEqual([null, null]);
  });
});
