/** Answers that nobody types: what they are, and that every way through a form makes the same of them. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DATE_BOUND_KEYWORDS } from '../../../../engine/form/validate/date-bounds.ts';
import { decodePost } from '../../../../engine/form/answers/decode-post.ts';
import { formErrors, sessionAt, stepForm, type FormSession } from '../../../../engine/form/session/session.ts';
import { describeCondition } from '../../../../engine/form/reading/describe-condition.ts';
import { reviewSections } from '../../../../engine/form/reading/review-sections.ts';
import { equalJson } from '../../../../engine/base/index.ts';
import { activePages, fieldErrors, pruneAnswers, withCalculated } from '../../../../engine/index.ts';
import type { Form, JsonObject } from '../../../../engine/index.ts';
import { FORMATS } from '../../../../engine/language/formats.ts';
import { encodePost } from '../post.ts';
import { formOf } from '../forms.ts';

const AGE = 'years and months duration(naissance, aujourdhui).years';
const birth = { title: 'Naissance', type: 'string', format: 'date' };
const name = (title: string): object => ({ title, type: 'string', minLength: 2 });
const calculated = (type: string, text: string, more: object = {}): object => ({
  title: text,
  type,
  ...more,
  cagou: { calculated: text },
});
const whenMinor = (then: object): object => ({
  if: { properties: { age: { maximum: 17 } }, required: ['age'] },
  then,
});

const FORM = formOf({
  properties: { naissance: birth, age: calculated('integer', AGE, { minimum: 0 }) },
  required: ['naissance'],
  allOf: [whenMinor({ properties: { parent: name('Parent') }, required: ['parent'] })],
});

describe('a calculated answer', () => {
  it('[F1] is what its expression gives of the others and of the day, whatever is sent for it', () => {
    const on = (answers: JsonObject, today = '2026-03-03'): JsonObject => withCalculated(FORM, answers, today);
    expect(on({ naissance: '2008-03-04' })).toEqual({ naissance: '2008-03-04', age: 17 });
    expect(on({ naissance: '2008-03-03', age: 12 })).toEqual({ naissance: '2008-03-03', age: 18 });
    expect(on({ age: 12 })).toEqual({});
    expect(on({ naissance: 'hier', age: 12 })).toEqual({ naissance: 'hier' });
    const settled = { naissance: '2008-03-04', age: 17 };
    expect(on(settled)).toBe(settled);
  });

  it.each([
    ['outside its bounds', calculated('integer', AGE, { minimum: 0 }), { naissance: '2028-01-01' }],
    ['that is no whole number', calculated('integer', 'prix / 2'), { prix: 3 }],
    ['of another type', calculated('boolean', 'prix'), { prix: 3 }],
    ['that is no choice', calculated('string', 'nom', { enum: ['Kaba'] }), { nom: 'Waheo' }],
  ])('[F1] %s is none', (_, field, answers) => {
    const form = formOf({
      properties: {
        naissance: birth,
        prix: { title: 'Prix', type: 'number' },
        nom: { title: 'Nom', type: 'string' },
        calcul: field,
      },
    });
    expect(withCalculated(form, answers, '2026-03-03')).toBe(answers);
  });

  it('[F2] is worked out after those that it reads, and opens questions as any answer does', () => {
    const form = formOf({
      properties: { mineur: calculated('boolean', 'age < 18'), age: calculated('integer', AGE), naissance: birth },
      if: { properties: { mineur: { const: true } }, required: ['mineur'] },
      then: { properties: { parent: name('Parent') } },
    });
    const parent = { naissance: '2010-01-01', parent: 'Rose' };
    expect(pruneAnswers(form, parent, '2026-03-03')).toEqual({ ...parent, mineur: true, age: 16 });
    expect(pruneAnswers(form, parent, '2028-03-03')).toEqual({ naissance: '2010-01-01', mineur: false, age: 18 });
  });

  it('[F2] counts no answer that is not asked any more', () => {
    const form = formOf({
      properties: { seul: { title: 'Seul', type: 'boolean' }, age: calculated('integer', AGE) },
      allOf: [
        {
          if: { properties: { seul: { const: true } }, required: ['seul'] },
          then: { properties: { naissance: birth } },
        },
        whenMinor({ properties: { parent: name('Parent') } }),
      ],
    });
    const answers = { seul: false, naissance: '2015-01-01', parent: 'Rose' };
    expect(pruneAnswers(form, answers, '2026-03-03')).toEqual({ seul: false });
    expect(pruneAnswers(form, { ...answers, seul: true }, '2026-03-03')).toEqual({ ...answers, seul: true, age: 11 });
  });

  it('[F3] is of the day of the session, and follows what is typed', () => {
    const begun = sessionAt(FORM, {
      answers: { naissance: '2008-03-04' },
      today: '2026-03-03',
      page: 'naissance',
      returning: false,
    });
    expect(activePages(FORM, begun.answers).map(({ id }) => id)).toEqual(['naissance', 'parent']);
    const typed = stepForm(FORM, begun, { type: 'change', answers: { ...begun.answers, naissance: '1990-01-01' } });
    expect(typed.answers).toEqual({ naissance: '1990-01-01', age: 36 });
    const later = sessionAt(FORM, { ...begun, today: '2026-03-04' });
    expect(activePages(FORM, later.answers).map(({ id }) => id)).toEqual(['naissance']);
  });

  it('keeps what a question held that it no longer asks, and erases what was erased', () => {
    const answers = { naissance: '2010-01-01', parent: 'Rose' };
    const minor = sessionAt(FORM, { answers, today: '2026-03-03', page: 'naissance', returning: false });
    const grown = stepForm(FORM, minor, { type: 'change', answers: { naissance: '1990-01-01', age: 16 } });
    expect(grown.answers).toMatchObject({ parent: 'Rose', age: 36 });
    const erased = stepForm(FORM, minor, { type: 'change', answers: { naissance: '2010-01-01' } });
    expect(erased.answers).toEqual({ naissance: '2010-01-01', age: 16 });
  });

  it('is read again after what it is worked out from, and is on no page', () => {
    const rows = reviewSections(FORM, { naissance: '2010-01-01', age: 16, parent: 'Rose' });
    expect(rows.map(({ page, rows: of }) => [page, of.map(({ label, value }) => `${label} ${value}`)])).toEqual([
      ['naissance', ['Naissance 1er janvier 2010', `${AGE} 16`]],
      ['parent', ['Parent Rose']],
    ]);
  });

  it('is said on paper by its bound', () => {
    const said = (test: object, holds = true): string =>
      describeCondition(FORM.model, '', { properties: { age: { ...test } }, required: ['age'] }, holds);
    expect(said({ maximum: 17 })).toBe(`Seulement si « ${AGE} » est d’au plus 17.`);
    expect(said({ minimum: 18 }, false)).toBe(`Sauf si « ${AGE} » est d’au moins 18.`);
    expect(said({ minimum: 18, maximum: 25 })).toBe('À remplir si vous êtes concerné.');
  });
});

/** A form with a calculated answer or two, whose conditions hang on them and on one another. */
const shapes = fc.record({
  text: fc.constantFrom(
    AGE,
    'if naissance < date("2000-01-01") then 99 else nombre',
    'nombre + 1',
    'nombre - (if drapeau then 10 else 0)',
    'count(liste)',
    'if aujourdhui.month = 3 then nombre else null',
  ),
  bound: fc.integer({ min: -2, max: 40 }),
  keyword: fc.constantFrom('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'),
  double: fc.boolean(),
  guarded: fc.boolean(),
  minimum: fc.option(fc.constantFrom(0, 18)),
});

function build({ text, bound, keyword, double, guarded, minimum }: Generated<typeof shapes>): Form {
  const condition = (of: string): object => ({ properties: { [of]: { [keyword]: bound } }, required: [of] });
  const read = double ? 'second' : 'premier';
  return formOf({
    properties: {
      naissance: birth,
      drapeau: { title: 'Drapeau', type: 'boolean' },
      liste: { title: 'Liste', type: 'array', items: { type: 'string', enum: ['a', 'b', 'c'] } },
      ...(!guarded && { nombre: { title: 'Nombre', type: 'integer' } }),
      ...(double && { second: calculated('integer', 'premier + 1') }),
      premier: calculated('integer', text, minimum === null ? {} : { minimum }),
    },
    required: ['drapeau'],
    allOf: [
      ...(guarded
        ? [
            {
              if: { properties: { drapeau: { const: true } }, required: ['drapeau'] },
              then: { properties: { nombre: { title: 'Nombre', type: 'integer' } }, required: ['nombre'] },
            },
          ]
        : []),
      {
        if: condition(read),
        then: { properties: { ouverte: name('Ouverte') }, required: ['ouverte'] },
        else: { properties: { fermee: { title: 'Fermée', type: 'boolean' } } },
      },
      {
        if: { properties: { ouverte: { const: 'oui' } }, required: ['ouverte'] },
        then: { properties: { suite: name('Suite') }, required: ['suite'] },
      },
    ],
  });
}

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;

const answersGiven = fc.record(
  {
    naissance: fc.constantFrom('1990-05-04', '2008-03-04', '2026-01-01', 'hier'),
    drapeau: fc.boolean(),
    liste: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    nombre: fc.integer({ min: -3, max: 40 }),
    premier: fc.integer({ min: -3, max: 40 }),
    second: fc.integer({ min: -3, max: 40 }),
    ouverte: fc.constantFrom('oui', 'non', 'x'),
    fermee: fc.boolean(),
    suite: fc.constantFrom('oui', 'x'),
  },
  { requiredKeys: [] },
);
const days = fc.constantFrom('2026-03-03', '2026-03-04', '2026-12-31', '2044-02-29');

function ajvAgrees({ model }: Form, answers: JsonObject): boolean {
  const ajv = new Ajv2020({ strict: false, formats: FORMATS, ownProperties: true });
  for (const keyword of DATE_BOUND_KEYWORDS) ajv.addKeyword(keyword);
  return ajv.compile(model.schema)(answers);
}

/** All the pages, posted one after the other as a browser without a script does. */
function posted(form: Form, answers: JsonObject, today: string): JsonObject {
  let session: FormSession = sessionAt(form, { answers: {}, today, page: null, returning: false });
  for (let round = 0; round < 4; round++) {
    for (const { fields } of activePages(form, session.answers)) {
      const sent = decodePost(form.model, encodePost(form.model, answers), fields);
      session = stepForm(form, session, { type: 'change', answers: { ...session.answers, ...sent } });
    }
  }
  return session.answers;
}

test('filing, the page that lives in the browser, plain posts and any JSON Schema validator agree', () => {
  fc.assert(
    fc.property(shapes, answersGiven, days, (shape, given, today) => {
      const form = build(shape);
      const answers: JsonObject = given;
      const filed = pruneAnswers(form, answers, today);
      expect(withCalculated(form, filed, today)).toBe(filed);
      expect(pruneAnswers(form, filed, today)).toEqual(filed);
      expect(fieldErrors(form, filed).length === 0).toBe(ajvAgrees(form, filed));

      const begun = sessionAt(form, { answers: {}, today, page: null, returning: false });
      const typed = stepForm(form, begun, { type: 'change', answers });
      expect(pruneAnswers(form, typed.answers, today)).toEqual(filed);
      expect(formErrors(form, typed)).toEqual(fieldErrors(form, filed));

      // A box left unticked says no in a post, and three boxes hold no word.
      if (given.naissance === 'hier') return;
      const boxed = { ...answers, drapeau: given.drapeau ?? false };
      const byPosts = pruneAnswers(form, posted(form, boxed, today), today);
      const { fermee: _, liste: __, ...rest } = pruneAnswers(form, boxed, today);
      const { fermee: ___, liste: ____, ...restByPosts } = byPosts;
      expect(equalJson(restByPosts, rest)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
