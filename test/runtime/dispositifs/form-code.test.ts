/** The code of a form on paper: what is typed for it is the form, or a mistake that is told. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formCode, readFormCode } from '../../../runtime/dispositifs/index.ts';

const number = fc.integer({ min: 1, max: 2_000_000 });
const plain = (code: string): string => code.replaceAll(' ', '');
const FRENCH_KEYS = ['à', '&', 'é', '"', "'", '(', '-', 'è', '_', 'ç'];

describe('the code of a form on paper', () => {
  it('has eight figures in two groups, more only beyond a million versions', () => {
    expect([formCode(12), formCode(999_999), formCode(1_234_567)]).toEqual(['0000 1262', '9999 9920', '1 2345 6751']);
  });

  it('is read as it is printed, without spaces, and as a scanner types it that stands for another keyboard', () => {
    fc.assert(
      fc.property(number, (one) => {
        const code = formCode(one);
        const keys = plain(code).replaceAll(/\d/gu, (figure) => FRENCH_KEYS[Number(figure)] ?? '');
        const typed = [code, plain(code), ` ${code.replace(' ', '\u00a0')} `, plain(code).split('').join(' '), keys];
        expect(typed.map(readFormCode)).toEqual(typed.map(() => ({ type: 'number', number: one })));
      }),
    );
  });

  it('tells one wrong figure, whichever it is', () => {
    fc.assert(
      fc.property(number, fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 }), (one, at, by) => {
        const figures = [...plain(formCode(one))];
        figures[at] = String((Number(figures[at]) + by) % 10);
        expect(readFormCode(figures.join(''))).toEqual({ type: 'mistyped' });
      }),
    );
  });

  it('tells two figures that changed places', () => {
    fc.assert(
      fc.property(number, fc.nat({ max: 6 }), (one, at) => {
        const figures = [...plain(formCode(one))];
        const [left = '', right = ''] = figures.slice(at, at + 2);
        fc.pre(left !== right);
        figures.splice(at, 2, right, left);
        expect(readFormCode(figures.join(''))).toEqual({ type: 'mistyped' });
      }),
    );
  });

  test.each(['', '1262', '0000 126', '000012620000', 'AM-2026-000123', '0000 126O', 'https://exemple.nc/00001262'])(
    'is not « %s »',
    (typed) => {
      expect(readFormCode(typed)).toEqual({ type: 'shape' });
    },
  );
});
