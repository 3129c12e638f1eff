/** What one did last is offered back where one works, says who has it in hand, and is nowhere else. */
import { renderToStaticMarkup } from 'react-dom/server';
import { MantineProvider } from '@mantine/core';
import { expect, it, vi } from 'vitest';
import type { CaseDetail } from '../../../../../schemas/types/api.ts';
import { caseDetail } from '../../case-detail.ts';
import { openDesk, wordsOf } from '../../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { RecallLine } = await import('../../../../../runtime/desk/case/panels/recall-line.tsx');
const { keysOf } = await import('../../../../../runtime/desk/keys.ts');
vi.unstubAllGlobals();

const PROPOSED = { action: 'proposerAccord', title: 'Proposer l’attribution', reasons: [] };
const read = (recall: CaseDetail['recall']) => wordsOf(<RecallLine detail={caseDetail({ recall })} />);

it('says what would be taken back, and until when', () => {
  expect(read(PROPOSED)).toEqual([
    expect.stringMatching(/« Proposer l’attribution ».+Tant que personne n’y a donné suite/u),
    'Reprendre',
  ]);
});

it('is one button with the action in its name, that a key leads to', () => {
  const html = renderToStaticMarkup(
    <MantineProvider>
      {openDesk('/', ['agent']).around(<RecallLine detail={caseDetail({ recall: PROPOSED })} />)}
    </MantineProvider>,
  );
  expect(html).toContain('data-key="recall"');
  expect(html.match(/<button/gu)).toHaveLength(1);
  expect(html).toMatch(/aria-label="Reprendre.+Proposer l’attribution"/u);
  expect(keysOf('/dossiers/c1').flatMap(({ keys }) => keys)).toContainEqual(['Alt + Z', 'key-recall']);
});

it('says who has it in hand, without a button', () => {
  expect(read({ ...PROPOSED, reasons: ['Paul Poigoune s’occupe de ce dossier.'] })).toEqual([
    expect.stringMatching(/ne peut pas être repris.+Paul Poigoune s’occupe de ce dossier/u),
  ]);
});

it('is not there where there is nothing to take back', () => {
  expect(read(null)).toEqual([]);
});
