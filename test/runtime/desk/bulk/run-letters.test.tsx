/** The letters of what was done to many cases, as they are offered to be printed. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { BulkLetters } from '../../../../schemas/types/api.ts';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { RunLetters } = await import('../../../../runtime/desk/bulk/runs/run-letters.tsx');
vi.unstubAllGlobals();

it.each([
  ['nothing where none were made', { made: 0, ready: 0, failed: [], parts: 0 }, []],
  ['one by itself', { made: 1, ready: 1, failed: [], parts: 1 }, ['Imprimer la lettre (PDF)']],
  ['all in one file', { made: 41, ready: 41, failed: [], parts: 1 }, ['Imprimer les 41 lettres (PDF)']],
  [
    'those that are there, and how many are still made',
    { made: 41, ready: 40, failed: [], parts: 1 },
    ['Imprimer les 40 lettres (PDF)', '1 lettre est en préparation.'],
  ],
  [
    'no file as long as none is there',
    { made: 41, ready: 0, failed: [], parts: 1 },
    ['41 lettres sont en préparation.'],
  ],
] as const)('%s', (_what, letters, words) => {
  expect(wordsOf(<RunLetters id="r" letters={letters} />)).toEqual(words);
});

it('where they do not fit one file, each part leads to its own', () => {
  const letters: BulkLetters = { made: 250, ready: 250, failed: [], parts: 2 };
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

describe('those that could not be made', () => {
  const failedAt = (count: number): BulkLetters['failed'] =>
    Array.from({ length: count }, (_, n) => ({
      id: `d${n}`,
      caseId: `c${n}`,
      number: `PC-2026-000${n}`,
      title: 'Arrêté',
    }));
  const shown = (letters: BulkLetters): readonly string[] => wordsOf(<RunLetters id="r" letters={letters} />);

  it('are named with their case, and who mends them: nothing is said to be on its way', () => {
    const words = shown({ made: 3, ready: 1, failed: failedAt(2), parts: 1 });
    expect(words.slice(0, 2)).toEqual(['Imprimer la lettre (PDF)', '2 lettres n’ont pas pu être faites']);
    expect(words.join(' ')).toContain('Prévenez l’administration');
    expect(words.join(' ')).toContain('PC-2026-0000, Arrêté PC-2026-0001, Arrêté');
    expect(words.join(' ')).not.toContain('en préparation');
  });

  it('stand beside those that still are', () => {
    const words = shown({ made: 41, ready: 30, failed: failedAt(1), parts: 1 }).join(' ');
    expect(words).toContain('10 lettres sont en préparation.');
    expect(words).toContain('1 lettre n’a pas pu être faite');
  });

  it('are the first ten where all fail: what follows stays in reach', () => {
    const words = shown({ made: 41, ready: 0, failed: failedAt(41), parts: 1 }).join(' ');
    expect(words.match(/Arrêté/gu)).toHaveLength(10);
    expect(words).toContain('Voir encore 31 lignes');
  });
});
