/** The condition of a question: the question goes in and out as it is written, and comes back to the byte. */
import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { allQuestions, formView, type QuestionView } from '../../../engine/edit/view/form-view.ts';
import type { JsonObject } from '../../../engine/base/values.ts';
import { readExample } from '../../support/example.ts';

const { files: AID } = await readExample('aide-medicale');
const { files: APRAH } = await readExample('aprah');
const IN_COUPLE = { properties: { couverture: { const: 'cafat' } }, required: ['couverture'] };

function after(files: Files, gesture: Gesture): Files {
  const performed = perform(files, gesture);
  if (performed.type === 'refused') throw new Error(`refused: ${performed.code} ${performed.pointer}`);
  expect(applyChanges(performed.files, invertChanges(files, performed.changes))).toEqual(files);
  return performed.files;
}

function question(files: Files, pointer: string): QuestionView | undefined {
  const view = formView(files);
  return view ? allQuestions(view).find((one) => one.question === pointer) : undefined;
}

const under = (files: Files, pointer: string, condition: JsonObject | null): Files =>
  after(files, { type: 'question.condition', question: pointer, condition });

describe('the condition of a question', () => {
  it('is given: the question is asked under it, and required there if it was', () => {
    const files = under(AID, '/revenus', IN_COUPLE);
    expect(question(files, '/revenus')).toMatchObject({
      required: question(AID, '/revenus')?.required,
      conditions: [{ holds: true, condition: { clauses: [{ path: ['couverture'] }] } }],
    });
    expect(JSON.parse(files['form.schema.json'] ?? '').required).not.toContain('revenus');
  });

  it('is shared by the questions that have the same', () => {
    const files = under(under(AID, '/revenus', IN_COUPLE), '/residenceDepuis', IN_COUPLE);
    const [first, second] = ['/revenus', '/residenceDepuis'].map((name) => question(files, name)?.conditions[0]?.at);
    expect(first).toBe(second);
  });

  it('is changed where the question is alone under it, else the question goes to its own', () => {
    const one = under(under(AID, '/revenus', IN_COUPLE), '/residenceDepuis', IN_COUPLE);
    const other = { required: ['telephone'] };
    const files = under(one, '/revenus', other);
    expect(question(files, '/revenus')?.conditions[0]?.condition?.clauses[0]?.test).toEqual({ type: 'answered' });
    expect(question(files, '/residenceDepuis')?.conditions[0]?.condition?.clauses[0]?.path).toEqual(['couverture']);
    const again = under(files, '/revenus', { required: ['foyer'] });
    expect(formView(again)?.conditions).toHaveLength(formView(files)?.conditions.length ?? 0);
  });

  it('is taken away with what was written for it', () => {
    const files = under(under(AID, '/revenus', IN_COUPLE), '/revenus', null);
    expect(question(files, '/revenus')).toMatchObject({
      conditions: [],
      required: question(AID, '/revenus')?.required,
    });
    expect(formView(files)?.conditions).toHaveLength(formView(AID)?.conditions.length ?? 0);
  });

  it('is given inside a section too', () => {
    const inside = question(APRAH, '/logement')?.children[0];
    const files = under(APRAH, inside?.question ?? '', { required: ['commune'] });
    expect(question(files, inside?.question ?? '')?.conditions).toHaveLength(1);
  });

  it('of a question that is gone is refused', () => {
    expect(perform(AID, { type: 'question.condition', question: '/rien', condition: null })).toMatchObject({
      type: 'refused',
      code: 'place-gone',
    });
  });
});

describe('a question that is duplicated', () => {
  it('stands after the first, on its page, as required as it is', () => {
    const files = after(AID, { type: 'question.duplicate', question: '/revenus', name: 'revenus2', title: 'Encore' });
    expect(question(files, '/revenus2')).toMatchObject({
      title: 'Encore',
      required: question(AID, '/revenus')?.required,
    });
    const page = formView(files)?.pages.find(({ id }) => id === 'ressources');
    const names = page?.questions.map(({ name }) => name) ?? [];
    expect(names[names.indexOf('revenus') + 1]).toBe('revenus2');
  });

  it('is asked under the same condition', () => {
    const name = '/montantAutresRessources';
    const files = after(AID, { type: 'question.duplicate', question: name, name: 'autre', title: 'Encore' });
    expect(question(files, '/autre')?.conditions).toEqual(question(files, name)?.conditions);
  });
});

it('a question that is added makes the category of its data, once', () => {
  const gesture = {
    type: 'question.add',
    container: '',
    name: 'animal',
    schema: { title: 'Votre animal', type: 'string', cagou: { personal: 'animaux' } },
    required: true,
    page: 'foyer',
    before: null,
    category: { name: 'animaux', title: 'Animaux' },
  } as const;
  const files = after(AID, gesture);
  expect(formView(files)?.categories).toContainEqual({ name: 'animaux', title: 'Animaux' });
  const more = after(files, { ...gesture, name: 'animal2' });
  expect(more['privacy.json']).toBe(files['privacy.json']);
});

describe('the first title of a question', () => {
  it('names it wherever its form speaks of it', () => {
    const added = under(
      after(AID, { type: 'question.duplicate', question: '/revenus', name: 'nouvelleQuestion', title: 'Nouvelle' }),
      '/residenceDepuis',
      { required: ['nouvelleQuestion'] },
    );
    const files = after(added, {
      type: 'question.name',
      question: '/nouvelleQuestion',
      name: 'loyer',
      title: 'Votre loyer',
    });
    expect(question(files, '/loyer')).toMatchObject({ title: 'Votre loyer', required: true });
    expect(question(files, '/residenceDepuis')?.conditions[0]?.condition?.clauses[0]?.path).toEqual(['loyer']);
    expect(files['form.schema.json']).not.toContain('nouvelleQuestion');
    expect(files['form.ui.json']).not.toContain('nouvelleQuestion');
  });

  it('is that of a section too, whose questions keep their layout', () => {
    const files = after(AID, { type: 'question.name', question: '/foyer', name: 'menage', title: 'Votre ménage' });
    expect(JSON.parse(files['form.ui.json'] ?? '').fields).toHaveProperty('/menage/membres');
  });

  it('does not take the name of another', () => {
    const taken = { type: 'question.name', question: '/foyer', name: 'revenus', title: 'Votre ménage' } as const;
    expect(perform(AID, taken)).toMatchObject({ type: 'refused', code: 'name-taken' });
  });
});
