/** What a form says of a question in more than one place: where its title stands, what it is named, its category, its place in words. */
import { describe, expect, it, vi } from 'vitest';
import { formView, type Files, type FormView, type QuestionView } from '../../../engine/studio.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { annotate, categoryBeside, nameToGive, placeInWords, titleGesture } =
  await import('../../../designer/form/question-words.ts');
vi.unstubAllGlobals();

const BASE = readFixtureBase().files;

/** The base of the fixtures with other questions, all on its first page, and what form.ui.json says of some. */
function formOf(
  properties: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, unknown>> = {},
): { readonly files: Files; readonly view: FormView } {
  const ui = JSON.parse(BASE['form.ui.json'] ?? '{}');
  const [first] = ui.pages;
  const files = {
    ...BASE,
    'form.schema.json': JSON.stringify({ type: 'object', properties }),
    'form.ui.json': JSON.stringify({ ...ui, pages: [{ ...first, fields: Object.keys(properties) }], fields }),
  };
  const view = formView(files);
  if (!view) throw new Error('the form cannot be read');
  return { files, view };
}

function questionOf(view: FormView, name: string): QuestionView {
  const found = view.pages[0]?.questions.find((one) => one.name === name);
  if (!found) throw new Error(`no question ${name}`);
  return found;
}

const text = (title: string, personal?: string) => ({
  type: 'string',
  title,
  ...(personal !== undefined && { cagou: { personal } }),
});

describe('a title', () => {
  const { files, view } = formOf({ nom: text('Nom'), age: text('Âge') }, { '/nom': { title: 'Votre nom' } });

  it('is written where people read it from: in form.ui.json where it says one, else in the form', () => {
    expect(titleGesture(files, questionOf(view, 'nom'), 'Nom de famille')).toEqual({
      type: 'set',
      at: { file: 'form.ui.json', pointer: '/fields/~1nom/title' },
      value: 'Nom de famille',
    });
    expect(titleGesture(files, questionOf(view, 'age'), 'Votre âge')).toEqual({
      type: 'set',
      at: { file: 'form.schema.json', pointer: '/properties/age/title' },
      value: 'Votre âge',
    });
  });
});

describe('the name of a question', () => {
  const { view } = formOf({
    nouvelleQuestion: text('Nouvelle question'),
    nouvelleQuestion2: text('Nouvelle question'),
    nombreEnfants: text('Nombre d’enfants'),
  });

  it.for([
    ['nouvelleQuestion', 'Date de naissance', 'dateNaissance'],
    ['nouvelleQuestion2', 'Date de naissance', 'dateNaissance'],
    // Somebody else has it already.
    ['nouvelleQuestion', 'Nombre d’enfants', 'nombreEnfants2'],
  ] as const)('of %s follows its first title « %s »: %s', ([name, title, given]) => {
    expect(nameToGive(view, questionOf(view, name), title)).toBe(given);
  });

  it('that somebody chose stays', () => {
    expect(nameToGive(view, questionOf(view, 'nombreEnfants'), 'Enfants à charge')).toBeNull();
  });
});

describe('the category of a new question', () => {
  const { files, view } = formOf({ nom: text('Nom', 'identite'), motif: text('Motif', 'demande'), note: text('Note') });
  const page = view.pages[0] ?? null;

  it('is that of the last question beside it that has one', () => {
    expect(categoryBeside(files, view, { container: '', page, before: null })).toBe('demande');
  });

  it('is the last of the scheme where the page has none, and none inside a section, which has its own', () => {
    const last = view.categories.at(-1)?.name;
    expect(last).toBeDefined();
    expect(categoryBeside(files, view, { container: '', page: null, before: null })).toBe(last);
    expect(categoryBeside(files, view, { container: '/enfants/*', page: null, before: null })).toBeNull();
  });

  it('is put beside what is said of the question already, and takes the place of a former one', () => {
    expect(annotate({ type: 'string' }, 'identite')).toEqual({ type: 'string', cagou: { personal: 'identite' } });
    expect(annotate({ type: 'string', cagou: { hint: 'Sans accent', personal: 'demande' } }, 'identite')).toEqual({
      type: 'string',
      cagou: { hint: 'Sans accent', personal: 'identite' },
    });
  });
});

describe('where a question stands', () => {
  const { view } = formOf({
    nom: text('Nom'),
    adresse: { type: 'object', title: 'Adresse', properties: { rue: text('Rue'), ville: text('Ville') } },
  });
  const page = view.pages[0]?.title ?? '';

  it('is its rank on its page', () => {
    expect(placeInWords(view, questionOf(view, 'adresse'))).toBe(
      `« Adresse » est maintenant la question 2 sur 2 de « ${page} ».`,
    );
  });

  it('is its rank in its section, by the title of that', () => {
    const [, ville] = questionOf(view, 'adresse').children;
    expect(ville && placeInWords(view, ville)).toBe('« Ville » est maintenant la question 2 sur 2 de « Adresse ».');
  });
});
