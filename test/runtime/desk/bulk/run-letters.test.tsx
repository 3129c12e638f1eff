/** The letters of what was done to many cases, as they are offered to be printed. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import type { BulkLetters } from '../../../../schemas/types/api.ts';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { RunLetters } = await import('../../../../runtime/desk/bulk/runs/run-letters.tsx');
vi.unstubAllGlobals();

it.each([
  ['nothing where none were made', { made: 0, ready: 0, parts: 0 }, []],
  ['one by itself', { made: 1, ready: 1, parts: 1 }, ['Imprimer la lettre (PDF)']],
  ['all in one file', { made: 41, ready: 41, parts: 1 }, ['Imprimer les 41 lettres (PDF)']],
  [
    'those that are there, and how many are still made',
    { made: 41, ready: 40, parts: 1 },
    ['Imprimer les 40 lettres (PDF)', '1 lettre est en préparation.'],
  ],
  ['no file as long as none is there', { made: 41, ready: 0, parts: 1 }, ['41 lettres sont en préparation.']],
] as const)('%s', (_what, letters, words) => {
  expect(wordsOf(<RunLetters id="r" letters={letters} />)).toEqual(words);
});

it('where they do not fit one file, each part leads to its own', () => {
  const letters: BulkLetters = { made: 250, ready: 250, parts: 2 };
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <RunLetters id="r" letters={letters} />
    </MantineProvider>,
  );
  const links = [...markup.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)</gu)];
  expect(links.map(([, address, words]) => [address, words])).toEqual([
    ['/api/v1/cases/bulk/runs/r/letters/1', 'Imprimer les lettres, partie 1 sur 2 (PDF)'],
    ['/api/v1/cases/bulk/runs/r/letters/2', 'Imprimer les lettres, partie 2 sur 2 (PDF)'],
  ]);
});
