/** Amounts as secretaries type them: what is read must be what was meant, or nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../../../engine/form/words/index.ts';
import { readAmount } from '../../../../runtime/desk/sittings/amount.ts';

const TYPED = [
  {
    typed: '0',
    amount: 0,
  },
  {
    typed: '5',
    amount: 5,
  },
  {
    typed: '1000',
    amount: 1_000,
  },
  {
    typed: '1 000',
    amount: 1_000,
  },
  {
    typed: '1\u00A0000',
    amount: 1_000,
  },
  {
    typed: '1\u202F000',
    amount: 1_000,
  },
  {
    typed: '1.000',
    amount: 1_000,
  },
  {
    typed: '1.000.000',
    amount: 1_000_000,
  },
  {
    typed: '1 250 000 F',
    amount: 1_250_000,
  },
  {
    typed: '1 250 000 F CFP',
    amount: 1_250_000,
  },
  {
    typed: '1 250 000 F. CFP',
    amount: 1_250_000,
  },
  {
    typed: '1 250 000 XPF',
    amount: 1_250_000,
  },
  {
    typed: '1250000f',
    amount: 1_250_000,
  },
  {
    typed: '  42  ',
    amount: 42,
  },
  {
    typed: '999999999999',
    amount: 999_999_999_999,
  },
  {
    typed: '1000000000000',
    amount: null,
  },
  {
    typed: '',
    amount: null,
  },
  {
    typed: '   ',
    amount: null,
  },
  {
    typed: '-1',
    amount: null,
  },
  {
    typed: '+1',
    amount: null,
  },
  {
    typed: '1,5',
    amount: null,
  },
  {
    typed: '12e3',
    amount: null,
  },
  {
    typed: 'mille',
    amount: null,
  },
  {
    typed: '1/2',
    amount: null,
  },
  {
    typed: '12 €',
    amount: null,
  },
  {
    typed: 'F',
    amount: null,
  },
  {
    typed: 'F CFP',
    amount: null,
  },
] as const;

describe('an amount', () => {
  it.each(TYPED)('typed « $typed » is $amount', ({ typed, amount }) => {
    expect(readAmount(typed)).toBe(amount);
  });

  it('is read again as the product writes it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), (amount) => {
        expect(readAmount(formatMoney(amount))).toBe(amount);
        expect(readAmount(String(amount))).toBe(amount);
      }),
    );
  });
});
