/** A file of accounts on screen: how its bytes are read, and what is said of what it would do. */
import { describe, expect, it, vi } from 'vitest';
import type { AccountsFilePlan, PlannedAccount } from '../../../../schemas/types/api.ts';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { countsOf, textOfFile, toBeRead, wordsOfPlanned } =
  await import('../../../../runtime/desk/admin/accounts-file-words.ts');
const { AccountsPlan } = await import('../../../../runtime/desk/admin/accounts-file-dialog.tsx');
vi.unstubAllGlobals();

const NONE = { roles: [], groups: [] } as const;
const planned = (change: Partial<PlannedAccount> = {}): PlannedAccount => ({
  line: 2,
  email: 'lise@x.nc',
  name: 'Lise Poadja',
  outcome: 'changed',
  gained: NONE,
  lost: NONE,
  ...change,
});
const plan = (...items: readonly PlannedAccount[]): AccountsFilePlan => ({ items, groups: [], digest: 'd' });

describe('the bytes of a file', () => {
  it.each<readonly [what: string, bytes: Uint8Array]>([
    ['Unicode', new TextEncoder().encode('Rôles;Hélène')],
    ['what Windows wrote before', Uint8Array.from(Buffer.from('Rôles;Hélène', 'latin1'))],
  ])('are read as %s', (_what, bytes) => {
    expect(textOfFile(bytes)).toBe('Rôles;Hélène');
  });
});

describe('what becomes of an account', () => {
  it.each<readonly [what: Partial<PlannedAccount>, words: readonly string[]]>([
    [{ outcome: 'refused', why: 'Écrivez le nom.' }, ['Écrivez le nom.']],
    [
      { outcome: 'created', gained: { roles: ['agent', 'dpo'], groups: ['Aides'] } },
      ['Reçoit : Agent, Délégué à la protection des données, groupe Aides.'],
    ],
    [
      { lost: { roles: [], groups: ['Aides'] }, renamed: 'Lise Wea' },
      ['Nommé Lise Wea au lieu de Lise Poadja.', 'Perd : groupe Aides.'],
    ],
    [{ account: 'enabled' }, ['Rétabli.']],
    [
      { account: 'disabled', lost: { roles: ['agent'], groups: [] } },
      ['Désactivé : ses sessions et ses jetons prennent fin, et ses tâches retournent dans la file.', 'Perd : Agent.'],
    ],
  ])('by %j is said %j', (change, words) => {
    expect(wordsOfPlanned(planned(change))).toEqual(words);
  });
});

describe('a preview', () => {
  const items = [
    planned({ line: 2, outcome: 'changed', email: 'b@x.nc', renamed: 'B' }),
    planned({ line: 3, outcome: 'unchanged', email: 'c@x.nc' }),
    planned({ line: 4, outcome: 'refused', email: 'd@x.nc', why: 'Cette adresse est déjà à la ligne 2.' }),
    planned({ line: 5, outcome: 'created', email: 'e@x.nc', gained: { roles: ['agent'], groups: [] } }),
  ];
  it('counts all lines, and lists what is refused first, then what does something', () => {
    expect(countsOf(plan(...items))).toEqual({ created: 1, changed: 1, unchanged: 1, refused: 1 });
    expect(toBeRead(plan(...items)).map(({ line }) => line)).toEqual([4, 5, 2]);
  });

  it('is read on screen, with the groups that are made', () => {
    const words = wordsOf(<AccountsPlan plan={{ ...plan(...items), groups: ['Permis', 'Série'] }} />);
    expect(words[0]).toBe('1 compte créé · 1 compte modifié · 1 sans changement · 1 ligne refusée');
    expect(words).toContain('Groupes créés : Permis, Série. Ils ne tiennent encore aucune fonction.');
    expect(words).toContain('Refusée Cette adresse est déjà à la ligne 2.');
    expect(words).not.toContain('c@x.nc');
  });

  it('that does nothing says so', () => {
    const words = wordsOf(<AccountsPlan plan={plan(planned({ outcome: 'unchanged' }))} />);
    expect(words).toContain('Ce fichier ne change rien : chaque compte est déjà ainsi.');
  });
});
