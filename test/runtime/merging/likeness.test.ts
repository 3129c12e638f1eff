/** What tells that two entries may be one person, and what tells that they are two. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDetails, scoreOf, type Likened } from '../../../runtime/merging/index.ts';
import { oneSlip } from '../../../runtime/merging/likeness.ts';

const MARIE: Likened = {
  givenName: 'Marie-Louise',
  familyName: 'Wamytan',
  birthDate: '1988-05-14',
  birthPlace: 'Thio',
  email: 'marie@exemple.nc',
  phone: '+687261234',
  address: { voie: '12 rue de l’Alma', codePostal: '98800', commune: 'Nouméa' },
};
const NOTHING: Likened = { ...MARIE, birthDate: null, birthPlace: null, email: null, phone: null, address: null };
const compare = (change: Partial<Likened>, of: Likened = MARIE) => compareDetails(MARIE, { ...of, ...change });
const score = (change: Partial<Likened>, of: Likened = NOTHING) => scoreOf(compare(change, of));

describe('names', () => {
  it.each([
    ['same', 'Marie-Louise', 'Wamytan'],
    ['same', 'MARIE LOUISE', 'wamytan'],
    ['same', 'Wamytan', 'Marie Louise'],
    ['near', 'Marie', 'Wamytan'],
    ['near', 'Marie-Louise', 'Wamitan'],
    ['near', 'Marie-Luoise', 'Wamytan'],
    ['near', 'Marie Louise Anna', 'Wamytan'],
    ['differs', 'Paul', 'Wamytan'],
    ['differs', '', 'Wamytan'],
    ['differs', 'Marie-Louise', 'Poadja'],
  ] as const)('%s: « %s %s »', (alike, givenName, familyName) => {
    expect(compare({ givenName, familyName }).names).toBe(alike);
  });

  it('do not use one word twice', () => {
    const twice = { ...MARIE, givenName: 'Jean', familyName: 'Jean' };
    expect(compareDetails(twice, { ...MARIE, givenName: 'Jean', familyName: 'Poadja Wéa' }).names).toBe('differs');
  });
});

describe('other details', () => {
  it.each([
    ['birthDate', '1988-05-14', 'same'],
    ['birthDate', '1988-05-15', 'near'],
    ['birthDate', '1988-05-41', 'near'],
    ['birthDate', '1988-14-05', 'near'],
    ['birthDate', '1990-06-20', 'differs'],
    ['birthDate', null, 'unknown'],
    ['birthPlace', 'THIO', 'same'],
    ['birthPlace', 'Yaté', 'differs'],
    ['email', 'Marie@Exemple.nc', 'same'],
    ['email', 'maire@exemple.nc', 'near'],
    ['email', 'paul@exemple.nc', 'differs'],
    ['phone', '+687261234', 'same'],
    ['phone', '+687261235', 'differs'],
  ] as const)('%s « %s » is %s', (detail, value, alike) => {
    expect(compare({ [detail]: value })[detail]).toBe(alike);
  });

  it('of an address count as they are heard, in whatever order they are kept', () => {
    const address = { commune: 'NOUMEA', codePostal: '98800', voie: '12, rue de l’alma' };
    expect(compare({ address }).address).toBe('same');
    expect(compare({ address: { ...address, voie: '14 rue de l’Alma' } }).address).toBe('differs');
    expect(compare({ address: null }).address).toBe('unknown');
  });
});

describe('two entries may be one person', () => {
  it('by their name and one more thing that is theirs', () => {
    expect(score({ birthDate: '1988-05-14' })).toBeGreaterThan(0);
    expect(score({ email: 'marie@exemple.nc' })).toBeGreaterThan(0);
    expect(score({ phone: '+687261234' })).toBeGreaterThan(0);
    expect(scoreOf(compare({}, NOTHING), true)).toBeGreaterThan(0);
  });

  it('not by a name alone, which a village has, nor by what a family shares', () => {
    expect(score({})).toBe(0);
    expect(score({ birthPlace: 'Thio', address: MARIE.address })).toBe(0);
    expect(score({ givenName: 'Paul' }, MARIE)).toBe(0);
  });

  it('not when they were born on days that have nothing in common: a mother and her daughter', () => {
    expect(score({ birthDate: '2009-11-23' }, MARIE)).toBe(0);
  });

  it('are the surer the more they share', () => {
    const sure = [
      score({ phone: '+687261234' }),
      score({ birthDate: '1988-05-14' }),
      score({ birthDate: '1988-05-14', phone: '+687261234' }),
      score({}, MARIE),
    ];
    expect(sure).toEqual(sure.toSorted((one, other) => one - other));
    expect(new Set(sure).size).toBe(sure.length);
  });
});

describe('whatever is compared', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ç', '-', '’', ' ', '1'), maxLength: 8 });
  const entry = fc.record({
    givenName: word,
    familyName: word,
    birthDate: fc.option(fc.constantFrom('1988-05-14', '1988-05-15', '1990-01-01')),
    birthPlace: fc.option(word),
    email: fc.option(word),
    phone: fc.option(fc.constantFrom('+687261234', '+687261235')),
    address: fc.option(fc.dictionary(fc.constantFrom('voie', 'commune'), word)),
  });

  it('is as alike the one way as the other', () => {
    fc.assert(
      fc.property(entry, entry, (one, other) => {
        expect(compareDetails(one, other)).toEqual(compareDetails(other, one));
      }),
    );
  });

  it('has everything it says in common with itself', () => {
    fc.assert(
      fc.property(entry, (one) => {
        expect(Object.values(compareDetails(one, one)).every((alike) => alike === 'same' || alike === 'unknown')).toBe(
          true,
        );
      }),
    );
  });

  it('one slip is one slip: any letter left out, exchanged or wrong is found, and two are not', () => {
    const long = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      minLength: 5,
      maxLength: 12,
    });
    fc.assert(
      fc.property(long, fc.nat(), (text, drawn) => {
        const at = drawn % (text.length - 1);
        const swapped = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
        const wrong = `${text.slice(0, at)}z${text.slice(at + 1)}`;
        for (const typed of [text.slice(0, at) + text.slice(at + 1), swapped, wrong]) {
          expect(oneSlip(text, typed)).toBe(true);
          expect(oneSlip(typed, text)).toBe(true);
        }
        expect(oneSlip(text, `zy${text.slice(2)}`)).toBe(false);
      }),
    );
  });
});
