/** Whose a case is, at its head, and where all that may be read of them is. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { CaseDetail } from '../../../../schemas/types/api.ts';
import { caseDetail } from '../case-detail.ts';
import { openDesk } from '../desk-page.tsx';
import { memoryStorage } from '../memory-storage.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { CaseBar } = await import('../../../../runtime/desk/case/case-bar.tsx');
vi.unstubAllGlobals();
beforeAll(() => {
  vi.stubGlobal('sessionStorage', memoryStorage());
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const MARIE = { personId: 'p1', givenName: 'Marie', familyName: 'Wamytan', email: null, phone: null };
const CLUB = { id: 'e1', name: 'Club de va’a', ridet: null, rna: 'W9N1001234', role: 'representative' as const };

/** Links of the head that lead to people, companies and associations: where, and by which words. */
function linksOf(change: Partial<CaseDetail>): readonly (readonly [string, string])[] {
  const nothing = (): void => undefined;
  const bar = <CaseBar detail={caseDetail(change)} jottings={[]} onChoose={nothing} onTaken={nothing} />;
  const html = renderToStaticMarkup(<MantineProvider>{openDesk().around(bar)}</MantineProvider>);
  return [...html.matchAll(/href="(\/(?:usagers|etablissements)\/[^"]*)"[^>]*>([^<]*)</gu)].map(
    ([, to = '', words = '']) => [to, words.replaceAll('\u00a0', ' ')] as const,
  );
}

it('the name of a person leads to their page', () => {
  expect(linksOf({ applicant: MARIE })).toEqual([['/usagers/p1', 'Marie Wamytan']]);
});

it('a request of an association leads to it, and to who filed for it', () => {
  expect(linksOf({ applicant: { ...MARIE, establishment: CLUB } })).toEqual([
    ['/usagers/p1', 'déposée par Marie Wamytan, représentant légal'],
    ['/etablissements/e1', 'Club de va’a'],
  ]);
});

it('who was asked about one case goes from it to nobody’s other requests', () => {
  expect(linksOf({ applicant: MARIE, consulted: true })).toEqual([]);
  expect(linksOf({ applicant: { ...MARIE, establishment: CLUB }, consulted: true })).toEqual([]);
});

it('an applicant whose name was erased leads nowhere', () => {
  expect(linksOf({ applicant: { ...MARIE, givenName: '', familyName: '' } })).toEqual([]);
});
