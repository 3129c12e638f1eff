/** The mail about tokens that end: who is told of which, in what words. */
import { describe, expect, it, test } from 'vitest';
import { mailsOfTokens } from '../../../runtime/notices/token-mail.ts';

const owner = (name: string, isAuthor = false) => ({
  userId: name,
  name,
  email: `${name.toLowerCase()}@exemple.nc`,
  isAuthor,
});
const token = (name: string, of: ReturnType<typeof owner> | null = null) => ({
  name,
  owner: of,
  expiresAt: new Date('2026-12-28T02:00:00Z'),
});
const ADMIN = 'admin@exemple.nc';

test('nobody is written to of nothing', () => {
  expect(mailsOfTokens([], [ADMIN])).toEqual([]);
});

describe('who is told', () => {
  it('administrators of all tokens, owners of their own, each once', () => {
    const tokens = [
      token('Annuaire', owner('Admin')),
      token('Publication', owner('Lise', true)),
      token('Tableau', owner('Paul')),
      token('Tableau bis', owner('Paul')),
      token('Cadastre'),
    ];
    const mails = mailsOfTokens(tokens, [ADMIN, 'autre@exemple.nc']);
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [ADMIN, '5 jetons d’accès se terminent bientôt'],
      ['autre@exemple.nc', '5 jetons d’accès se terminent bientôt'],
      ['lise@exemple.nc', 'Un jeton d’accès se termine bientôt'],
      ['paul@exemple.nc', '2 jetons d’accès se terminent bientôt'],
    ]);
    expect(mails[3]?.markdown).toContain('**Tableau bis**');
    expect(mails[3]?.markdown).not.toContain('Annuaire');
  });

  it('each where they can make another: administrators in the desk, authors in the studio, others nowhere', () => {
    const mails = mailsOfTokens([token('A', owner('Lise', true)), token('B', owner('Paul'))], [ADMIN]);
    expect(mails.map(({ link }) => link?.path ?? null)).toEqual(['/agent/administration/jetons', '/studio', null]);
  });
});

describe('what is said', () => {
  it('is what ends, whose it is and when, and what to do', () => {
    const [mail] = mailsOfTokens([token('Annuaire', owner('Hélène')), token('Cadastre')], [ADMIN]);
    expect(mail?.markdown).toContain('- **Annuaire**, jeton de Hélène, se termine le **28 décembre 2026**');
    expect(mail?.markdown).toContain('- l’application **Cadastre** a un jeton qui se termine le **28 décembre 2026**');
    expect(mail?.markdown).toContain('Créez un autre jeton');
  });

  it('takes names for words, whatever is in them', () => {
    const [mail] = mailsOfTokens([token('*x* [clic](https://mal.example)')], [ADMIN]);
    expect(mail?.markdown).not.toContain('[clic](https');
    expect(mail?.markdown).toContain('\\*x\\*');
  });
});
