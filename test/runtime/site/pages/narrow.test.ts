import { describe, expect, test } from 'vitest';
import { narrow, readNarrowed, searchOf } from '../../../../runtime/site/pages/account/narrow.ts';
import type { RequestLine } from '../../../../runtime/site/parts/request-line.ts';

const line = (id: string, title: string, state: string): RequestLine => ({
  id,
  number: `AM-2026-${id}`,
  title,
  state,
  expected: null,
  until: null,
  filedOn: '1er mars 2026',
  answerBy: null,
  closed: false,
  unread: false,
});
const ALL = [
  line('00001', 'Aide médicale', 'En cours d’étude'),
  line('00002', 'Permis de construire', 'Accordée'),
  line('00012', 'Aide à la rénovation', 'Accordée'),
];
const found = (words: string, state = ''): readonly string[] => narrow(ALL, { words, state }).map(({ id }) => id);

describe('requests that are looked for', () => {
  test('are found by words of their scheme, accents and capitals aside, each of which they hold', () => {
    expect(found('AIDE')).toEqual(['00001', '00012']);
    expect(found('renovation aide')).toEqual(['00012']);
    expect(found('aide permis')).toEqual([]);
  });

  test('are found by their number, by the month of filing, and by where they stand', () => {
    expect(found('AM-2026-00002')).toEqual(['00002']);
    expect(found('00002')).toEqual(['00002']);
    expect(found('mars')).toHaveLength(3);
    expect(found('', 'Accordée')).toEqual(['00002', '00012']);
    expect(found('aide', 'Accordée')).toEqual(['00012']);
  });

  test('are all there where nothing is asked, or only blanks', () => {
    expect(found('')).toHaveLength(3);
    expect(found('  ')).toHaveLength(3);
  });
});

test('what is expected of the applicant stays in sight, whatever is looked for', () => {
  const awaited = { ...line('00003', 'Permis de chasser', 'À corriger'), expected: 'Corrigez.' };
  const kept = narrow([awaited, ...ALL], { words: 'rénovation', state: 'Accordée' });
  expect(kept.map(({ id }) => id)).toEqual(['00003', '00012']);
});

describe('the search', () => {
  const many = Array.from({ length: 11 }, (_, at) => line(String(at), 'Aide', at % 2 === 0 ? 'Étude' : 'Accordée'));

  test('is there where there are more than can be seen at once, with the states that there are', () => {
    expect(searchOf(ALL, ALL, { words: '', state: '' })).toBeNull();
    expect(searchOf(many, many.slice(0, 2), { words: 'a', state: '' })).toEqual({
      words: 'a',
      state: '',
      states: ['Accordée', 'Étude'],
      found: 2,
      all: 11,
    });
  });

  test('counts and offers nothing of what is expected of the applicant, which is above it', () => {
    const awaited = { ...line('99', 'Permis', 'À corriger'), expected: 'Corrigez.' };
    const search = searchOf([awaited, ...many], [awaited, ...many.slice(0, 2)], { words: 'a', state: '' });
    expect(search).toMatchObject({ found: 2, all: 11, states: ['Accordée', 'Étude'] });
    expect(searchOf([awaited, ...many.slice(1)], many, { words: '', state: '' })).toBeNull();
  });

  test('takes of an address a text each, and no more of it than people type', () => {
    expect(readNarrowed({ q: ' toit ', etat: 'Accordée' })).toEqual({ words: 'toit', state: 'Accordée' });
    expect(readNarrowed({ q: ['a', 'b'], etat: undefined })).toEqual({ words: '', state: '' });
    expect(readNarrowed({ q: 'x'.repeat(5_000) }).words).toHaveLength(100);
  });
});
