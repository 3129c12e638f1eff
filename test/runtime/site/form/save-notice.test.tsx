/** What one is told of what becomes of one's answers: the truth, and what to do where something is to be done. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { SaveNotice } from '../../../../runtime/site/form/save-notice.tsx';
import type { SaveStatus } from '../../../../runtime/site/form/saver.ts';

const PATH = '/demarches/aide/formulaire/1/foyer?retour=1';

type More = {
  readonly resumed?: 'restored' | 'joined';
  readonly refusal?: string;
  readonly review?: string;
};
const told = (status: SaveStatus, more: More = {}): string =>
  renderToStaticMarkup(
    <SaveNotice
      status={status}
      refusal={more.refusal ?? ''}
      review={more.review ?? null}
      resumed={more.resumed ?? null}
      path={PATH}
      followHref="/compte/demandes/1"
      onKeep={() => undefined}
      onTake={() => undefined}
    />,
  );

/** That the answers are with the server. */
const SAYS_SAVED = /Enregistré(?!\p{L})/u;
/** Where the answers are when the server does not have them. */
const SAYS_KEPT = /sur cet appareil/u;

describe('the notice of saving', () => {
  test.each<SaveStatus>(['offline', 'away', 'unsent', 'refused', 'expired', 'unjoined'])(
    'never says of answers that are on this device alone (%s) that they are saved, but where they are',
    (status) => {
      expect(told(status)).not.toMatch(SAYS_SAVED);
      expect(told(status)).toMatch(SAYS_KEPT);
    },
  );

  test.each<SaveStatus>(['idle', 'saving', 'sending', 'conflict', 'filed'])(
    'does not say « enregistré » of what is not yet: %s',
    (status) => {
      expect(told(status)).not.toMatch(SAYS_SAVED);
    },
  );

  test('says so once the server has them, and nothing before anything is typed', () => {
    expect(told('saved')).toMatch(SAYS_SAVED);
    expect(told('idle').replaceAll(/<[^>]*>/gu, '')).toBe('');
  });

  test('offers the review again once it can be had, not while something is not saved', () => {
    const at = (status: SaveStatus) => told(status, { review: '/formulaire/d/verification' });
    for (const status of ['saved', 'idle'] as const)
      expect(at(status)).toContain('<a href="/formulaire/d/verification">Vérifier mes réponses</a>');
    for (const status of ['saving', 'offline', 'conflict', 'expired', 'filed'] as const)
      expect(at(status)).not.toContain('La connexion est revenue');
  });

  test('gives, for a session that ended, the way to sign in and back to this very page', () => {
    const href = /href="(\/connexion[^"]*)"/u.exec(told('expired'))?.[1] ?? '';
    expect(new URL(href, 'https://cagou.example').searchParams.get('suite')).toBe(PATH);
  });

  test('of what the server will not take says why, in its words and as a text', () => {
    const html = told('refused', { refusal: '« Récit <1> » dépasse 50 000 caractères.' });
    expect(html).toContain('Récit &lt;1&gt;');
    expect(html).toContain('dépasse 50 000 caractères.');
  });

  test('lets one choose whose answers stay, after a conflict, and says of none that they are back', () => {
    const html = told('conflict', { resumed: 'restored' });
    expect(html.match(/<button/gu)).toHaveLength(2);
    expect(html).not.toContain('a été reprise');
    expect(told('offline', { resumed: 'restored' })).toContain('a été reprise');
    expect(told('saved', { resumed: 'joined' })).toContain('ont été reprises ici');
  });

  test('leads to the request once it is filed: it is not filed twice', () => {
    expect(told('filed')).toContain('href="/compte/demandes/1"');
  });

  test('is heard by those who do not see it', () => {
    expect(told('away')).toMatch(/^<div[^>]*role="status"/u);
  });
});
