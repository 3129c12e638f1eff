/** A scheme that begins as another one is: what is only about that other one is not left in it unseen. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copySource, runScenarios, type DispositifSource } from '../../../engine/index.ts';
import { compiled, diagnosticsOf, readSource, withJson, withText, type Parsed } from '../sources.ts';

const NEW = { id: 'bourse-d-apprentissage', title: 'Bourse d’apprentissage' };
const AID = 'examples/aide-medicale';

const copyOf = async (path: string): Promise<DispositifSource> => copySource(await readSource(path), NEW);
const json = ({ files }: DispositifSource, path: string): Parsed => JSON.parse(files[path] ?? '{}');
/** A value with the marks taken for what they stand in the place of: what is left is what was not marked. */
const meant = (text: string): string => text.replaceAll(/\[à écrire : [^\]]*\]/gu, '…');

describe('a copy of a scheme for something else', () => {
  it('has a name, an address and numbers of its own', async () => {
    const copy = await copyOf(AID);
    expect(copy.id).toBe(NEW.id);
    expect(json(copy, 'dispositif.json')).toMatchObject({ ...NEW, numbering: 'BA-{year}-{number:5}' });
  });

  it('is not found by the words of the former, nor summed up or founded as it was', async () => {
    const { keywords, summary, legalBasis, theme } = json(await copyOf(AID), 'dispositif.json');
    expect(keywords).toBeUndefined();
    expect(summary).toBe('[à écrire : ce qu’on obtient et qui peut l’obtenir, en une phrase]');
    expect(legalBasis).toEqual([{ act: '[à écrire : l’acte qui crée le dispositif]' }]);
    expect(theme).toBe('Santé et action sociale');
  });

  it('is not confided to those who hold the former: a group that bears its name bears the new one', async () => {
    const model = withJson(await readSource(AID), 'dispositif.json', ({ functions }) => {
      functions.instructeur.routes = [
        { id: 'nord', title: 'Nord', when: 'personnes > 2', group: 'Aide médicale – nord' },
      ];
      functions.signataire.group = 'Province Sud – signature';
    });
    const { instructeur, signataire } = json(copySource(model, NEW), 'dispositif.json').functions;
    expect(instructeur.group).toBe('Bourse d’apprentissage – instruction');
    expect(instructeur.routes[0].group).toBe('Bourse d’apprentissage – nord');
    expect(signataire.group).toBe('Province Sud – signature');
  });

  it('names no article of the former act', async () => {
    const model = withJson(await readSource(AID), 'rules.json', (rules) => {
      rules.eligibility[0].article = '3';
      rules.computed[0].article = 'art. 4';
    });
    const copy = copySource(model, NEW);
    expect(copy.files['rules.json']).not.toContain('"article"');
    expect(diagnosticsOf(copy).map(({ code }) => code)).not.toContain('identity.article-unlisted');
  });

  it('has a mark wherever it spoke of the former by its name, in letters as in questions, and nowhere else', async () => {
    const [model, copy] = [await readSource(AID), await copyOf(AID)];
    expect(copy.files['messages/decision-attribution.md']).toContain(
      '# [à écrire : au lieu de « Votre aide médicale »] est accordée',
    );
    expect(copy.files['sheet.md']).toContain('[à écrire : au lieu de « L’aide médicale »] prend en charge');
    expect(json(copy, 'form.schema.json').title).toBe('Demande [à écrire : au lieu de « d’aide médicale »]');
    const isNotes = (path: string): boolean => path === 'README.md' || path.startsWith('scenarios/');
    const [notes, others] = [true, false].map((are) => Object.keys(copy.files).filter((path) => isNotes(path) === are));
    const withoutTexts = (text = ''): string => text.replaceAll(/,? *"texts": \[[^\]]*\],?/gu, '');
    expect(notes?.filter((path) => withoutTexts(copy.files[path]) !== withoutTexts(model.files[path]))).toEqual([]);
    expect(others?.filter((path) => /aide médicale/i.test(meant(copy.files[path] ?? '')))).toEqual([]);
    expect(copy.files['messages/retrait.md']?.split('\n').slice(1, 3)).toEqual(
      model.files['messages/retrait.md']?.split('\n').slice(1, 3),
    );
  });

  it('leaves scenarios what they expect of letters, but for texts that are to be written', async () => {
    const file = 'scenarios/refus-au-dessus-du-plafond.json';
    const model = withJson(await readSource(AID), file, ({ steps }) => {
      steps[0].then = { ...steps[0].then, texts: ['dans le délai de 2 mois', 'votre demande d’Aide médicale est'] };
    });
    expect(json(copySource(model, NEW), file).steps[0].then.texts).toEqual(['dans le délai de 2 mois']);
  });

  it('leaves names, values and formulas that say the same word', async () => {
    const model = withJson(await readSource(AID), 'rules.json', ({ computed }) => {
      computed.push({ name: 'nature', title: 'Nature', type: 'string', expression: '"aide médicale"' });
    });
    const text = '{% if carte == "aide médicale" %}oui{% endif %}';
    const copy = copySource(withText(model, 'messages/retrait.md', `# Retrait\n\n${text}\n`), NEW);
    expect(json(copy, 'rules.json').computed.at(-1).expression).toBe('"aide médicale"');
    expect(copy.files['messages/retrait.md']).toContain(text);
  });

  it.each(readdirSync('examples'))('can be tried at once, with nothing but texts to write: %s', async (id) => {
    const model = await readSource(`examples/${id}`);
    const told = diagnosticsOf({ ...model, ...copySource(model, NEW) });
    expect([...new Set(told.map(({ code, severity }) => `${code} ${severity}`))]).toEqual(['text.placeholder warning']);
  });

  it('has scenarios that pass', async () => {
    const { scenarios } = runScenarios(compiled(await copyOf(AID)));
    expect(scenarios.filter(({ failures }) => failures.length > 0).map(({ name }) => name)).toEqual([]);
  });

  it('is left as it is where a file cannot be read', async () => {
    const model = withText(await readSource(AID), 'privacy.json', '{ "purpose": ');
    expect(copySource(model, NEW).files['privacy.json']).toBe('{ "purpose": ');
  });
});

it.each(['Aide médicale 2027', 'Aide médicale pour les îles', 'Nouvelle aide médicale'])(
  'a scheme that is called after the former keeps all that it says: « %s »',
  async (title) => {
    const model = await readSource(AID);
    const { 'dispositif.json': identity, ...rest } = copySource(model, { id: 'autre', title }).files;
    const { 'dispositif.json': _former, ...same } = model.files;
    expect(rest).toEqual(same);
    expect(JSON.parse(identity ?? '').keywords).toContain('carte A');
  },
);
