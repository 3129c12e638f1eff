/** Accounts and groups as administrators read them. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, test, vi } from 'vitest';
import type { AccountDetail, AdminUser, NamedId } from '../../../../schemas/types/api.ts';
import { openDesk, wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { AccountParts } = await import('../../../../runtime/desk/admin/account-dialog.tsx');
const { whatGoesBack, whatIsAlone, whoElse, wordsOfSession } =
  await import('../../../../runtime/desk/admin/account-words.ts');
const { whoMayJoin, wordsOfMembers } = await import('../../../../runtime/desk/admin/group-words.ts');
const { UsersTable } = await import('../../../../runtime/desk/admin/users-tab.tsx');
const { RightsTable } = await import('../../../../runtime/desk/register/rights-table.tsx');
vi.unstubAllGlobals();

const USER: AdminUser = {
  id: 'u1',
  name: 'Jean Wea',
  email: 'jean@exemple.nc',
  roles: ['agent'],
  groups: [],
  secondFactor: true,
  lastSignInAt: '2026-06-03T02:00:00.000Z',
  disabledAt: null,
};
const held = (change: Partial<AccountDetail['holds'][number]> = {}): AccountDetail['holds'][number] => ({
  dispositif: 'Aide médicale',
  title: 'Instructeur',
  taken: 0,
  others: ['Ana', 'Bob'],
  othersCount: 2,
  ...change,
});
const SESSION = {
  id: 's1',
  device: 'Firefox sur Windows',
  address: null,
  since: '2026-06-03T02:00:00.000Z',
  seen: '2026-06-03T03:00:00.000Z',
  isCurrent: false,
} as const;
const account = (change: Partial<AccountDetail> = {}): AccountDetail => ({
  user: USER,
  sessions: [SESSION],
  tokens: 0,
  disabled: null,
  holds: [held()],
  ...change,
});

test.each([
  [held(), 'Aussi tenue par 2 agents : Ana, Bob.'],
  [held({ others: ['Ana'], othersCount: 1 }), 'Aussi tenue par Ana.'],
  [held({ othersCount: 9 }), 'Aussi tenue par 9 agents, dont Ana, Bob.'],
  [held({ others: [], othersCount: 0 }), 'Personne d’autre ne tient cette fonction.'],
])('who else holds %j is said %s', (one, words) => {
  expect(whoElse(one)).toBe(words);
});

test.each([
  [[], 'Il n’a aucun dossier en main.', null],
  [[held({ taken: 1 })], 'La tâche qu’il avait prise retourne dans la file.', null],
  [[held({ taken: 1 }), held({ taken: 2 })], 'Les 3 tâches qu’il avait prises retournent dans la file.', null],
  [[held({ others: [], othersCount: 0 })], 'Il n’a aucun dossier en main.', 'Instructeur (Aide médicale)'],
])('of %j is told before what goes back, and what is left alone', (holds, back, alone) => {
  expect(whatGoesBack({ holds })).toBe(back);
  expect(whatIsAlone({ holds })).toBe(
    alone && `Personne d’autre ne peut s’occuper de : ${alone}. Ajoutez d’abord quelqu’un à ces groupes.`,
  );
});

it('a session says when, and from where as far as that is known', () => {
  expect(wordsOfSession(SESSION)).not.toContain('depuis');
  expect(wordsOfSession({ ...SESSION, address: '203.0.113.…' })).toContain('depuis 203.0.113.…');
});

const people = (count: number): readonly NamedId[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${at}`, name: `N${at}` }));

test.each([
  [0, 'Aucun membre.'],
  [1, '1 membre : N0'],
  [2, '2 membres : N0, N1'],
  [300, '300 membres : N0, N1, N2, N3, N4, N5, N6, N7…'],
])('a group of %i says who is in it', (count, words) => {
  expect(wordsOfMembers(people(count))).toBe(words);
});

it('offers to put in a group those who are not in it, the first of many', () => {
  const found = [USER, { ...USER, id: 'u2' }];
  expect(whoMayJoin(found, [{ id: 'u1', name: 'Jean Wea' }]).map(({ id }) => id)).toEqual(['u2']);
  const many = people(40).map(({ id }) => ({ ...USER, id }));
  expect(whoMayJoin(many, [])).toHaveLength(8);
});

describe('an account on screen', () => {
  const shown = (one: AccountDetail): string => wordsOf(<AccountParts account={one} />).join(' | ');

  it('says where it is signed in, what it holds and what disabling does', () => {
    const words = shown(account({ holds: [held({ taken: 3 })] }));
    expect(words).toContain('Firefox sur Windows');
    expect(words).toContain('3 tâches prises');
    expect(words).toContain('Les 3 tâches qu’il avait prises retournent dans la file.');
    expect(words).not.toContain('Déconnecter partout');
    expect(shown(account({ sessions: [SESSION, { ...SESSION, id: 's2' }] }))).toContain('Déconnecter partout');
  });

  it('that is disabled says since when, by whom and why, and how it comes back', () => {
    const disabled = { at: '2026-06-03T02:00:00.000Z', by: 'Aline Admin', reason: 'A quitté le service.' };
    const words = shown(account({ disabled, sessions: [], holds: [] }));
    expect(words).toContain('par Aline Admin. Motif : A quitté le service.');
    expect(words).toContain('Il retrouve ses rôles');
    expect(words).toContain('Ce compte n’est connecté nulle part.');
  });
});

it('a list of accounts has nothing to change in one that is disabled, and says who never signed in', () => {
  const users = [USER, { ...USER, id: 'u2', name: 'Ana', disabledAt: '2026-06-03T02:00:00.000Z', lastSignInAt: null }];
  const table = <UsersTable users={users} onEdit={() => undefined} onOpen={() => undefined} />;
  const html = renderToStaticMarkup(<MantineProvider>{openDesk().around(table)}</MantineProvider>);
  expect(html).toContain('aria-label="Modifier Jean Wea"');
  expect(html).not.toContain('aria-label="Modifier Ana"');
  expect(html).toContain('aria-label="Ouvrir le compte de Ana"');
  expect(html).toContain('Jamais');
});

it('the history of rights says what was ended, and why', () => {
  const change = { id: '1', at: '2026-06-03T02:00:00.000Z', by: 'Aline Admin', subject: 'Jean Wea' } as const;
  const words = wordsOf(
    <RightsTable
      items={[
        { ...change, kind: 'session-ended', before: { device: 'Firefox sur Windows' }, after: null },
        { ...change, id: '2', kind: 'account-disabled', before: { roles: ['agent'] }, after: { reason: 'Parti.' } },
      ]}
    />,
  );
  expect(words).toContain('Firefox sur Windows.');
  expect(words).toContain('Motif : Parti.');
});
