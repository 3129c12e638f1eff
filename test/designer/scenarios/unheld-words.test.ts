/** What could be otherwise, as authors read it: where it is, and what is written there, in the words of the screens. */
import { describe, expect, test, vi } from 'vitest';
import { lookForUnheld } from '../../../engine/authoring/unheld/find-unheld.ts';
import { readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { placeInWords, unheldInWords } = await import('../../../designer/scenarios/unheld-words.ts');
vi.unstubAllGlobals();

const { files } = await readExample('permis-chasser');
const of = (file: string, was: string, put: string | null): string => unheldInWords(files, { file, was, put });

describe('what is written at a place', () => {
  test.each([
    [
      'a formula',
      of('rules.json', 'nature = "premiere" and age < 18', 'nature = "premiere" and age <= 18'),
      /^« Que demandez-vous.* est Un premier permis et Âge est inférieur à 18 » pourrait être « .* ne dépasse pas 18 »\.$/u,
    ],
    ['the day itself', of('rules.json', 'finAssurance >= aujourdhui', 'finAssurance > aujourdhui'), /aujourd’hui/u],
    [
      'a tag',
      of('documents/decision-refus.md', '{{ actions.proposerRefus.motif }}', null),
      /^« motif » pourrait manquer/u,
    ],
    ['a figure', of('form.schema.json', '17', '18'), /^« 17 » pourrait être « 18 »\.$/u],
  ])('%s is said in words', (_, words, expected) => {
    expect(words).toMatch(expected);
    expect(words).not.toMatch(/[{}]|aujourdhui|finAssurance/u);
  });

  test('a long one is cut, and read where it stands', () => {
    expect(of('rules.json', 'x'.repeat(500), null)).toMatch(/^« x{140}… » pourrait manquer/u);
  });
});

test('each place of a scheme is called by its screen, and by what it is in there', () => {
  const places: string[] = [];
  for (const { unheld } of lookForUnheld({ id: 'permis-chasser', files })) {
    if (unheld) places.push(placeInWords(files, unheld));
    if (places.length === 3) break;
  }
  expect(places).toHaveLength(3);
  for (const place of places)
    expect(place).toMatch(/^(?:Lettres et fiche|Formulaire|Règles|Procédure|Dispositif)(?: › |$)/u);
});
