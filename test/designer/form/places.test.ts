/** Where questions stand in a form: beside what and inside what, and that what moves one place can be moved back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  containerOf,
  namesIn,
  neighbour,
  ownerOf,
  questionAt,
  selectedIn,
  shifted,
  siblingsOf,
  titleOf,
  whereToAdd,
  type Chosen,
  type Where,
} from '../../../designer/form/places.ts';
import {
  allQuestions,
  formView,
  perform,
  type Files,
  type FormView,
  type QuestionKind,
  type QuestionView,
} from '../../../engine/studio.ts';
import { readExample } from '../../support/example.ts';

const text = (title: string): object => ({ type: 'string', title });
const FILES: Files = {
  'form.schema.json': JSON.stringify({
    type: 'object',
    properties: {
      nom: text('Nom'),
      nomMarital: text('Nom marital'),
      foyer: {
        type: 'object',
        title: 'Foyer',
        properties: {
          situation: text('Situation'),
          enfants: {
            type: 'array',
            title: 'Enfants',
            items: { type: 'object', properties: { prenom: text('Prénom'), classe: text('Classe') } },
          },
        },
      },
      revenus: { type: 'integer', title: 'Revenus' },
      oubli: text('Oubliée'),
      oubliAussi: text('Oubliée aussi'),
    },
  }),
  'form.ui.json': JSON.stringify({
    pages: [
      { id: 'un', title: 'Un', fields: ['nom', 'nomMarital', 'foyer'] },
      { id: 'vide', title: 'Vide', fields: ['disparue'] },
      { id: 'deux', title: 'Deux', fields: ['revenus'] },
    ],
  }),
};
const { files: AID } = await readExample('aide-medicale');

function viewOf(files: Files): FormView {
  const view = formView(files);
  if (!view) throw new Error('the form cannot be read');
  return view;
}
const VIEW = viewOf(FILES);
const ALL = allQuestions(VIEW);
function at(pointer: string): QuestionView {
  const found = questionAt(VIEW, pointer);
  if (!found) throw new Error(`nothing is asked at ${pointer}`);
  return found;
}
const question = (pointer: string): Chosen => ({ type: 'question', question: pointer });

describe('a question', () => {
  it.each([
    ['/nom', '', ''],
    ['/foyer/situation', '/foyer', '/foyer'],
    ['/foyer/enfants/*/prenom', '/foyer/enfants/*', '/foyer/enfants'],
    ['/a~1b/c', '/a~1b', '/a~1b'],
  ])('at %s is asked in « %s », which is the answer to « %s »', (pointer, container, owner) => {
    expect(containerOf(pointer)).toBe(container);
    expect(ownerOf(containerOf(pointer))).toBe(owner);
  });

  it.each<readonly [pointer: string, page: string | null, beside: readonly string[]]>([
    ['/nomMarital', 'un', ['nom', 'nomMarital', 'foyer']],
    ['/revenus', 'deux', ['revenus']],
    ['/oubli', null, ['oubli', 'oubliAussi']],
    ['/foyer/situation', null, ['situation', 'enfants']],
    ['/foyer/enfants/*/classe', null, ['prenom', 'classe']],
  ])('%s is on page %s, beside %j', (pointer, page, beside) => {
    const siblings = siblingsOf(VIEW, pointer);
    expect([siblings.page?.id ?? null, siblings.questions.map(({ name }) => name)]).toEqual([page, beside]);
  });

  it.each([
    ['/foyer/enfants', 'Enfants'],
    ['/foyer/enfants/*/prenom', 'Prénom'],
    ['/foyer/enfants/prenom', ''],
    ['', ''],
  ])('at %s is called « %s »', (pointer, title) => expect(titleOf(VIEW, pointer)).toBe(title));

  it('that is new has no name of its neighbours, nor one that a page waits for', () => {
    expect(namesIn(VIEW, '')).toEqual(['nom', 'nomMarital', 'foyer', 'revenus', 'oubli', 'oubliAussi', 'disparue']);
    expect(namesIn(VIEW, '/foyer/enfants/*')).toEqual(['prenom', 'classe', 'disparue']);
    expect(namesIn(VIEW, '/foyer/enfants/*/prenom')).toEqual(['disparue']);
  });
});

describe('what commands are about', () => {
  it.each<readonly [what: string, chosen: Chosen, others: readonly string[], selected: readonly string[]]>([
    ['is nothing where nothing is chosen', null, ['/nom'], []],
    ['is nothing of a page', { type: 'page', id: 'un' }, ['/nom'], []],
    ['is the question that is chosen', question('/nom'), [], ['/nom']],
    ['is that one alone where it is not among others', question('/nom'), ['/revenus', '/oubli'], ['/nom']],
    ['is all in the order of the form', question('/revenus'), ['/revenus', '/nom'], ['/nom', '/revenus']],
    [
      'is a section with what it holds',
      question('/foyer'),
      ['/foyer', '/foyer/situation', '/foyer/enfants/*/prenom'],
      ['/foyer'],
    ],
    ['is one whose name begins like another’s too', question('/nom'), ['/nom', '/nomMarital'], ['/nom', '/nomMarital']],
    ['is nothing that is gone', question('/partie'), ['/partie', '/nom'], ['/nom']],
  ])('%s', (_, chosen, others, selected) => {
    expect(selectedIn(VIEW, chosen, others).map((one) => one.question)).toEqual(selected);
  });

  it('holds all that was chosen, and nothing twice', () => {
    const some = fc.subarray(
      ALL.map((one) => one.question),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(some, (pointers) => {
        const selected = selectedIn(VIEW, question(pointers[0] ?? ''), pointers).map((one) => one.question);
        for (const one of pointers) {
          const holders = selected.filter((outer) => one === outer || one.startsWith(`${outer}/`));
          expect(holders).toHaveLength(1);
        }
      }),
    );
  });
});

describe('what is added goes', () => {
  const to = (container: string, page: string | null, before: string | null) => ({ container, page, before });
  const said = (where: Where | null) => where && { ...where, page: where.page?.id ?? null };

  it.each<readonly [what: string, chosen: Chosen, kind: QuestionKind, where: ReturnType<typeof to>]>([
    ['at the end of the last page where nothing is chosen', null, 'text', to('', 'deux', null)],
    ['at the end of the page that is chosen', { type: 'page', id: 'un' }, 'text', to('', 'un', null)],
    ['at the end where the page is gone', { type: 'page', id: 'partie' }, 'text', to('', 'deux', null)],
    ['at the end where the question is gone', question('/partie'), 'text', to('', 'deux', null)],
    ['after the question that is chosen', question('/nom'), 'text', to('', 'un', 'nomMarital')],
    ['after the last of its page', question('/revenus'), 'text', to('', 'deux', null)],
    ['into a section', question('/foyer'), 'text', to('/foyer', null, null)],
    ['after a section, as another section', question('/foyer'), 'group', to('', 'un', null)],
    ['after a question of a section', question('/foyer/situation'), 'text', to('/foyer', null, 'enfants')],
    ['into each member of a list', question('/foyer/enfants'), 'text', to('/foyer/enfants/*', null, null)],
    ['into them as a section too', question('/foyer/enfants'), 'group', to('/foyer/enfants/*', null, null)],
    [
      'after a question of a member',
      question('/foyer/enfants/*/prenom'),
      'text',
      to('/foyer/enfants/*', null, 'classe'),
    ],
    ['at the end beside a question that no page asks', question('/oubli'), 'text', to('', 'deux', null)],
  ])('%s', (_, chosen, kind, where) => {
    expect(said(whereToAdd(VIEW, chosen, kind))).toEqual(where);
  });

  it('nowhere in a form without a page, and anywhere in what agents record', () => {
    expect(whereToAdd({ ...VIEW, pages: [] }, null, 'text')).toBeNull();
    expect(whereToAdd({ ...VIEW, form: 'findings', pages: [] }, null, 'text')).toEqual(to('', null, null));
  });
});

describe('what moves', () => {
  it.each<readonly [pointer: string, by: -1 | 1, page: string | null, before: string | null]>([
    ['/nom', 1, 'un', 'foyer'],
    ['/foyer', -1, 'un', 'nomMarital'],
    ['/foyer', 1, 'vide', null],
    ['/revenus', -1, 'vide', null],
    ['/foyer/situation', 1, null, null],
    ['/foyer/enfants/*/classe', -1, null, 'prenom'],
  ])('%s by %i comes on page %s, before %s', (pointer, by, page, before) => {
    const target = shifted(VIEW, at(pointer), by);
    expect(target && [target.page?.id ?? null, target.before]).toEqual([page, before]);
  });

  it.each<readonly [string, -1 | 1]>([
    ['/nom', -1],
    ['/revenus', 1],
    ['/foyer/situation', -1],
    ['/foyer/enfants', 1],
    ['/foyer/enfants/*/prenom', -1],
  ])('%s by %i has nowhere to go', (pointer, by) => expect(shifted(VIEW, at(pointer), by)).toBeNull());

  /** Questions in the order in which they are asked, under their pages. */
  const order = (view: FormView): readonly string[] =>
    view.pages.flatMap(({ id, questions }) => [
      `page ${id}`,
      ...allQuestions({ pages: [], elsewhere: questions }).map((one) => one.question),
    ]);
  function move(files: Files, pointer: string, by: -1 | 1): Files | null {
    const view = viewOf(files);
    const moved = questionAt(view, pointer);
    const target = moved && shifted(view, moved, by);
    if (!target) return null;
    const done = perform(files, {
      type: 'question.move',
      question: pointer,
      page: target.page?.id ?? null,
      before: target.before,
    });
    return done.type === 'done' ? done.files : null;
  }

  it.each([
    ['a small form', FILES],
    ['aide-medicale', AID],
  ])('one place can be moved back: %s', (_, files) => {
    const asked = viewOf(files).pages.flatMap(({ questions }) => allQuestions({ pages: [], elsewhere: questions }));
    const moves = asked.flatMap((one) => ([-1, 1] as const).map((by) => ({ pointer: one.question, by })));
    let moved = 0;
    for (const { pointer, by } of moves) {
      const there = move(files, pointer, by);
      if (!there) continue;
      moved += 1;
      expect([pointer, by, order(viewOf(there))]).not.toEqual([pointer, by, order(viewOf(files))]);
      const back = move(there, pointer, by === 1 ? -1 : 1);
      expect([pointer, by, back && order(viewOf(back))]).toEqual([pointer, by, order(viewOf(files))]);
    }
    expect(moved).toBeGreaterThan(5);
  });
});

describe('once a question is gone', () => {
  it.each<readonly [what: string, pointer: string, gone: readonly string[], next: Chosen]>([
    ['the next one is chosen', '/nom', ['/nom'], question('/nomMarital')],
    ['the one before where it was the last', '/foyer', ['/foyer'], question('/nomMarital')],
    ['none that goes along', '/nom', ['/nom', '/nomMarital'], question('/foyer')],
    ['its page where nothing is left of it', '/revenus', ['/revenus'], { type: 'page', id: 'deux' }],
    [
      'the list where its members ask nothing more',
      '/foyer/enfants/*/classe',
      ['/foyer/enfants/*/prenom', '/foyer/enfants/*/classe'],
      question('/foyer/enfants'),
    ],
    ['nothing where no page asked it', '/oubli', ['/oubli', '/oubliAussi'], null],
  ])('%s', (_, pointer, gone, next) => {
    expect(neighbour(VIEW, at(pointer), gone)).toEqual(next);
  });

  it('never is chosen what goes along with it', () => {
    const some = fc.subarray(
      ALL.map((one) => one.question),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(some, (pointers) => {
        const gone = selectedIn(VIEW, question(pointers[0] ?? ''), pointers);
        const next = neighbour(
          VIEW,
          gone.at(-1) ?? at('/nom'),
          gone.map((one) => one.question),
        );
        if (next?.type !== 'question') return;
        expect(titleOf(VIEW, next.question)).not.toBe('');
        for (const one of gone) expect(`${next.question}/`.startsWith(`${one.question}/`)).toBe(false);
      }),
    );
  });
});
