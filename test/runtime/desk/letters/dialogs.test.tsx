/** The letters of a batch one by one, and the page with what waits, from what the server answered. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { BatchLetter, LetterBatch, LettersToPost } from '../../../../schemas/types/api.ts';
import { openDesk } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { BatchLetters } = await import('../../../../runtime/desk/letters/batch-letters.tsx');
const { LettersPage } = await import('../../../../runtime/desk/letters/letters-page.tsx');
const { lettersEn } = await import('../../../../runtime/desk/messages/letters-en.ts');
const { lettersFr } = await import('../../../../runtime/desk/messages/letters-fr.ts');
vi.unstubAllGlobals();

const AT = '2026-03-03T01:00:00.000Z';
const BATCH: LetterBatch = {
  id: 'b',
  service: 'Service des aides',
  letters: 1,
  sheets: 1,
  parts: 1,
  madeAt: AT,
  madeBy: 'Louise',
  openedAt: null,
  openedBy: null,
  printedAt: null,
  printedBy: null,
  postedOn: null,
  postedBy: null,
};
const letter = (change: Partial<BatchLetter> = {}): BatchLetter => ({
  id: '7',
  caseId: 'c1',
  number: 'VEL-2026-00001',
  title: 'Demande reçue',
  addressee: 'Rosalie Poadja',
  place: 3,
  part: 1,
  openedAt: null,
  sheets: 1,
  registered: false,
  reference: null,
  ...change,
});

/** What a part shows once the server has answered. */
function shown(part: ReactNode, key: readonly string[], answer: unknown): string {
  const { queries, around } = openDesk();
  queries.setQueryData([...key], answer);
  return renderToStaticMarkup(<MantineProvider>{around(part)}</MantineProvider>).replaceAll(
    /<style.*?<\/style>/gsu,
    '',
  );
}

describe('the letters of a batch', () => {
  const rows = (letters: readonly BatchLetter[], releases: boolean): string =>
    shown(<BatchLetters id="b" releases={releases} />, ['letter-batch', 'b'], { batch: BATCH, items: letters });

  it('lead to their cases, in their order, each with whom it is to', () => {
    const html = rows([letter()], true);
    expect(html).toContain('href="/dossiers/c1"');
    for (const text of ['VEL-2026-00001', 'Rosalie Poadja', 'Demande reçue', '>3<']) expect(html).toContain(text);
  });

  it('are put back to be printed as long as the batch is not posted, each by a button that says which', () => {
    const name = 'aria-label="Remettre à imprimer : Demande reçue, pour Rosalie Poadja"';
    expect(rows([letter()], true).replaceAll(/\s/gu, ' ')).toContain(name);
    expect(rows([letter()], false)).not.toContain('Remettre');
  });

  it('say the number of a registered mail', () => {
    expect(rows([letter({ reference: '1A 2' })], false)).toContain('Demande reçue (1A 2)');
  });
});

describe('the page of letters', () => {
  const page = (answer: LettersToPost): string => shown(<LettersPage />, ['letters'], answer);

  it('says what to expect where nothing waits', () => {
    const html = page({ waiting: [], batches: [] });
    expect(html).toContain('Aucune lettre n’attend');
    expect(html).toContain(lettersFr.lettersNoBatch);
  });

  it('has what waits above, then the batches', () => {
    const waiting = [{ service: 'Service des bourses', day: '2026-03-03', letters: 12, again: 0 }];
    const html = page({ waiting, batches: [BATCH] });
    expect(html.indexOf('Service des bourses')).toBeLessThan(html.indexOf('Service des aides'));
    expect(html).toContain('Tout est imprimé');
    expect(html).not.toContain(lettersFr.lettersNoBatch);
  });
});

it('is said in English with the same places', () => {
  const placesOf = (text: string): readonly string[] =>
    [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place).toSorted();
  for (const [key, text] of Object.entries(lettersFr))
    expect([key, placesOf(Object.entries(lettersEn).find(([name]) => name === key)?.[1] ?? '')]).toEqual([
      key,
      placesOf(text),
    ]);
});
