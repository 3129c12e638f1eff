/** What a file of accounts would do: pure, so it is judged on every kind of line and on random ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  planAccounts,
  type Known,
  type KnownAccount,
} from '../../../../runtime/identity/accounts-file/plan-accounts.ts';
import type { WantedAccount } from '../../../../runtime/identity/accounts-file/read-accounts.ts';
import type { Role } from '../../../../schemas/types/api.ts';

const account = (email: string, change: Partial<KnownAccount> = {}): KnownAccount => ({
  id: `id-${email}`,
  email,
  name: 'Lise Poadja',
  roles: ['agent'],
  groups: ['Aides'],
  isDisabled: false,
  ...change,
});
const known = (...accounts: readonly KnownAccount[]): Known => ({
  accounts: new Map(accounts.map((one) => [one.email, one])),
  groups: ['Aides', 'Bourses'],
  administrators: [
    'admin@x.nc',
    ...accounts.filter(({ roles }) => roles.includes('administrator')).map(({ email }) => email),
  ],
  by: 'id-moi@x.nc',
});
const wanted = (email: string, change: Partial<WantedAccount> = {}): WantedAccount => ({
  line: 2,
  email,
  name: null,
  roles: null,
  groups: null,
  isActive: null,
  ...change,
});
const NONE = { roles: [], groups: [] };
const plan = (line: WantedAccount, ...accounts: readonly KnownAccount[]) => planAccounts([line], known(...accounts));

describe('an account that is not there', () => {
  const line = wanted('nouveau@x.nc', { name: 'Paul Kaba', roles: ['agent'], groups: ['Aides', 'Permis'] });
  it('is made, with groups that are made for it', () => {
    expect(plan(line)).toEqual({
      items: [
        {
          line: 2,
          email: 'nouveau@x.nc',
          name: 'Paul Kaba',
          outcome: 'created',
          gained: { roles: ['agent'], groups: ['Aides', 'Permis'] },
          lost: NONE,
        },
      ],
      groups: ['Permis'],
    });
  });

  it.each<readonly [what: string, change: Partial<WantedAccount>, why: RegExp]>([
    ['a name', { name: null }, /Écrivez le nom/u],
    ['the column of roles', { roles: null }, /au moins un rôle/u],
    ['a role', { roles: [] }, /au moins un rôle/u],
    ['sense', { isActive: false }, /rien à désactiver/u],
    ['the exact name of a group', { groups: ['aidés'] }, /« Aides » existe/u],
  ])('is refused without %s, and makes no group', (_what, change, why) => {
    const { items, groups } = plan({ ...line, ...change });
    expect(items).toMatchObject([{ outcome: 'refused', name: null, why: expect.stringMatching(why), gained: NONE }]);
    expect(groups).toEqual([]);
  });
});

describe('an account that is there', () => {
  it.each<readonly [what: string, change: Partial<WantedAccount>, outcome: object]>([
    ['nothing by a line that says nothing', {}, { outcome: 'unchanged', gained: NONE, lost: NONE }],
    [
      'nothing by what it has',
      { roles: ['agent'], groups: ['Aides'], name: 'Lise Poadja', isActive: true },
      { outcome: 'unchanged' },
    ],
    [
      'a role more',
      { roles: ['agent', 'dpo'] },
      { outcome: 'changed', gained: { roles: ['dpo'], groups: [] }, lost: NONE },
    ],
    [
      'a group in place of another',
      { groups: ['Bourses'] },
      { outcome: 'changed', gained: { roles: [], groups: ['Bourses'] }, lost: { roles: [], groups: ['Aides'] } },
    ],
    ['all roles gone', { roles: [] }, { outcome: 'changed', lost: { roles: ['agent'], groups: [] } }],
    ['another name', { name: 'Lise Wea' }, { outcome: 'changed', renamed: 'Lise Wea', gained: NONE, lost: NONE }],
    [
      'an end',
      { isActive: false, roles: ['dpo'] },
      { outcome: 'changed', account: 'disabled', gained: NONE, lost: { roles: ['agent'], groups: ['Aides'] } },
    ],
  ])('gets %s', (_what, change, outcome) => {
    expect(plan(wanted('lise@x.nc', change), account('lise@x.nc')).items).toMatchObject([
      { name: 'Lise Poadja', ...outcome },
    ]);
  });

  it('of who asks is not disabled', () => {
    const { items } = plan(wanted('moi@x.nc', { isActive: false }), account('moi@x.nc'));
    expect(items).toMatchObject([{ outcome: 'refused', why: expect.stringContaining('votre propre compte') }]);
  });

  const off = account('parti@x.nc', { isDisabled: true });
  it.each<readonly [what: string, change: Partial<WantedAccount>, outcome: object]>([
    ['stays so', { isActive: false, roles: ['agent', 'dpo'] }, { outcome: 'unchanged' }],
    [
      'is not changed in silence',
      { roles: ['agent'] },
      { outcome: 'refused', why: expect.stringContaining('« actif »') },
    ],
    [
      'comes back with what it had',
      { isActive: true },
      { outcome: 'changed', account: 'enabled', gained: NONE, lost: NONE },
    ],
    [
      'comes back otherwise',
      { isActive: true, groups: [] },
      { outcome: 'changed', account: 'enabled', lost: { roles: [], groups: ['Aides'] } },
    ],
  ])('that is disabled %s', (_what, change, outcome) => {
    expect(plan(wanted('parti@x.nc', change), off).items).toMatchObject([outcome]);
  });

  const citizen = account('usager@x.nc', { roles: [], groups: [], name: 'Rose Wea' });
  it('of who only asks for something gets a role', () => {
    const { items } = plan(wanted('usager@x.nc', { roles: ['agent'], name: 'R. Wea' }), citizen);
    expect(items).toMatchObject([{ outcome: 'changed', gained: { roles: ['agent'] }, renamed: 'R. Wea' }]);
    expect(plan(wanted('usager@x.nc', { roles: [] }), citizen).items).toMatchObject([{ outcome: 'unchanged' }]);
  });

  it.each([{ isActive: false }, { name: 'R. Wea' }, { groups: ['Aides'] }])(
    'of who only asks is left alone by %j',
    (change) => {
      expect(plan(wanted('usager@x.nc', change), citizen).items).toMatchObject([{ outcome: 'refused' }]);
    },
  );
});

describe('those who administer the site', () => {
  const admin = account('admin@x.nc', { roles: ['administrator'] });
  it('are never none: the line that would take the last one is refused', () => {
    const alone: Known = { ...known(admin), administrators: ['admin@x.nc'] };
    const gone = wanted('admin@x.nc', { roles: [] });
    expect(planAccounts([gone], alone).items).toMatchObject([
      { outcome: 'refused', why: expect.stringContaining('Plus personne') },
    ]);
    const heir = wanted('lise@x.nc', { name: 'Lise', roles: ['administrator'] });
    expect(planAccounts([gone, heir], alone).items).toMatchObject([{ outcome: 'changed' }, { outcome: 'created' }]);
    expect(planAccounts([gone], { ...alone, administrators: ['admin@x.nc', 'b@x.nc'] }).items).toMatchObject([
      { outcome: 'changed' },
    ]);
  });
});

const ROLES: readonly Role[] = ['agent', 'author', 'dpo', 'administrator'];
const roles = fc.subarray([...ROLES]);
const groups = fc.subarray(['Aides', 'Bourses', 'Permis']);
const emails = fc.constantFrom('a@x.nc', 'b@x.nc', 'c@x.nc', 'moi@x.nc');
const accounts = fc
  .uniqueArray(fc.record({ email: emails, roles, groups, isDisabled: fc.boolean() }), {
    selector: ({ email }) => email,
  })
  .map((all) => all.map(({ email, ...rest }) => account(email, rest)));
const lines = fc.uniqueArray(
  fc.record({
    line: fc.nat(),
    email: emails,
    name: fc.option(fc.constantFrom('Lise Poadja', 'Lise Wea')),
    roles: fc.option(roles),
    groups: fc.option(groups),
    isActive: fc.option(fc.boolean()),
  }),
  { selector: ({ email }) => email },
);
/** Accounts as they are once a plan is carried out. */
function after({ items }: ReturnType<typeof planAccounts>, before: readonly KnownAccount[]): readonly KnownAccount[] {
  const held = new Map(before.map((one) => [one.email, one]));
  for (const { email, name, outcome, gained, lost, renamed, account: state } of items) {
    if (outcome === 'refused' || outcome === 'unchanged') continue;
    const was = held.get(email) ?? account(email, { name: name ?? '', roles: [], groups: [] });
    // Of one that is disabled, what it holds is kept for later.
    const without = <T>(all: readonly T[], gone: readonly T[]): readonly T[] =>
      state === 'disabled' ? all : all.filter((one) => !gone.includes(one));
    held.set(email, {
      ...was,
      name: renamed ?? was.name,
      roles: [...without(was.roles, lost.roles), ...gained.roles].toSorted(),
      groups: [...without(was.groups, lost.groups), ...gained.groups].toSorted(),
      isDisabled: state === 'disabled' || (was.isDisabled && state !== 'enabled'),
    });
  }
  return [...held.values()];
}

describe('any file', () => {
  it('changes nothing when it is carried out a second time', () => {
    fc.assert(
      fc.property(accounts, lines, (before, file) => {
        const first = planAccounts(file, known(...before));
        const then = after(first, before);
        const second = planAccounts(file, { ...known(...then), groups: [...known().groups, ...first.groups] });
        expect(second.groups).toEqual([]);
        const done = second.items.filter((_one, at) => first.items[at]?.outcome !== 'refused');
        expect(done.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
      }),
    );
  });

  it('touches no account that it does not name, and answers each line once, in order', () => {
    fc.assert(
      fc.property(accounts, lines, (before, file) => {
        const { items } = planAccounts(file, known(...before));
        expect(items.map(({ email }) => email)).toEqual(file.map(({ email }) => email));
        const named = new Set<string>(file.map(({ email }) => email));
        const left = after({ items, groups: [] }, before).filter(({ email }) => !named.has(email));
        expect(left).toEqual(before.filter(({ email }) => !named.has(email)));
      }),
    );
  });
});
