/** What an agent reads of the calls and letters that were noted. */
import { expect, test, vi } from 'vitest';
import type { ApiExchange } from '../../../../../../schemas/types/api.ts';
import { caseDetail } from '../../../case-detail.ts';
import { wordsOf } from '../../../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { Exchanges } = await import('../../../../../../runtime/desk/case/panels/exchange/exchanges.tsx');
const { exchangeTitle } = await import('../../../../../../runtime/desk/parts/exchange-words.ts');
vi.unstubAllGlobals();

const exchange = (change: Partial<ApiExchange> = {}): ApiExchange => ({
  id: 'x1',
  way: 'phone',
  direction: 'received',
  on: '2026-03-03',
  with: '',
  text: 'Elle demande où en est son dossier.',
  files: [],
  name: 'Louise Naouna',
  at: '2026-03-03T01:00:00.000Z',
  ...change,
});

test.each([
  [{}, 'Appel reçu le 3 mars 2026'],
  [{ with: 'Paul Kaémo' }, 'Appel reçu le 3 mars 2026, avec Paul Kaémo'],
  [{ direction: 'sent', way: 'letter' }, 'Courrier envoyé le 3 mars 2026'],
  [{ direction: 'sent', way: 'counter' }, 'Rendez-vous le 3 mars 2026'],
] as const)('%j is « %s »', (change, said) => {
  expect(exchangeTitle(exchange(change))).toBe(said);
});

test('what was noted is read with who noted it and what came with it', () => {
  const files = [{ id: 'f1', name: 'lettre.pdf', size: 1, mediaType: 'application/pdf' }];
  const words = wordsOf(<Exchanges detail={caseDetail({ exchanges: [exchange({ files })] })} />).join(' ');
  expect(words).toContain('Appel reçu le 3 mars 2026');
  expect(words).toContain('noté par Louise Naouna');
  expect(words).toContain('Elle demande où en est son dossier.');
  expect(words).toContain('lettre.pdf');
});

test('where nothing was noted, it is said, with the way to note something', () => {
  expect(wordsOf(<Exchanges detail={caseDetail()} />)).toEqual([
    'Aucun appel, courrier ni passage n’a été noté.',
    'Noter un échange',
  ]);
});
