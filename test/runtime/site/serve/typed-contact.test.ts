/** A telephone and an address as they are typed: kept in one shape, given back as they can be typed again, and mended by field. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactModel } from '../../../../runtime/site/parts/contact-fields.tsx';
import {
  communesOffered,
  contactOf,
  mistakesInContact,
  storedContact,
  typedContact,
} from '../../../../runtime/site/serve/typed-contact.ts';

const NOTHING: ContactModel = { phone: '', street: '', box: '', postcode: '', commune: '' };
const WHOLE: ContactModel = {
  phone: '26.12.34',
  street: '5 rue Galliéni',
  box: 'BP 12',
  postcode: '98800',
  commune: 'Nouméa',
};

describe('a post', () => {
  it('is read field by field, without the blanks that people leave', () => {
    const body = {
      phone: ' 26 12 34 ',
      street: '5 rue Galliéni\n',
      postcode: ' 98 800',
      commune: 'Nouméa',
      other: 'x',
    };
    expect(typedContact({ body })).toEqual({ ...WHOLE, phone: '26 12 34', box: '' });
  });

  it.each([null, undefined, 'phone=261234', { phone: ['26.12.34', '27.00.00'], street: { x: 1 } }])(
    'that holds no texts is nothing typed: %j',
    (body) => expect(typedContact({ body })).toEqual(NOTHING),
  );
});

describe('what is typed', () => {
  it.each<readonly [typed: Partial<ContactModel>, wrong: readonly string[]]>([
    [{}, []],
    [WHOLE, []],
    [{ phone: '+687 26 12 34' }, []],
    [{ phone: '00687261234' }, []],
    [{ phone: '26.12.3' }, ['phone']],
    [{ phone: '06 12 34 56 78' }, ['phone']],
    [{ phone: 'le bureau' }, ['phone']],
    [{ postcode: '98800' }, []],
    [{ postcode: '98 800' }, ['postcode']],
    [{ postcode: '75001' }, ['postcode']],
    [{ postcode: '988001' }, ['postcode']],
    [{ postcode: '9880' }, ['postcode']],
    [{ street: 'x'.repeat(120), box: 'x'.repeat(120), commune: 'x'.repeat(120) }, []],
    [{ street: 'x'.repeat(121), box: 'x'.repeat(121), commune: 'x'.repeat(121) }, ['street', 'box', 'commune']],
    [{ phone: 'non', postcode: 'non' }, ['phone', 'postcode']],
  ])('%j is to be mended at %j', (typed, wrong) => {
    expect(Object.keys(mistakesInContact({ ...NOTHING, ...typed }))).toEqual(wrong);
  });

  it('that is both too long and no number is said to be no number', () => {
    const { phone } = mistakesInContact({ ...NOTHING, phone: '1'.repeat(200) });
    expect(phone).toBe('Indiquez un numéro à six chiffres, par exemple 26.12.34.');
  });
});

describe('what is kept', () => {
  it('has the names of the block of addresses, and the number as all numbers are kept', () => {
    expect(storedContact(WHOLE)).toEqual({
      phone: '+687261234',
      address: { voie: '5 rue Galliéni', boitePostale: 'BP 12', codePostal: '98800', commune: 'Nouméa' },
    });
  });

  it('holds no empty parts, and no address where none was given', () => {
    expect(storedContact({ ...NOTHING, box: 'BP 3' })).toEqual({ phone: null, address: { boitePostale: 'BP 3' } });
    expect(storedContact({ ...NOTHING, phone: '261234' })).toEqual({ phone: '+687261234', address: null });
  });

  it('stands in the fields again as it was typed, and is then right', () => {
    const text = fc.string({ minLength: 0, maxLength: 120 });
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom('0', '1', '5', '8', '9'), minLength: length, maxLength: length });
    // What begins with two zeros is dialled to another country.
    const phone = digits(6)
      .filter((number) => !number.startsWith('00'))
      .map((number) => number.replace(/^(..)(..)(..)$/u, '$1.$2.$3'));
    const contact = fc.record({
      phone: fc.option(phone, { nil: '' }),
      street: text,
      box: text,
      postcode: fc.option(
        digits(2).map((end) => `988${end}`),
        { nil: '' },
      ),
      commune: text,
    });
    fc.assert(
      fc.property(contact, (typed) => {
        expect(mistakesInContact(typed)).toEqual({});
        expect(contactOf(storedContact(typed))).toEqual(typed);
      }),
    );
  });

  it('of whom nothing is known stands as nothing typed', () => {
    expect(contactOf(null)).toEqual(NOTHING);
    expect(contactOf({ phone: null, address: null })).toEqual(NOTHING);
  });

  it('may be of any commune, each offered once', () => {
    const offered = communesOffered();
    expect(offered).toHaveLength(33);
    expect(new Set(offered).size).toBe(33);
    expect(offered).toEqual(expect.arrayContaining(['Nouméa', 'Lifou', 'Yaté']));
  });
});
