/** What the desk and the studio say of tokens, and what they send of one that is wanted. */
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { ApiToken } from '../../../../schemas/types/api.ts';
import { wantedToken, type TokenKind } from '../../../../runtime/ui/access/wanted-token.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { endOfToken, whatItMay, whenTokenUsed } = await import('../../../../runtime/ui/access/token-words.ts');
const { TokenRow } = await import('../../../../runtime/ui/access/token-row.tsx');
const { TokenForm } = await import('../../../../runtime/ui/access/token-form.tsx');
vi.unstubAllGlobals();

const PUBLISH: TokenKind = { value: 'publish', label: 'Publier', scopes: ['sources.write'], ofSchemes: true };
const ALL: TokenKind = { value: 'all', label: 'Tout', ofSchemes: true };
const DIRECTORY: TokenKind = { value: 'accounts', label: 'Annuaire', scopes: ['accounts'], ofSchemes: false };
const TOKEN: ApiToken = {
  id: 't1',
  name: 'Poste de Marie',
  createdAt: '2026-06-03T02:00:00.000Z',
  lastUsedAt: null,
  expiresAt: '2027-06-03T02:00:00.000Z',
  ended: false,
  endsSoon: false,
  scopes: null,
  schemes: null,
};

describe('what is sent of a wanted token', () => {
  const usual = { name: 'Poste', days: 30 };
  it.each<readonly [what: string, kind: TokenKind, schemes: readonly string[], sent: object]>([
    ['of a kind', PUBLISH, [], { ...usual, scopes: ['sources.write'] }],
    ['of a kind, in some schemes', PUBLISH, ['aprah'], { ...usual, scopes: ['sources.write'], schemes: ['aprah'] }],
    ['for everything', ALL, [], usual],
    ['for everything in some schemes', ALL, ['aprah', 'laps'], { ...usual, schemes: ['aprah', 'laps'] }],
    ['that knows no schemes, whatever was chosen before', DIRECTORY, ['aprah'], { ...usual, scopes: ['accounts'] }],
  ])('%s', (_what, kind, schemes, sent) => {
    expect(wantedToken({ ...usual, kind, schemes })).toEqual(sent);
  });
});

describe('what is said of a token', () => {
  it.each<readonly [scopes: ApiToken['scopes'], schemes: ApiToken['schemes'], words: string]>([
    [null, null, 'Peut tout ce que peut son titulaire.'],
    [['accounts'], null, 'Peut : tenir les comptes et les groupes (annuaire).'],
    [['cases.read', 'statistics'], ['a'], 'Peut : lire des dossiers, lire les statistiques. Sur un seul dispositif.'],
    [null, ['a', 'b'], 'Peut tout ce que peut son titulaire. Sur 2 dispositifs seulement.'],
  ])('of what it may do: %j in %j', (scopes, schemes, words) => {
    expect(whatItMay({ scopes, schemes })).toBe(words);
  });

  it('of when it was used and when it ends, more urgently as that comes near', () => {
    expect(whenTokenUsed(TOKEN)).toBe('Créé le 3 juin 2026. Jamais utilisé.');
    expect(whenTokenUsed({ ...TOKEN, lastUsedAt: '2026-07-01T03:30:00.000Z' })).toContain('Dernière utilisation :');
    expect(endOfToken(TOKEN)).toMatch(/^Valable jusqu’au 03\/06\/2027/u);
    expect(endOfToken({ ...TOKEN, endsSoon: true })).toMatch(/^Bientôt terminé, le .*faites-en un autre avant\.$/u);
    expect(endOfToken({ ...TOKEN, ended: true })).toMatch(/^N’est plus valable depuis/u);
  });
});

const shown = (part: React.ReactNode): string =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>{part}</MantineProvider>
    </QueryClientProvider>,
  );

describe('on screen', () => {
  it('a row says whose it is where the list does not, and asks before it revokes', () => {
    const html = shown(<TokenRow token={TOKEN} owner="Marie (m@x.nc)" onRevoke={() => Promise.resolve()} />);
    expect(html).toContain('Jeton de Marie (m@x.nc).');
    expect(html).toContain('aria-label="Révoquer « Poste de Marie »"');
    expect(html).not.toContain('Révoquer ce jeton');
    expect(shown(<TokenRow token={TOKEN} onRevoke={() => Promise.resolve()} />)).not.toContain('Jeton de');
  });

  const form = (kinds: readonly [TokenKind, ...TokenKind[]]): string =>
    shown(
      <TokenForm
        hint="Gardez-le."
        name="Poste"
        days={30}
        kinds={kinds}
        schemes={[{ value: 'aprah', label: 'APRAH' }]}
        create={() => Promise.reject(new Error('none is made here'))}
        made={() => null}
        onClose={() => undefined}
      />,
    );
  it('a form asks for schemes where a token may be limited to some', () => {
    expect(form([PUBLISH, ALL])).toContain('Dispositifs qu’il atteint');
    expect(form([DIRECTORY])).not.toContain('Dispositifs qu’il atteint');
  });
});
