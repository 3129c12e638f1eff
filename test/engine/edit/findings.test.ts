/** What agents record, drawn as the applicant's questions are: each gesture writes all the files that speak of it, and no line of another. */
import { describe, expect, it } from 'vitest';
import { isJsonObject } from '../../../engine/base/guards.ts';
import { applyChanges, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import { foreseeRemoval } from '../../../engine/edit/foresee-removal.ts';
import type { Gesture } from '../../../engine/edit/gestures/gesture.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { actionsRequiring, requireBefore } from '../../../engine/edit/procedure/required-findings.ts';
import { describeUse } from '../../../engine/edit/uses/describe-use.ts';
import { whereUsed } from '../../../engine/edit/uses/uses.ts';
import { allQuestions, formView } from '../../../engine/edit/view/form-view.ts';
import { compile } from '../../../engine/index.ts';
import { changedLines } from '../../support/changed-lines.ts';
import { readExample } from '../../support/example.ts';

const { files: AID } = await readExample('aide-medicale');
const { files: PERMIT } = await readExample('permis-construire');
const FILE = 'agent.schema.json';
const { [FILE]: _agents, ...WITHOUT } = AID;

function after(files: Files, gesture: Gesture): Files {
  const performed = perform(files, gesture);
  if (performed.type === 'refused')
    throw new Error(`refused: ${performed.code} ${performed.pointer} ${performed.name}`);
  expect(applyChanges(performed.files, invertChanges(files, performed.changes))).toEqual(files);
  return performed.files;
}

const refusal = (files: Files, gesture: Gesture): string | null => {
  const performed = perform(files, gesture);
  return performed.type === 'refused' ? performed.code : null;
};
const json = (files: Files, file = FILE) => JSON.parse(files[file] ?? 'null');
const titlesIn = (files: Files): readonly string[] => {
  const view = formView(files, 'findings');
  return view ? allQuestions(view).map(({ title }) => title) : [];
};
const changed = (before: Files, now: Files): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((file) => before[file] !== now[file]).toSorted();

const ADD = {
  type: 'question.add',
  form: 'findings',
  container: '',
  name: 'visite',
  schema: { title: 'Date de la visite', type: 'string', format: 'date' },
  required: false,
  page: null,
  before: 'observations',
} as const satisfies Gesture;

describe('what agents record', () => {
  it('is read in the order of its file, each with the file that defines it and no page', () => {
    const view = formView(AID, 'findings');
    expect(view).toMatchObject({ form: 'findings', pages: [] });
    expect(view?.elsewhere.map(({ name, kind, file }) => [name, kind, file])).toEqual([
      ['ressourcesVerifiees', 'choice', FILE],
      ['domicileVerifie', 'choice', FILE],
      ['observations', 'longText', FILE],
    ]);
  });

  it('is nothing of a scheme without that file, and cannot be read of one whose file is broken', () => {
    expect(formView(WITHOUT, 'findings')).toMatchObject({ elsewhere: [], pages: [] });
    expect(formView({ ...AID, [FILE]: '{ "properties": ' }, 'findings')).toBeNull();
  });

  it('keeps its own title, whatever a question of the applicant of that name is called', () => {
    const ui = { ...json(AID, 'form.ui.json'), fields: { '/observations': { title: 'Autre chose', order: ['a'] } } };
    expect(titlesIn({ ...AID, 'form.ui.json': JSON.stringify(ui) })).toContain('Observations');
  });
});

describe('a gesture on it', () => {
  it('adds one before another, on its own lines', () => {
    const files = after(AID, ADD);
    expect(Object.keys(json(files).properties)).toEqual([
      'ressourcesVerifiees',
      'domicileVerifie',
      'visite',
      'observations',
    ]);
    expect(changed(AID, files)).toEqual([FILE]);
    expect(changedLines(AID[FILE] ?? '', files[FILE] ?? '').gone).toBe(0);
  });

  it('begins the file with the first, which a step back takes away again', () => {
    const files = after(WITHOUT, { ...ADD, before: null });
    expect(json(files)).toMatchObject({ type: 'object', properties: { visite: ADD.schema } });
    expect(changed(WITHOUT, files)).toEqual([FILE]);
  });

  it('begins no file for another form, nor for a place that is none', () => {
    expect(refusal(WITHOUT, { ...ADD, container: '/rien' })).toBe('place-gone');
    const { 'form.schema.json': _form, ...formless } = AID;
    expect(refusal(formless, { ...ADD, form: 'request' })).not.toBeNull();
  });

  it.each([
    ['the end', null, ['domicileVerifie', 'observations', 'ressourcesVerifiees']],
    ['before another', 'observations', ['domicileVerifie', 'ressourcesVerifiees', 'observations']],
  ] as const)('moves it to %s', (_words, before, names) => {
    const gesture = { type: 'question.move', form: 'findings', question: '/ressourcesVerifiees', page: null, before };
    const files = after(AID, gesture as Gesture);
    expect(Object.keys(json(files).properties)).toEqual(names);
    expect(changed(AID, files)).toEqual([FILE]);
  });

  it('names it after its first title, wherever it is read', () => {
    const files = after(AID, {
      type: 'question.name',
      form: 'findings',
      question: '/ressourcesVerifiees',
      name: 'revenusSurs',
      title: 'Les revenus sont-ils sûrs ?',
    });
    expect(json(files).properties.revenusSurs.title).toBe('Les revenus sont-ils sûrs ?');
    expect(Object.values(files).join('\n')).not.toContain('ressourcesVerifiees');
    expect(actionsRequiring(files, 'revenusSurs')).toEqual(actionsRequiring(AID, 'ressourcesVerifiees'));
  });

  it('doubles it beside itself, without what the other form says of a question of that name', () => {
    const ui = { ...json(AID, 'form.ui.json'), fields: { '/observations': { hint: 'Autre' } } };
    const files = { ...AID, 'form.ui.json': JSON.stringify(ui, null, 2) };
    const made = after(files, {
      type: 'question.duplicate',
      form: 'findings',
      question: '/observations',
      name: 'suite',
      title: 'Suite',
    });
    expect(Object.keys(json(made).properties).slice(-2)).toEqual(['observations', 'suite']);
    expect(changed(files, made)).toEqual([FILE]);
  });

  it('asks it under a condition on another finding, and always again', () => {
    const condition = { properties: { domicileVerifie: { const: 'non' } }, required: ['domicileVerifie'] };
    const gesture = { type: 'question.condition', form: 'findings', question: '/observations' } as const;
    const files = after(AID, { ...gesture, condition });
    expect(json(files).allOf[0].if).toEqual(condition);
    expect(changed(AID, files)).toEqual([FILE]);
    expect(json(after(files, { ...gesture, condition: null }))).toEqual(json(AID));
  });

  it.each(['question.remove', 'question.move', 'question.duplicate', 'question.name', 'question.require'] as const)(
    'finds nothing to do where the applicant alone is asked: %s',
    (type) => {
      const whole = { page: null, before: null, name: 'autre', title: 'Autre', required: true };
      expect(refusal(AID, { type, form: 'findings', question: '/telephone', ...whole })).toBe('place-gone');
    },
  );
});

describe('one that is removed', () => {
  const gesture = { type: 'question.remove', form: 'findings', question: '/domicileVerifie' } as const;

  it('is waited for by no action, and recorded by no scenario any more', () => {
    const files = after(AID, gesture);
    expect(titlesIn(files)).not.toContain('Le domicile est-il justifié ?');
    expect(actionsRequiring(files, 'domicileVerifie')).toEqual([]);
    expect(actionsRequiring(files, 'ressourcesVerifiees')).toEqual(actionsRequiring(AID, 'ressourcesVerifiees'));
    const left = whereUsed(files, { kind: 'field', name: '/agent/domicileVerifie' });
    // What reads it to decide something says more than that: it stays, and is told.
    expect(left.filter(({ file }) => file.startsWith('scenarios/'))).toEqual([]);
  });

  it('leaves the answers of a question of the applicant that is called the same', () => {
    const files = after(
      { ...AID, 'scenarios/autre.json': '{ "given": { "answers": { "domicileVerifie": 1 } }, "steps": [] }' },
      gesture,
    );
    expect(json(files, 'scenarios/autre.json').given.answers).toEqual({ domicileVerifie: 1 });
  });

  it('takes what waits for it along, and tells what goes on reading it', () => {
    const { gone, left, taken } = foreseeRemoval(AID, gesture);
    expect(gone).toEqual([{ kind: 'field', name: '/agent/domicileVerifie' }]);
    expect(taken.map((use) => describeUse(AID, use).within)).toContain('requires');
    expect(left.every(({ file }) => !file.startsWith('scenarios/'))).toBe(true);
  });

  it('leaves a list of what is waited for that is empty nowhere', () => {
    const files = after(PERMIT, { type: 'question.remove', form: 'findings', question: '/zoneInondable' });
    expect(files['workflow.json']).not.toContain('"requires": []');
    expect(files['workflow.json']).not.toContain('zoneInondable"');
  });

  it('leaves a scheme whose last is removed one that still compiles as far as it is concerned', () => {
    const files = titlesIn(AID).reduce<Files>((now) => {
      const [first] = formView(now, 'findings')?.elsewhere ?? [];
      return first ? after(now, { type: 'question.remove', form: 'findings', question: first.question }) : now;
    }, AID);
    expect(json(files).properties).toEqual({});
    const result = compile({ id: 'aide-medicale', files });
    const told = result.type === 'compiled' ? [] : result.diagnostics;
    expect(told.filter(({ file }) => file === FILE)).toEqual([]);
  });
});

describe('the actions that wait for a finding', () => {
  const require = (files: Files, name: string, wanted: readonly string[]): Files =>
    after(files, { type: 'procedure.change', changes: requireBefore(files, name, wanted) });

  it('are those that are chosen, and no others', () => {
    const [first] = actionsRequiring(AID, 'ressourcesVerifiees');
    const chosen = require(AID, 'observations', [first ?? '']);
    expect(actionsRequiring(chosen, 'observations')).toEqual([first]);
    expect(changed(AID, chosen)).toEqual(['workflow.json']);
    expect(require(chosen, 'observations', [])).toEqual(AID);
  });

  it('wait for nothing where the last is taken away, and the list goes', () => {
    const none = require(require(AID, 'ressourcesVerifiees', []), 'domicileVerifie', []);
    expect(none['workflow.json']).not.toContain('"requires"');
    expect(requireBefore(none, 'ressourcesVerifiees', [])).toEqual([]);
  });

  it('of the library are changed by what the scheme says over them', async () => {
    const { files } = await readExample('permis-chasser');
    const { value } = { value: json(files, 'workflow.json') };
    expect(isJsonObject(value)).toBe(true);
    const known = actionsRequiring(files, 'assuranceVerifiee');
    expect(known.length).toBeGreaterThan(0);
    expect(actionsRequiring(require(files, 'assuranceVerifiee', []), 'assuranceVerifiee')).toEqual([]);
  });

  it('are none of a procedure that cannot be read', () => {
    const files = { ...AID, 'workflow.json': '{' };
    expect([actionsRequiring(files, 'observations'), requireBefore(files, 'observations', [])]).toEqual([[], []]);
  });
});
