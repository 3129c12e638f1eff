/** Somebody at the counter is looked for as soon as the server could find them, and not at each letter before. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readPersonQuery } from '../../../../runtime/people/store/search-people.ts';
import { storedPhone } from '../../../../runtime/people/stored-phone.ts';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { isPrecise } = await import('../../../../runtime/desk/counter/use-people.ts');
vi.unstubAllGlobals();

/** A telephone as people here write it: figures two by two, with or without the country before. */
const phone = fc
  .record({
    before: fc.constantFrom('', '687', '+687', '00687', '(+687) ', '+687.'),
    pairs: fc.array(fc.stringMatching(/^\d\d$/u), { minLength: 3, maxLength: 3 }),
    between: fc.constantFrom('', ' ', '.', '-', '/', '\u00a0'),
  })
  .map(({ before, pairs, between }) => ({ text: `${before}${pairs.join(between)}`, digits: pairs.join('') }));
const word = fc.stringMatching(/^[A-Za-zéè’-]{1,8}$/u);
const day = fc.constantFrom('05/03/1970', '5/3/1970', '05.03.1970', '31/02/1970');

describe('the search of a person', () => {
  test('is sent for all that the server would look for', () => {
    const asked = fc.oneof(
      phone.map(({ text }) => text),
      fc.array(fc.oneof(word, day), { maxLength: 4 }).map((parts) => parts.join(' ')),
      fc.emailAddress(),
      fc.record({ id: fc.stringMatching(/^[A-Z]{1,10}$/u), at: fc.nat() }).map(({ id, at }) => `${id}-2026-${at}`),
    );
    fc.assert(
      fc.property(asked, (text) => {
        expect(readPersonQuery(text) === null || isPrecise(text)).toBe(true);
      }),
    );
  });

  test.each(['26.12.34', '26-12-34', '+687 26 12 34', 'AM-2026-7', 'Li 5/3/1970', 'Rita Waé', 'o@exemple.nc'])(
    'is sent for « %s »',
    (text) => {
      expect([isPrecise(text), readPersonQuery(text) !== null]).toEqual([true, true]);
    },
  );

  test.each(['', 'Waé', 'W', 'rita@exemple', '26 1', 'O W', '1970'])('waits while there is but « %s »', (text) => {
    expect([isPrecise(text), readPersonQuery(text)]).toEqual([false, null]);
  });
});

describe('what is asked of the register', () => {
  test('is one number, however it is written', () => {
    fc.assert(
      fc.property(phone, ({ text, digits }) => {
        expect(storedPhone(text)).toBe(`+687${digits}`);
        expect(readPersonQuery(text)).toEqual({ type: 'phone', value: `+687${digits}` });
      }),
    );
  });

  test.each(['26123', '2612345', '+33 6 12 34 56 78', '26 12 3x', '687 26 12'])('is no number of here: %s', (text) => {
    expect(storedPhone(text)).toBeNull();
  });

  test('is a name with a day of birth, as one says it at a counter', () => {
    const asked = { type: 'names', words: ['Waé'], birthDate: '1970-03-05' };
    expect(['Waé 05/03/1970', '5/3/1970 Waé', 'Waé 5.03.1970'].map(readPersonQuery)).toEqual([asked, asked, asked]);
  });

  test('is nobody for a day that never was, nor for a day alone: the register is not read through', () => {
    expect(['Waé 31/02/1970', '05/03/1970', '1 05/03/1970', 'W 05/03/1970'].map(readPersonQuery)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('keeps the short words of a name once it has two that can be looked for', () => {
    expect(readPersonQuery('Rita O’ d Waé')).toEqual({
      type: 'names',
      words: ['Rita', 'O’', 'd', 'Waé'],
      birthDate: null,
    });
  });
});
