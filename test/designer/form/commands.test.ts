/** Commands of the form on a real scheme: where things are added, moved and left, and what is chosen after. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isJsonObject } from '../../../engine/base/index.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { allQuestions, formView, valueAt, type Files, type FormView } from '../../../engine/studio.ts';
import type { addingCommands, AddingCommands } from '../../../designer/form/adding.ts';
import type { movingCommands, MovingCommands } from '../../../designer/form/moving.ts';
import { neighbour, pageAfter, selectedIn, whereToAdd, type Chosen } from '../../../designer/form/places.ts';
import { readExample } from '../../support/example.ts';

afterAll(() => vi.unstubAllGlobals());

const { files: AID } = await readExample('aide-medicale');

let make: { readonly adding: typeof addingCommands; readonly moving: typeof movingCommands };
beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
  const [{ addingCommands: adding }, { movingCommands: moving }] = await Promise.all([
    import('../../../designer/form/adding.ts'),
    import('../../../designer/form/moving.ts'),
  ]);
  make = { adding, moving };
});

/** The screen without a screen: files, what is chosen, and what was said. */
let files: Files;
let chosen: Chosen;
let others: readonly string[];
let said: string;
let entitled: string | null;
beforeEach(() => {
  [files, chosen, others, said, entitled] = [AID, null, [], '', null];
});

const viewOf = (given: Files): FormView => {
  const view = formView(given);
  if (!view) throw new Error('the form cannot be read');
  return view;
};
const question = (pointer: string): Chosen => ({ type: 'question', question: pointer });

function commands(): AddingCommands & MovingCommands {
  const view = viewOf(files);
  const hands = {
    view,
    files,
    chosen,
    selection: selectedIn(view, chosen, others),
    act: (gesture: Parameters<typeof perform>[1], words: (after: FormView) => string): boolean => {
      const performed = perform(files, gesture);
      if (performed.type === 'refused') return false;
      files = performed.files;
      said = words(viewOf(files));
      return true;
    },
    removing: (_title: string, _gesture: unknown, remove: () => void) => remove(),
    say: (words: string) => {
      said = words;
    },
    choose: (next: Chosen) => {
      chosen = next;
    },
    chooseAll: (questions: readonly string[]) => {
      others = questions;
      chosen = question(questions.at(-1) ?? '');
    },
    entitleNext: (added: string) => {
      entitled = added;
    },
  };
  return { ...make.adding(hands), ...make.moving(hands) };
}

const namesOn = (page: string): readonly string[] =>
  viewOf(files)
    .pages.find(({ id }) => id === page)
    ?.questions.map(({ name }) => name) ?? [];

describe('a question', () => {
  it('is added after what is chosen, in the category of its neighbours, to be given its title', () => {
    chosen = question('/adresse');
    commands().add('text');
    expect(namesOn('coordonnees')).toEqual(['adresse', 'nouvelleQuestion', 'residenceDepuis', 'telephone']);
    expect(chosen).toEqual(question('/nouvelleQuestion'));
    expect(entitled).toBe('/nouvelleQuestion');
    const schema = valueAt(files, { file: 'form.schema.json', pointer: '/properties/nouvelleQuestion' });
    expect(isJsonObject(schema) && schema['cagou']).toEqual({ personal: 'contact' });
    expect(said).toContain('« Nouvelle question » est ajoutée à la page');
  });

  it('goes inside a list that is chosen, and the next one beside it there', () => {
    chosen = { type: 'page', id: 'foyer' };
    commands().add('repeat');
    commands().add('text');
    expect(chosen).toEqual(question('/nouveauGroupe/*/nouvelleQuestion'));
    commands().add('date');
    expect(chosen).toEqual(question('/nouveauGroupe/*/nouvelleQuestion2'));
  });

  it('moves one place, onto the next page at the end of its own, and no further than the first', () => {
    chosen = question('/telephone');
    commands().shift(1);
    expect(namesOn('foyer')[0]).toBe('telephone');
    commands().shift(-1);
    expect(namesOn('coordonnees').at(-1)).toBe('telephone');
    chosen = question('/identite');
    const before = files;
    commands().shift(-1);
    expect(files).toBe(before);
  });

  it('leaves its neighbour chosen, then its page', () => {
    chosen = question('/adresse');
    commands().remove();
    expect(chosen).toEqual(question('/residenceDepuis'));
    commands().remove();
    commands().remove();
    expect(chosen).toEqual({ type: 'page', id: 'coordonnees' });
    commands().remove();
    expect(viewOf(files).pages.map(({ id }) => id)).not.toContain('coordonnees');
  });

  it('is duplicated with others, each under a name of its own', () => {
    chosen = question('/telephone');
    others = ['/adresse', '/telephone'];
    commands().duplicate();
    expect(said).toBe('2 questions sont dupliquées.');
    expect(others).toHaveLength(2);
    expect(new Set(allQuestions(viewOf(files)).map((one) => one.question)).size).toBe(
      allQuestions(viewOf(AID)).length + others.length + childrenOf('/adresse') + childrenOf('/telephone'),
    );
  });

  it('is copied and pasted where another is', () => {
    chosen = question('/telephone');
    const text = commands().copy();
    expect(commands().paste('rien')).toBe(false);
    chosen = { type: 'page', id: 'foyer' };
    expect(commands().paste(text)).toBe(true);
    expect(namesOn('foyer')).toHaveLength(2);
  });

  it('of a section does not move together with one of the form', () => {
    const inner = allQuestions(viewOf(AID)).find(({ question: at }) => at.split('/').length > 2);
    if (!inner) return;
    chosen = question('/telephone');
    others = ['/telephone', inner.question];
    const [outer] = allQuestions(viewOf(AID)).filter(({ question: at }) => at === '/telephone');
    if (outer) commands().place(outer, null, null);
    expect(files).toBe(AID);
  });
});

const childrenOf = (pointer: string): number =>
  allQuestions(viewOf(AID)).filter(({ question: at }) => at.startsWith(`${pointer}/`)).length;

describe('a page', () => {
  it('is added after the one that is worked on, moves, and gives its questions to its neighbour', () => {
    chosen = question('/telephone');
    commands().addPage();
    expect(viewOf(files).pages.map(({ id }) => id)).toEqual([
      'identite',
      'coordonnees',
      'nouvelle-page',
      'foyer',
      'ressources',
      'pieces',
    ]);
    commands().shift(1);
    expect(said).toContain('page 4 sur 6');
    chosen = { type: 'page', id: 'coordonnees' };
    commands().remove();
    expect(namesOn('identite')).toContain('telephone');
    expect(chosen).toEqual({ type: 'page', id: 'identite' });
  });
});

describe('where things go', () => {
  const view = viewOf({
    'form.ui.json': JSON.stringify({
      pages: [
        { id: 'un', title: 'Un', fields: ['nom'] },
        { id: 'deux', title: 'Deux', fields: ['nomMarital'] },
        { id: 'trois', title: 'Trois', fields: [] },
      ],
    }),
    'form.schema.json': JSON.stringify({
      type: 'object',
      properties: { nom: { type: 'string', title: 'Nom' }, nomMarital: { type: 'string', title: 'Nom marital' } },
    }),
  });

  it.each<[string, Chosen, string | null]>([
    ['a page', { type: 'page', id: 'un' }, 'deux'],
    ['a question', question('/nom'), 'deux'],
    ['a question whose name begins like another’s', question('/nomMarital'), 'trois'],
    ['the last page', { type: 'page', id: 'trois' }, null],
    ['nothing', null, null],
  ])('the page after %s', (_, chose, page) => {
    expect(pageAfter(view, chose)).toBe(page);
  });

  it('a question is added to an empty page, and at the end where nothing is chosen', () => {
    expect(whereToAdd(view, { type: 'page', id: 'trois' }, 'text')?.page?.id).toBe('trois');
    expect(whereToAdd(view, null, 'text')).toMatchObject({ container: '', page: { id: 'trois' }, before: null });
    expect(whereToAdd(view, question('/partie'), 'text')?.page?.id).toBe('trois');
  });

  it('what is left alone on its page leaves the page', () => {
    const [only] = view.pages[0]?.questions ?? [];
    expect(only && neighbour(view, only, ['/nom'])).toEqual({ type: 'page', id: 'un' });
  });
});
