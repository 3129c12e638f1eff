/** « Compté par » of a quota is chosen among the choices that requests make, by their titles. */
import { describe, expect, it, vi } from 'vitest';
import type { ReadableName } from '../../../schemas/types/api.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { countsBy } = await import('../../../designer/rules/count-by.ts');
vi.unstubAllGlobals();

const name = (path: string, title: string, choices: ReadableName['choices'] = null): ReadableName => ({
  path,
  title,
  type: 'string',
  choices,
});
const COMMUNE = name('commune', 'Commune du projet', [{ value: '98818', label: 'Nouméa' }]);
const SESSION = name('session', 'Session choisie', []);
const NAMES = [name('nom', 'Votre nom'), COMMUNE, SESSION];
const CHOICES = [
  { value: 'commune', label: 'Commune du projet' },
  { value: 'session', label: 'Session choisie' },
];

describe('a quota counts by', () => {
  it.each([
    ['nothing', null],
    ['a choice', 'commune'],
    ['another one', 'session'],
  ])('%s: what may be chosen is the same', (_what, by) => {
    expect(countsBy(NAMES, by)).toEqual(CHOICES);
  });

  it.each([
    ['a free text, by its title', 'nom', 'Votre nom'],
    ['a name that is gone, as it is written', 'quartier', 'quartier'],
  ])('%s', (_what, by, label) => {
    expect(countsBy(NAMES, by)).toEqual([{ value: by, label }, ...CHOICES]);
  });

  it('a formula, in the words of what it reads', () => {
    const [first, ...others] = countsBy(NAMES, 'if commune = "98818" then "Ville" else "Brousse"');
    expect(first?.value).toBe('if commune = "98818" then "Ville" else "Brousse"');
    expect(first?.label).toContain('Commune du projet');
    expect(others).toEqual(CHOICES);
  });

  it('a formula that cannot be read, as it is written', () => {
    expect(countsBy([], 'if commune')).toEqual([{ value: 'if commune', label: 'if commune' }]);
  });
});
