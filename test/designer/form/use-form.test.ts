/** The form under the hands of its author: what is chosen with what, what a title does to a name, and what is shown while a file is broken. */
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormEditor } from '../../../designer/form/use-form.ts';
import type { Chosen } from '../../../designer/form/places.ts';
import type { Ask } from '../../../designer/uses/things.tsx';
import { allQuestions } from '../../../engine/studio.ts';
import { readExample } from '../../support/example.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { openStudio, type OpenStudio } from '../open-studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useForm } = await import('../../../designer/form/use-form.ts');
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
const { AskProvider } = await import('../../../designer/uses/things.tsx');
vi.unstubAllGlobals();

const { files: AID } = await readExample('aide-medicale');

let studio: OpenStudio;
let chosen: Chosen;
let asked: Parameters<Ask>[0][];
let hook: RenderedHook<Chosen, FormEditor | null>;
const editor = (): FormEditor => {
  const now = hook.latest();
  if (!now) throw new Error('the form was never readable');
  return now;
};
function open(files = AID): void {
  studio = openStudio(files, StudioProvider);
  const useOpen = (now: Chosen) => useForm([], now, (next) => (chosen = next));
  const ask: Ask = (what) => asked.push(what);
  hook = renderHook(useOpen, null, (children) => studio.around(createElement(AskProvider, { value: ask }, children)));
}
/** Does something, and renders what is then chosen, as the address would. */
function act(deed: (form: FormEditor) => void): void {
  hook.act((form) => form && deed(form));
  hook.rerender(chosen);
}
const question = (pointer: string): Chosen => ({ type: 'question', question: pointer });

beforeEach(() => {
  [chosen, asked] = [null, []];
  open();
});
afterEach(async () => {
  await hook.unmount();
  vi.unstubAllGlobals();
});

describe('what is chosen', () => {
  it('is one question alone', () => {
    act(({ choose }) => choose(question('/adresse')));
    act(({ choose }) => choose(question('/revenus')));
    expect(editor().selected).toEqual(['/revenus']);
    act(({ choose }) => choose({ type: 'page', id: 'foyer' }));
    expect(editor().selected).toEqual([]);
  });

  it('is others with it, in the order of the form, until they are chosen again', () => {
    act(({ choose }) => choose(question('/telephone')));
    act(({ select }) => select('/adresse', 'toggle'));
    expect(editor().selected).toEqual(['/adresse', '/telephone']);
    act(({ select }) => select('/telephone', 'toggle'));
    expect([editor().selected, chosen]).toEqual([['/adresse'], question('/adresse')]);
    act(({ select }) => select('/adresse', 'toggle'));
    expect(editor().selected, 'the last one stays').toEqual(['/adresse']);
  });

  it('is all from where one began to where one goes, and no more when one comes back', () => {
    act(({ choose }) => choose(question('/adresse')));
    act(({ select }) => select('/telephone', 'range'));
    expect(editor().selected).toEqual(['/adresse', '/residenceDepuis', '/telephone']);
    act(({ select }) => select('/residenceDepuis', 'range'));
    expect(editor().selected).toEqual(['/adresse', '/residenceDepuis']);
    act(({ select }) => select('/identite', 'range'));
    expect(editor().selected).toEqual(['/identite', '/adresse']);
  });

  it('is the one alone to which a range goes from nowhere', () => {
    act(({ select }) => select('/revenus', 'range'));
    expect([editor().selected, chosen]).toEqual([['/revenus'], question('/revenus')]);
  });

  it('is what was copied together, once it is duplicated', () => {
    act(({ choose }) => choose(question('/couverture')));
    act(({ select }) => select('/revenus', 'range'));
    act(({ duplicate }) => duplicate());
    const titles = allQuestions(editor().view).filter(({ question: one }) => editor().selected.includes(one));
    expect(titles).toHaveLength(2);
    expect(editor().said).toMatch(/^2 questions/u);
  });
});

describe('a title', () => {
  it('is written where people read it, and leaves the name that somebody chose', () => {
    const one = allQuestions(editor().view).find(({ question: at }) => at === '/revenus')!;
    act(({ entitle }) => entitle(one, 'Revenus du foyer'));
    expect(allQuestions(editor().view).find(({ question: at }) => at === '/revenus')?.title).toBe('Revenus du foyer');
    expect(editor().said).toBe('C’est modifié.');
  });

  it('that is the first one names the question, everywhere that it is named', () => {
    act(({ choose }) => choose(question('/revenus')));
    act(({ add }) => add('number'));
    const added = editor().added ?? '';
    expect([chosen, allQuestions(editor().view).some(({ question: at }) => at === added)]).toEqual([
      question(added),
      true,
    ]);
    const one = allQuestions(editor().view).find(({ question: at }) => at === added)!;
    act(({ entitle }) => entitle(one, 'Loyer par mois'));
    expect(chosen).toEqual(question('/loyerParMois'));
    expect(
      editor()
        .view.pages.flatMap(({ questions }) => questions)
        .map(({ name }) => name),
    ).toContain('loyerParMois');
    expect(editor().added, 'and it is no longer the newest deed').toBeNull();
  });
});

describe('another name', () => {
  it('is asked for of the question that is chosen, which is then chosen under it', () => {
    act(({ ask }) => ask('rename'));
    act(({ choose }) => choose({ type: 'page', id: 'foyer' }));
    act(({ ask }) => ask('uses'));
    expect(asked, 'nothing of a page').toEqual([]);
    act(({ choose }) => choose(question('/foyer/membres')));
    act(({ ask }) => ask('rename'));
    expect(asked).toMatchObject([{ thing: { kind: 'field', name: '/foyer/membres' }, deed: 'rename' }]);
    const [rename] = asked;
    hook.act(() => rename?.deed === 'rename' && rename.onRenamed?.('personnes'));
    hook.rerender(chosen);
    expect([chosen, editor().said.replaceAll(/[\u00a0\u202f]/gu, ' ')]).toEqual([
      question('/foyer/personnes'),
      'Renommée « personnes » partout.',
    ]);
  });
});

describe('a question that others read', () => {
  it('is removed once its author has seen what reads it', () => {
    act(({ choose }) => choose(question('/revenus')));
    act(({ remove }) => remove());
    const [removal] = asked;
    expect(removal).toMatchObject({ deed: 'remove', title: expect.stringMatching(/[Rr]evenu/) });
    expect(studio.textOf('form.schema.json'), 'nothing is gone yet').toBe(AID['form.schema.json']);
    hook.act(() => removal?.deed === 'remove' && removal.onRemove());
    expect(studio.textOf('form.schema.json')).not.toContain('"revenus"');
  });

  it('is removed at once where nothing does', () => {
    act(({ choose }) => choose({ type: 'page', id: 'foyer' }));
    act(({ add }) => add('text'));
    act(({ remove }) => remove());
    expect(asked).toEqual([]);
    expect(studio.textOf('form.schema.json')).toBe(AID['form.schema.json']);
  });
});

describe('a form that cannot be read', () => {
  it('is shown as it last could be, and nothing can be done to it', () => {
    const pages = editor().view.pages.map(({ id }) => id);
    hook.act(() => studio.write('form.schema.json', '{ "properties": {'));
    expect([editor().broken, editor().view.pages.map(({ id }) => id)]).toEqual([true, pages]);
    act(({ addPage }) => addPage());
    expect(editor().said).toBe(
      'Cela ne peut pas être fait sur le texte tel qu’il est : « Défaire » revient en arrière, « Voir le texte » le montre.',
    );
    expect(studio.textOf('form.ui.json')).toBe(AID['form.ui.json']);
  });

  it('is none where it never could', async () => {
    await hook.unmount();
    open({ ...AID, 'form.schema.json': '{' });
    expect(hook.latest()).toBeNull();
  });
});
