/** A place to look at, as authors read it: where it is, and what is written there, in the words of the screens. */
import { describe, expect, test, vi } from 'vitest';
import { lookForUnheld } from '../../../engine/authoring/unheld/find-unheld.ts';
import { compile, runScenarios } from '../../../engine/index.ts';
import { applyChanges, type Change } from '../../docs/diagnostic-fixtures.ts';
import { readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { placeInWords, unheldInWords, writtenInWords } = await import('../../../designer/scenarios/place-words.ts');
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

describe('where to look first when a scenario fails', () => {
  /** Places of the first scenario that fails once a part of an example is changed, each with what is written there. */
  async function told(id: string, change: Change): Promise<readonly (readonly [string, string | null])[]> {
    const source = applyChanges({ id, files: (await readExample(id)).files }, [change]);
    const result = compile(source);
    if (result.type === 'failed') throw new Error(result.diagnostics.map(({ message }) => message).join(' '));
    const failing = runScenarios(result.dispositif).scenarios.find(({ passed }) => !passed);
    return (failing?.suspects ?? []).map((place) => [
      placeInWords(source.files, place),
      writtenInWords(source.files, place),
    ]);
  }

  test('a row is told by its table and rank, a value by its title, and what it is given by in words', async () => {
    expect(await told('aide-medicale', { file: 'rules.json', at: '/tables/1/rows/2/then/0', value: '"A"' })).toEqual([
      ['Barèmes › Cartes et prise en charge, ligne 3', null],
      ['Règles › Carte', '« Carte (Carte et taux de prise en charge) »'],
      ['Règles › Carte et taux de prise en charge', '« Cartes et prise en charge »'],
    ]);
  });

  test('a condition is a sentence', async () => {
    const at = '/eligibility/0/valid';
    expect(
      await told('permis-chasser', { file: 'rules.json', at, value: 'nature = "premiere" and age >= 16' }),
    ).toContainEqual([
      'Règles › Avoir au moins 16 ans',
      '« Que demandez-vous ? est Un premier permis et Âge atteint 16 »',
    ]);
  });

  test('a line of a letter is read without its marks and tags, an action by its step', async () => {
    const at = '/states/realisation/actions/constaterCarence/effects';
    const mail = [{ type: 'mail', message: 'reversement-demande' }];
    const places = await told('subvention-association', { file: 'workflow.json', at, value: mail });
    expect(places).toContainEqual([
      'Procédure › Projet en cours, justificatifs attendus › Constater l’absence de justificatifs',
      null,
    ]);
    expect(places).toContainEqual([
      'Lettres et fiche › Une somme est à reverser, demande …',
      '« Une somme est à reverser, demande … »',
    ]);
  });
});
