/** An agent enters a request for somebody: the day of reception starts the legal time, and the register keeps the person. */
import { describe, expect, it } from 'vitest';
import { checkAssisted, isFaulty, type Assisted } from '../../../runtime/filing/check-assisted.ts';
import type { NewPerson } from '../../../runtime/people/index.ts';

const TODAY = '2026-06-15';
const PERSON: NewPerson = {
  givenName: 'Hélène',
  familyName: 'Naaoutchoué',
  email: null,
  phone: null,
  birthDate: null,
};
const enter = (person: Partial<NewPerson> = {}, receivedOn: string | null = TODAY): Assisted => ({
  channel: 'letter',
  receivedOn,
  formCode: null,
  person: { ...PERSON, ...person },
});
const faultsIn = (assisted: Assisted): readonly string[] => {
  const checked = checkAssisted(assisted, TODAY);
  return isFaulty(checked) ? checked.map(({ pointer }) => pointer) : [];
};

describe('a request entered for somebody', () => {
  it.each([
    ['received today', enter({}, TODAY), []],
    ['received last year', enter({}, '2025-12-31'), []],
    ['whose day is not told', enter({}, null), []],
    ['received tomorrow', enter({}, '2026-06-16'), ['/receivedOn']],
    [
      'of somebody without a name',
      enter({ givenName: ' ', familyName: '\t' }),
      ['/person/givenName', '/person/familyName', '/person/familyName'],
    ],
    [
      'with a line feed in a name, which would end the line of a mail’s header',
      enter({ familyName: 'A\nBcc: x' }),
      ['/person/familyName'],
    ],
    ['of somebody born today', enter({ birthDate: TODAY }), []],
    ['of somebody born tomorrow', enter({ birthDate: '2026-06-16' }), ['/person/birthDate']],
    ['with an address that has spaces around it', enter({ email: ' h@example.nc ' }), []],
    ['with half an address', enter({ email: 'h@example' }), ['/person/email']],
    ['with two addresses', enter({ email: 'h@example.nc, x@example.nc' }), ['/person/email']],
    ['with an empty address, which is not « none »', enter({ email: '' }), ['/person/email']],
    ['with a telephone of elsewhere', enter({ phone: '06 12 34 56 78' }), ['/person/phone']],
    ['of somebody who is in the register', { ...enter(), person: { id: 'known' } }, []],
    [
      'of somebody who is in the register, received tomorrow',
      { ...enter({}, '2026-06-16'), person: { id: 'known' } },
      ['/receivedOn'],
    ],
  ])('%s', (_case, assisted, pointers) => {
    expect(faultsIn(assisted)).toEqual(pointers);
  });

  it('is told all that is wrong at once', () => {
    const all = enter({ givenName: '', email: '@', phone: '1', birthDate: '2030-01-01' }, '2030-01-01');
    expect(faultsIn(all)).toEqual([
      '/receivedOn',
      '/person/givenName',
      '/person/email',
      '/person/phone',
      '/person/birthDate',
    ]);
  });

  it.each(['26.12.34', '26 12 34', '261234', '+687 26 12 34', '00687261234', '(687) 26-12-34'])(
    'keeps the telephone %s as the register has them',
    (phone) => {
      expect(checkAssisted(enter({ phone }), TODAY)).toEqual(enter({ phone: '+687261234' }));
    },
  );
});
