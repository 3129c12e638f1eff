/** The outline of a form: nothing of its source is left out. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { isJsonObject } from '../../../../engine/base/guards.ts';
import { asJson, atPointer } from '../../../../engine/base/json.ts';
import { listMentions } from '../../../../engine/edit/form-mentions.ts';
import { allQuestions, formView, schemaBelow, type FormView } from '../../../../engine/edit/view/form-view.ts';
import { nameOfTitle, slugOfTitle } from '../../../../engine/edit/names.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const SCHEMES = globSync('{examples,workflows}/*/form.ui.json', { cwd: ROOT }).map(dirname);

function filesOf(folder: string): Record<string, string> {
  const names = ['form.schema.json', 'form.ui.json', 'privacy.json'];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(ROOT, folder, name), 'utf8')]));
}

function viewOf(files: Readonly<Record<string, string>>): FormView {
  const view = formView(files);
  if (!view) throw new Error('the form cannot be read');
  return view;
}

describe.each(SCHEMES)('the form of %s', (folder) => {
  const files = filesOf(folder);
  const view = viewOf(files);
  const schema = asJson(JSON.parse(files['form.schema.json'] ?? ''));

  it('has each question that is defined, once, with every place that defines it', () => {
    const drawn = allQuestions(view).flatMap(({ at, others }) => [at, ...others]);
    const defined = listMentions(schema)
      .filter(({ kind }) => kind === 'defined')
      .filter(({ at }) => {
        const part = atPointer(schema, at);
        return isJsonObject(part) && ('type' in part || '$ref' in part);
      })
      .map(({ at }) => at);
    expect(drawn.toSorted()).toEqual(defined.toSorted());
  });

  it('knows the kind of each', () => {
    expect(allQuestions(view).filter(({ kind }) => kind === null)).toEqual([]);
  });

  it('has each of its conditions, in words', () => {
    const text = files['form.schema.json'] ?? '';
    expect(view.conditions).toHaveLength(text.match(/"if"\s*:/gu)?.length ?? 0);
    expect(view.conditions.filter(({ condition }) => condition === null)).toEqual([]);
  });

  it('has every name of its pages', () => {
    expect(view.elsewhere.filter(({ calculated }) => calculated === null)).toEqual([]);
    expect(view.pages.flatMap(({ unknown }) => unknown)).toEqual([]);
  });
});

describe('the form of aide-medicale', () => {
  const view = viewOf(filesOf('examples/aide-medicale'));
  const question = (pointer: string) => allQuestions(view).find((one) => one.question === pointer);

  it('calls questions as people read them, blocks by their own title', () => {
    expect(question('/identite')?.title).toBe('Votre identité');
    expect(view.pages.map(({ title }) => title)).toContain('Vos ressources');
  });

  it('says under what a question is asked', () => {
    expect(question('/montantAutresRessources')?.conditions).toEqual([
      expect.objectContaining({
        about: '',
        holds: true,
        condition: { join: 'all', clauses: [{ path: ['autresRessources'], test: { type: 'is', values: ['oui'] } }] },
      }),
    ]);
  });
});

test('a form that cannot be read has no view, one without questions has none', () => {
  expect(formView({ 'form.schema.json': '{', 'form.ui.json': '{}' })).toBeNull();
  expect(formView({ 'form.schema.json': '[]', 'form.ui.json': '{}' })).toBeNull();
  expect(
    formView({ 'form.schema.json': '{"properties":3}', 'form.ui.json': '{"pages":[{"id":"a","fields":["b"]}]}' }),
  ).toEqual({
    form: 'request',
    pages: [{ id: 'a', title: 'a', at: '/pages/0', questions: [], unknown: ['b'] }],
    elsewhere: [],
    conditions: [],
    categories: [],
  });
});

test('an answer that a block holds is found in the block', () => {
  const form = { properties: { moi: { $ref: 'urn:cagou:block:identite' } } };
  expect(schemaBelow(form, ['moi', 'statut'])?.['title']).toBe('Statut civil');
  expect(schemaBelow(form, ['moi', 'rien'])).toBeNull();
});

test('a question that is a block is called by its own title, else by that of the block', () => {
  const $ref = 'urn:cagou:block:piece-justificative';
  const form = { properties: { piece: { $ref }, devis: { $ref, title: 'Devis' } } };
  expect(schemaBelow(form, ['devis'])).toMatchObject({ title: 'Devis' });
  expect(schemaBelow(form, ['piece'])?.['title']).toBe('Pièce justificative');
});

test.each([
  ['Nombre d’enfants', [], 'nombreEnfants'],
  ['Où habitez-vous ?', [], 'ouHabitezVous'],
  ['Nombre d’enfants', ['nombreEnfants'], 'nombreEnfants2'],
  ['2e adresse', [], 'question2eAdresse'],
  ['?', [], 'question'],
  ['Constructor', [], 'constructor2'],
])('%s, beside %j, is named %s', (title, taken, name) => {
  expect(nameOfTitle(title, taken)).toBe(name);
});

test.each([
  ['Votre foyer', [], 'votre-foyer'],
  ['Votre foyer', ['votre-foyer'], 'votre-foyer-2'],
  ['3e étape', [], 'page-3e-etape'],
  ['!', [], 'page'],
])('the page %s, beside %j, has the address %s', (title, taken, slug) => {
  expect(slugOfTitle(title, taken)).toBe(slug);
});
