/** What an author finds among three hundred schemes, and how each stands. */
import { describe, expect, it } from 'vitest';
import { findSchemes, saidOf, stateOf, themesOf } from '../../../designer/list/list-model.ts';
import type { DispositifSummary } from '../../../schemas/types/api.ts';

function scheme(title: string, rest: Partial<DispositifSummary> = {}): DispositifSummary {
  return {
    id: title.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    title,
    summary: '',
    theme: 'Santé',
    audiences: [],
    version: 1,
    publishedAt: '2026-03-02T08:00:00.000Z',
    open: true,
    draft: null,
    openCases: 0,
    standing: 'offered',
    ...rest,
  };
}
const draftOf = (at: string, ready = false) => ({ draft: { revision: 2, at, by: 'Une autrice', ready } });

describe('a list of schemes', () => {
  it('tells what was never published, and what was written in since', () => {
    expect(stateOf(scheme('A', { version: null, publishedAt: null }))).toBe('unpublished');
    expect(stateOf(scheme('A', draftOf('2026-03-02T08:00:01.000Z')))).toBe('changed');
    expect(stateOf(scheme('A', draftOf('2026-03-02T07:59:59.000Z')))).toBe('published');
    expect(stateOf(scheme('A'))).toBe('published');
  });

  it('tells what could be published as it is, for the first time or again', () => {
    const later = '2026-03-02T08:00:01.000Z';
    expect(stateOf(scheme('A', { version: null, publishedAt: null, ...draftOf(later, true) }))).toBe('ready');
    expect(stateOf(scheme('A', draftOf(later, true)))).toBe('ready');
    expect(stateOf(scheme('A', draftOf('2026-03-02T07:59:59.000Z', true))), 'it was').toBe('published');
    expect(stateOf(scheme('A', { ...draftOf(later, true), standing: 'withdrawn' }))).toBe('withdrawn');
  });

  const all = [
    scheme('Aide médicale'),
    scheme('Bourse', { summary: 'Une aide aux études de médecine.', theme: 'Jeunesse' }),
    scheme('Permis de chasser', { theme: 'Nature', ...draftOf('2026-05-01T00:00:00.000Z') }),
  ];
  const find = (asked: Partial<Parameters<typeof findSchemes>[1]>) =>
    findSchemes(all, { text: '', state: null, theme: '', ...asked }).map(({ title }) => title);

  it('finds words as they are heard, from their beginning, titles first', () => {
    expect(find({ text: 'MÉD' })).toEqual(['Aide médicale', 'Bourse']);
    expect(find({ text: 'aide medicale' })).toEqual(['Aide médicale']);
    expect(find({ text: 'etude' })).toEqual(['Bourse']);
    expect(find({ text: 'edicale' })).toEqual([]);
    expect(find({ text: ' ' })).toEqual(['Aide médicale', 'Bourse', 'Permis de chasser']);
  });

  it('shows what is archived to who asks for it alone', () => {
    const some = [scheme('Aide', { standing: 'withdrawn' }), scheme('Vieille aide', { standing: 'archived' })];
    const titles = (state: Parameters<typeof findSchemes>[1]['state']): readonly string[] =>
      findSchemes(some, { text: 'aide', state, theme: '' }).map(({ title }) => title);
    expect(titles(null)).toEqual(['Aide']);
    expect(titles('withdrawn')).toEqual(['Aide']);
    expect(titles('archived')).toEqual(['Vieille aide']);
  });

  it('keeps to a state and to a theme', () => {
    expect(find({ state: 'changed' })).toEqual(['Permis de chasser']);
    expect(find({ theme: 'Jeunesse' })).toEqual(['Bourse']);
    expect(find({ theme: 'Jeunesse', text: 'permis' })).toEqual([]);
    expect(themesOf(all)).toEqual(['Jeunesse', 'Nature', 'Santé']);
  });

  it('are neither offered nor shown, nor found, while they are to be written', () => {
    const begun = scheme('Bourse', { theme: '[à écrire : le thème]', summary: '[à écrire : ce qu’on obtient]' });
    expect(themesOf([begun, scheme('Aide')])).toEqual(['Santé']);
    expect([saidOf(begun.theme), saidOf(begun.summary), saidOf(''), saidOf('Santé')]).toEqual([
      null,
      null,
      null,
      'Santé',
    ]);
    expect(findSchemes([begun], { text: 'écrire', state: null, theme: '' })).toEqual([]);
  });
});
