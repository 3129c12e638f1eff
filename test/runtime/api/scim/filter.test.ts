import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFilter } from '../../../../runtime/api/scim/filter.ts';

/** Each as a directory sends it, from their public documentation. */
describe('a filter', () => {
  it.for<readonly [who: string, text: string, attribute: string, value: string]>([
    ['Entra ID, at each sign of life', 'userName eq "non-existent user"', 'username', 'non-existent user'],
    ['Entra ID, by another attribute', 'externalId eq "jyoung"', 'externalid', 'jyoung'],
    ['Entra ID, an address of a kind', 'emails[type eq "work"].value eq "a@b.nc"', 'emails.value', 'a@b.nc'],
    ['Entra ID, a group', 'displayName eq "displayName"', 'displayname', 'displayName'],
    ['Okta', 'userName eq "test.user@okta.local"', 'username', 'test.user@okta.local'],
    ['an operator in capitals', 'userName EQ "a"', 'username', 'a'],
    ['quotes within', 'displayName eq "dit \\"le Grand\\""', 'displayname', 'dit "le Grand"'],
    ['an accent as JSON writes it', 'displayName eq "H\\u00e9l\\u00e8ne"', 'displayname', 'Hélène'],
  ])('of %s is read', ([, text, attribute, value]) => {
    expect(readFilter(text)).toEqual({ attribute, value });
  });

  it.for<readonly [text: string | undefined]>([[undefined], [''], ['  ']])('may be left out: %s', ([text]) => {
    expect(readFilter(text)).toBeNull();
  });

  it.for([
    'userName sw "a"',
    'userName eq "a" and active eq true',
    'userName eq a',
    'not (userName eq "a")',
    'userName eq "a\\x"',
    'userName pr',
    `userName eq "${'a'.repeat(500)}"`,
  ])('of another kind is refused, never half understood: %s', (text) => {
    expect(() => readFilter(text)).toThrow('Ce filtre n’est pas accepté');
  });

  it('gives back any text that was quoted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (value) => {
        const text = `userName eq ${JSON.stringify(value)}`;
        if (text.length > 400) return;
        expect(readFilter(text)).toEqual({ attribute: 'username', value });
      }),
    );
  });

  it('is read or refused, whatever it is', () => {
    const outcome = (text: string): unknown => {
      try {
        return readFilter(text);
      } catch (error) {
        return error;
      }
    };
    const known = expect.toBeOneOf([
      null,
      expect.objectContaining({ attribute: expect.any(String), value: expect.any(String) }),
      expect.objectContaining({ scim: expect.objectContaining({ status: '400', scimType: 'invalidFilter' }) }),
    ]);
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(outcome(text)).toEqual(known);
      }),
    );
  });
});
