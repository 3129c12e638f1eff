/** Where « Formulaire » tells what the compiler finds in a form: below the field that mends it, and each finding at one place. */
import { describe, expect, it, vi } from 'vitest';
import { allQuestions, formView, valueAt, type FormView, type JsonObject } from '../../../engine/studio.ts';
import type { ApiDiagnostic } from '../../../schemas/types/api.ts';
import { applyChanges, readFixtureBase, readFixtures } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf } from '../../engine/sources.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';
import { problemAt } from '../problem-at.ts';
import type { FormEditor } from '../../../designer/form/use-form.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { atItsField } = await import('../../../designer/at-its-field.ts');
const { questionAt } = await import('../../../designer/form/places.ts');
const { chosenFor, problemsByField, problemsElsewhere, problemsOf } =
  await import('../../../designer/form/problem-places.ts');
const { fieldsOf } = await import('../../../designer/form/question-fields.ts');
const { problemsOfPage } = await import('../../../designer/form/problems.tsx');
vi.unstubAllGlobals();

type Files = Readonly<Record<string, string>>;

const BASE = readFixtureBase();
const formOf = (file: string): 'request' | 'findings' => (file === 'agent.schema.json' ? 'findings' : 'request');
/** Of a form, the view alone is read here. */
const editorOf = (view: FormView): FormEditor => ({ view }) as Partial<FormEditor> as FormEditor;

function fieldsAt(files: Files, view: FormView, pointer: string): ReturnType<typeof fieldsOf> {
  const question = questionAt(view, pointer);
  if (!question) throw new Error(`no question ${pointer}`);
  const schema = valueAt(files, { file: question.file, pointer: question.at });
  return fieldsOf({ form: editorOf(view), question, schema: schema as JsonObject });
}

/** Where a finding is told: « question field », the field absent at the head of the question, « page », or elsewhere. */
function placeOf(files: Files, problem: ApiDiagnostic): string {
  const view = formView(files, formOf(problem.file));
  if (!view) throw new Error('the form cannot be read');
  const chosen = chosenFor(view, problem);
  if (chosen === null) return 'elsewhere';
  if (chosen.type === 'page') return `page ${chosen.id}`;
  const question = questionAt(view, chosen.question);
  if (!question) throw new Error(`no question ${chosen.question}`);
  const [field] = problemsByField(fieldsAt(files, view, chosen.question), problemsOf([problem], question)).keys();
  return [chosen.question, field].filter(Boolean).join(' ');
}

/** At how many places of the screen a finding is told; at the questions that one condition opens, it counts once. */
function timesTold(files: Files, problem: ApiDiagnostic): number {
  const view = formView(files, formOf(problem.file));
  if (!view) throw new Error('the form cannot be read');
  const atPages = view.pages.flatMap((page) => problemsOfPage({ diagnostics: [problem] }, page));
  const isAtQuestion = allQuestions(view).some((question) => problemsOf([problem], question).length > 0);
  return problemsElsewhere(view, [problem]).length + atPages.length + (isAtQuestion ? 1 : 0);
}

/** The findings of a code in its fixture, at the places that screens give them. */
function found(code: string): { readonly files: Files; readonly problems: readonly ApiDiagnostic[] } {
  const fixture = readFixtures().get(code);
  if (!fixture) throw new Error(`no fixture of ${code}`);
  const source = applyChanges(BASE, fixture.fails);
  const own = diagnosticsOf(source).filter((one) => one.code === code);
  return {
    files: source.files,
    problems: own.map(({ file, pointer, params }) => atItsField({ ...problemAt(file, pointer), code, params })),
  };
}

describe('a finding of the compiler', () => {
  it.each([
    // Words of a question.
    ['form.title-missing', '/couleur title'],
    ['form.title-twice', '/couleur title'],
    ['form.title-other', '/debut title'],
    ['text.blank', '/couleur title'],
    ['annotation.example-refused', '/serie hint'],
    ['annotation.hint-period', '/revenus hint'],
    // What may be answered.
    ['form.bounds-reversed', '/prix minimum'],
    ['form.keyword-value', '/couleur maxLength'],
    ['form.bound-kind', '/naissance formatMinimum'],
    ['form.choice-single', '/usages maxItems'],
    ['form.choice-duplicate', '/assistance choices'],
    ['form.choice-length', '/duree choices'],
    ['form.choice-title-twice', '/assistance choices'],
    ['annotation.data-unknown', '/couleur data'],
    // When it is asked.
    ['form.asked-of-no', '/batterie condition'],
    ['form.condition-never', '/batterie condition'],
    ['form.condition-field-unknown', '/batterie condition'],
    ['form.details-other', '/precision condition'],
    ['privacy.question-tells', '/batterie condition'],
    // What the answer says of people.
    ['privacy.category-missing', '/assistance personal'],
    ['annotation.category-unknown', '/couleur personal'],
    ['calculated.category', '/age personal'],
    // Words of the annotation.
    ['annotation.soft-optional', '/couleur soft'],
    ['annotation.unit-money', '/prix unit'],
    ['annotation.prefill-member', '/amis/*/nom prefill'],
    ['annotation.wallet-twice', '/facture wallet'],
    ['annotation.valid-other', '/domicile validFor'],
    ['calculated.circle', '/age calculated'],
    // What agents record.
    ['annotation.function-unknown', '/facture functions'],
    ['annotation.state-unknown', '/facture states'],
    ['rules.share-over', '/abattement maximum'],
    // No field sets these: the head of the question says them, beside its text.
    ['form.pattern-invalid', '/couleur'],
    ['form.choice-shape', '/assistance'],
    ['annotation.unit-type', '/couleur'],
    ['annotation.unread', '/velo'],
    ['annotation.concept-twice', '/couleur'],
    ['form.items-missing', '/essai'],
    ['page.field-nowhere', '/couleur'],
    ['ui.list-only', '/couleur'],
    ['ui.order-unknown', '/essai'],
    // Pages, and the form as a whole.
    ['page.always-empty', 'page batterie'],
    ['page.before-condition', 'page demande'],
    ['page.field-twice', 'page velo'],
    ['shape.unknown-property', 'page demande'],
    ['calculated.required', 'elsewhere'],
    ['form.required-unknown', 'elsewhere'],
    ['ui.pointer-unknown', 'elsewhere'],
  ])('%s is told at %s', (code, place) => {
    const { files, problems } = found(code);
    const [problem] = problems.filter(({ file }) => file.startsWith('form') || file === 'agent.schema.json');
    if (!problem) throw new Error(`${code} is not told of a form`);
    expect(placeOf(files, problem)).toBe(place);
    expect(timesTold(files, problem)).toBe(1);
  });
});

describe('a question', () => {
  it.each(EXAMPLE_IDS)('of %s has no two fields that set the same part', async (id) => {
    const { files } = await readExample(id);
    for (const name of ['request', 'findings'] as const) {
      const view = formView(files, name);
      for (const { question } of view ? allQuestions(view) : []) {
        const fields = view ? fieldsAt(files, view, question) : [];
        const places = fields.flatMap(({ sets }) => sets.map(({ file, pointer }) => `${file} ${pointer}`));
        expect(new Set(places).size, question).toBe(places.length);
        expect(
          fields.map((field) => field.name),
          question,
        ).toContain('title');
      }
    }
  });

  it('keeps what is to mend of the questions inside it for them', async () => {
    const { files } = await readExample('subvention-association');
    const view = formView(files);
    const outer = view ? allQuestions(view).filter(({ children }) => children.length > 0) : [];
    expect(outer.length).toBeGreaterThan(0);
    for (const question of outer) {
      for (const child of question.children) {
        const inside = problemAt(child.file, `${child.at}/title`);
        expect(problemsOf([inside], question)).toEqual([]);
        expect(problemsOf([inside], child)).toEqual([inside]);
      }
    }
  });

  it('hears of how it is shown', async () => {
    const { files } = await readExample('aide-medicale');
    const view = formView(files);
    const [question] = view ? allQuestions(view) : [];
    if (!view || !question) throw new Error('the example has no question');
    const at = question.question.replaceAll('/', '~1');
    const shown = problemAt('form.ui.json', `/fields/${at}/hint`);
    expect(chosenFor(view, shown)).toEqual({ type: 'question', question: question.question });
    expect(placeOf(files, shown)).toBe(`${question.question} hint`);
    // A name that begins alike is another one.
    expect(chosenFor(view, problemAt('form.ui.json', `/fields/${at}bis/hint`))).toBeNull();
  });
});

it('what is to mend of another screen is not told here', async () => {
  const { files } = await readExample('aide-medicale');
  const view = formView(files);
  if (!view) throw new Error('the example has no form');
  const others = ['rules.json', 'workflow.json', 'dispositif.json', 'agent.schema.json'].map((file) =>
    problemAt(file, ''),
  );
  expect(problemsElsewhere(view, others)).toEqual([]);
  expect(problemsElsewhere(view, [problemAt('data/ecoles.json', '/0')])).toHaveLength(1);
});
