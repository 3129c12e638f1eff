/** A file of accounts, read to the letter: what is not understood is told with its line, and does nothing. */
import { describe, expect, it } from 'vitest';
import { readAccounts } from '../../../../runtime/identity/accounts-file/read-accounts.ts';

const NONE = { name: null, roles: null, groups: null, isActive: null };

describe('a file', () => {
  it('is read as « Exporter » writes it', () => {
    const text =
      '\u{FEFF}Adresse;Nom;Rôles;Groupes;Compte\r\nlise@x.nc;Lise Poadja;Agent | Auteur;Aide médicale | Bourses, lycées;actif\r\n';
    expect(readAccounts(text)).toEqual([
      {
        line: 2,
        email: 'lise@x.nc',
        name: 'Lise Poadja',
        roles: ['agent', 'author'],
        groups: ['Aide médicale', 'Bourses, lycées'],
        isActive: true,
      },
    ]);
  });

  it.each<readonly [what: string, text: string, read: object]>([
    ['of addresses alone', 'email\na@x.nc', { ...NONE, line: 2, email: 'a@x.nc' }],
    ['in capitals, with spaces', ' ADRESSE ; nom\n A@X.NC ; Li ', { ...NONE, line: 2, email: 'a@x.nc', name: 'Li' }],
    ['of another program', 'name,email\nLi,a@x.nc', { ...NONE, line: 2, email: 'a@x.nc', name: 'Li' }],
    [
      'with roles as the API writes them',
      'adresse;role\na@x.nc;dpo',
      { ...NONE, line: 2, email: 'a@x.nc', roles: ['dpo'] },
    ],
    ['with roles twice', 'adresse;rôles\na@x.nc;agent|AGENT', { ...NONE, line: 2, email: 'a@x.nc', roles: ['agent'] }],
    ['with an empty cell of roles', 'adresse;rôles\na@x.nc;', { ...NONE, line: 2, email: 'a@x.nc', roles: [] }],
    ['with an empty cell of groups', 'adresse;groupes\na@x.nc;|', { ...NONE, line: 2, email: 'a@x.nc', groups: [] }],
    [
      'with who is disabled',
      'adresse;compte\na@x.nc;Désactivé',
      { ...NONE, line: 2, email: 'a@x.nc', isActive: false },
    ],
    ['with blank lines, which count', 'adresse\n\na@x.nc', { ...NONE, line: 3, email: 'a@x.nc' }],
  ])('%s', (_what, text, read) => {
    expect(readAccounts(text)).toEqual([read]);
  });

  it.each<readonly [what: string, text: string, why: RegExp]>([
    ['nothing', '', /vide/u],
    ['no address', 'Nom\nLi', /Il manque la colonne « Adresse »/u],
    ['an unknown column', 'Adresse;Service\na@x.nc;DSIN', /« Service » n’est pas connue/u],
    ['a column without a title', 'Adresse;;Nom\na@x.nc;;Li', /n’a pas de titre/u],
    ['a column twice', 'Adresse;E-mail\na@x.nc;b@x.nc', /Deux colonnes/u],
    ['a quote that is not closed', 'Adresse;Nom\na@x.nc;"Li', /ligne 2/u],
    [
      'too many accounts',
      `Adresse\n${Array.from({ length: 1001 }, (_, n) => `a${n}@x.nc`).join('\n')}`,
      /au plus 1000/u,
    ],
  ])('with %s is refused whole', (_what, text, why) => {
    expect(readAccounts(text)).toMatch(why);
  });
});

describe('a line', () => {
  it.each<readonly [what: string, line: string, why: RegExp]>([
    ['without an address', ';Li;;;', /pas complète/u],
    ['with half an address', 'lise@;Li;;;', /pas complète/u],
    ['with an unknown role', 'a@x.nc;Li;Chef;;', /« Chef » n’existe pas/u],
    ['with a group of one letter', 'a@x.nc;Li;;A;', /« A » ne convient pas/u],
    ['with a group too long', `a@x.nc;Li;;${'g'.repeat(81)};`, /80 caractères/u],
    ['with a state that is none', 'a@x.nc;Li;;;peut-être', /« actif » ou « désactivé »/u],
    ['with a name too long', `a@x.nc;${'L'.repeat(201)};;;`, /200 caractères/u],
    ['with a name of two lines', 'a@x.nc;"Li\nWéma";;;', /une ligne/u],
    ['with a cell too many', 'a@x.nc;Li;;;;oui', /plus de cases/u],
  ])('%s is refused, and says why', (_what, line, why) => {
    const read = readAccounts(`Adresse;Nom;Rôles;Groupes;Compte\n${line}`);
    expect(read).toEqual([{ line: 2, email: expect.any(String), why: expect.stringMatching(why) }]);
  });

  it('whose address comes again is refused, and says where it was first', () => {
    expect(readAccounts('Adresse;Nom\na@x.nc;Li\nb@x.nc;Lu\nA@x.nc;Lo')).toMatchObject([
      { line: 2, name: 'Li' },
      { line: 3 },
      { line: 4, why: 'Cette adresse est déjà à la ligne 2.' },
    ]);
  });
});
