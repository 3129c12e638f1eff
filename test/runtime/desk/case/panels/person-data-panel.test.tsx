/** The export of a person is offered to who protects data, on the open case of a person, and to nobody else. */
import { renderToStaticMarkup } from 'react-dom/server';
import { MantineProvider } from '@mantine/core';
import { expect, it, vi } from 'vitest';
import type { CaseDetail } from '../../../../../schemas/types/api.ts';
import { caseDetail } from '../../case-detail.ts';
import { openDesk, wordsOf } from '../../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { PersonDataPanel } = await import('../../../../../runtime/desk/case/panels/person-data-panel.tsx');
vi.unstubAllGlobals();

const read = (change: Partial<CaseDetail>, roles: Parameters<typeof openDesk>[1] = ['agent', 'dpo']) =>
  wordsOf(<PersonDataPanel detail={caseDetail(change)} />, roles);
const establishment = { id: 'e1', name: 'Les amis du notou', ridet: null, rna: 'W9N1000001' };

it('says what it is, that it is recorded, and for which request', () => {
  expect(read({ number: 'DROITS-2026-000004' })).toEqual([
    'Données de la personne',
    expect.stringContaining('Vérifiez son identité'),
    expect.stringContaining('pour répondre à la demande DROITS-2026-000004'),
    'Exporter ses données (zip)',
  ]);
});

it('is a link to a file, that needs no script', () => {
  const html = renderToStaticMarkup(
    <MantineProvider>
      {openDesk('/', ['dpo']).around(<PersonDataPanel detail={caseDetail({ id: 'c7' })} />)}
    </MantineProvider>,
  );
  expect(html).toContain('href="/api/v1/cases/c7/person-export"');
});

it.each<[string, Partial<CaseDetail>, Parameters<typeof openDesk>[1]]>([
  ['to an agent', {}, ['agent']],
  ['to an administrator', {}, ['agent', 'administrator']],
  ['once the case is closed', { closedAt: '2026-03-04T01:00:00Z' }, ['agent', 'dpo']],
  ['to who is only consulted', { consulted: true }, ['agent', 'dpo']],
  ['where an association asks', { applicant: { ...caseDetail().applicant, establishment } }, ['agent', 'dpo']],
])('is not offered %s', (_when, change, roles) => {
  expect(read(change, roles)).toEqual([]);
});
