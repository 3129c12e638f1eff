/** Questions that are copied, cut and pasted, also into another scheme, and what is done to several at once. */
import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { copyQuestions, pasteQuestions, readCopied } from '../../../engine/edit/view/copied-questions.ts';
import { allQuestions, formView, type QuestionView } from '../../../engine/edit/view/form-view.ts';
import { compile } from '../../../engine/index.ts';
import { readExample } from '../../support/example.ts';

const AID = (await readExample('aide-medicale')).files;
const GRANT = (await readExample('subvention-association')).files;

function after(files: Files, gesture: Gesture): Files {
  const performed = perform(files, gesture);
  if (performed.type === 'refused') throw new Error(`${performed.code} ${performed.pointer} ${performed.name}`);
  expect(applyChanges(performed.files, invertChanges(files, performed.changes))).toEqual(files);
  return performed.files;
}

function questionsOf(files: Files, ...names: readonly string[]): readonly QuestionView[] {
  const view = formView(files);
  const all = view ? allQuestions(view) : [];
  return names.flatMap((name) => all.filter(({ question }) => question === name));
}

const carried = (files: Files, ...names: readonly string[]) => {
  const copied = readCopied(JSON.stringify(copyQuestions(files, questionsOf(files, ...names))));
  if (!copied) throw new Error('nothing was copied');
  return copied;
};

const END = { container: '', page: formView(AID)?.pages[0]?.id ?? '', before: null };

describe('questions on the clipboard', () => {
  it('are pasted into another scheme as one step, with their presentation, category and condition', () => {
    const page = formView(GRANT)?.pages[0]?.id ?? '';
    const copied = carried(AID, '/foyer', '/autresRessources', '/montantAutresRessources');
    const { gesture, pasted } = pasteQuestions(GRANT, copied, { container: '', page, before: null });
    const files = after(GRANT, gesture);
    expect(pasted).toEqual(['/foyer', '/autresRessources', '/montantAutresRessources']);
    const [household, others, amount] = questionsOf(files, ...pasted);
    const [former] = questionsOf(AID, '/montantAutresRessources');
    expect(household).toMatchObject({ required: true });
    expect(others?.conditions).toEqual([]);
    expect(amount?.conditions[0]?.condition).toEqual(former?.conditions[0]?.condition);
    expect(JSON.parse(files['form.ui.json'] ?? '').fields).toMatchObject({ '/foyer/membres': expect.anything() });
    expect(Object.keys(JSON.parse(files['privacy.json'] ?? '').categories)).toEqual(
      expect.arrayContaining(Object.keys(copied.categories)),
    );
    const result = compile({ id: 'subvention-association', files });
    const errors = result.type === 'failed' ? result.diagnostics.filter(({ severity }) => severity === 'error') : [];
    // Functions that read a category are those of the scheme that it came from: that is told.
    expect(errors.map(({ file }) => file).filter((file) => file !== 'privacy.json')).toEqual([]);
  });

  it('take another name where theirs is taken, and leave behind a condition on what is not asked', () => {
    const copied = carried(AID, '/montantAutresRessources');
    expect(pasteQuestions(AID, copied, END).pasted).not.toContain('/montantAutresRessources');
    const page = formView(GRANT)?.pages[0]?.id ?? '';
    const { gesture, pasted } = pasteQuestions(GRANT, copied, { container: '', page, before: null });
    expect(questionsOf(after(GRANT, gesture), ...pasted)[0]?.conditions).toEqual([]);
  });

  it('bring their list with them, which a scheme that has one of the name keeps', () => {
    const files = {
      ...AID,
      'data/ecoles.csv': 'value,label\na,A\n',
      'form.schema.json': JSON.stringify({
        type: 'object',
        properties: { ecole: { title: 'École', type: 'string', cagou: { data: 'ecoles' } } },
      }),
      'form.ui.json': JSON.stringify({ pages: [{ id: 'p', title: 'P', fields: ['ecole'] }] }),
    };
    const copied = carried(files, '/ecole');
    expect(after(AID, pasteQuestions(AID, copied, END).gesture)['data/ecoles.csv']).toBe('value,label\na,A\n');
    const own = { ...AID, 'data/ecoles.csv': 'value,label\nb,B\n' };
    expect(after(own, pasteQuestions(own, copied, END).gesture)['data/ecoles.csv']).toBe('value,label\nb,B\n');
  });

  it.for([
    '',
    'Bonjour',
    '[]',
    '{"cagou":"questions"}',
    '{"cagou":"questions","questions":[{}],"categories":{},"lists":{}}',
  ])('are not read of « %s »', (text) => {
    expect(readCopied(text)).toBeNull();
  });
});

describe('what is done to several questions', () => {
  it('is one step, and nothing where one of them is gone', () => {
    const remove = (question: string) => ({ type: 'question.remove', question }) as const;
    const files = after(AID, { type: 'together', parts: [remove('/couverture'), remove('/revenus')] });
    expect(questionsOf(files, '/couverture', '/revenus')).toEqual([]);
    expect(perform(AID, { type: 'together', parts: [remove('/revenus'), remove('/revenus')] })).toMatchObject({
      type: 'refused',
      code: 'place-gone',
    });
  });
});
