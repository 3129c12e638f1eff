/** What a condition of a real form may be about: the questions of the same object, the nearest first, and what they hold. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { allQuestions, formView, type ClauseTest, type Files, type JsonObject } from '../../../engine/studio.ts';
import { readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { firstClause, othersThan, testOf } = await import('../../../designer/form/condition-clauses.ts');
vi.unstubAllGlobals();

afterEach(() => {
  vi.useRealTimers();
});
const { files: AID } = await readExample('aide-medicale');

function pathsAround(files: Files, question: string): readonly string[] {
  const view = formView(files);
  const one = view && allQuestions(view).find((other) => other.question === question);
  if (!view || !one) throw new Error(`no question ${question}`);
  return othersThan({ view, files }, one).map(({ path }) => path.join('.'));
}

const MONEY: JsonObject = { type: 'integer', cagou: { widget: 'money' } };
const DAY: JsonObject = { type: 'string', format: 'date' };
const CHOICE: JsonObject = {
  type: 'string',
  oneOf: [
    { const: 'a', title: 'A' },
    { const: 'b', title: 'B' },
  ],
};

describe('what a condition may be about', () => {
  it('begins with what is asked just before, and never is the question itself', () => {
    const paths = pathsAround(AID, '/revenus');
    expect(paths[0]).toBe('couverture');
    expect(paths).not.toContain('revenus');
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('holds the parts of a block that one asks about', () => {
    const paths = pathsAround(AID, '/revenus');
    expect(paths).toEqual(expect.arrayContaining(['identite.dateNaissance', 'foyer.situation']));
    expect(paths).not.toContain('adresse.commune');
  });

  it('is of the members of the same list inside one', () => {
    const files = {
      'form.schema.json': JSON.stringify({
        type: 'object',
        properties: {
          hors: { type: 'string', title: 'Hors' },
          enfants: {
            type: 'array',
            title: 'Enfants',
            items: {
              type: 'object',
              properties: { nom: { type: 'string', title: 'Nom' }, classe: { type: 'string', title: 'Classe' } },
            },
          },
        },
      }),
      'form.ui.json': JSON.stringify({ pages: [{ id: 'p', title: 'P', fields: ['hors', 'enfants'] }] }),
    };
    expect(pathsAround(files, '/enfants/*/classe')).toEqual(['nom']);
    expect(pathsAround(files, '/enfants')).toEqual(['hors']);
  });
});

describe('what one says first of an answer', () => {
  it.each<[string, JsonObject, ClauseTest]>([
    ['of a choice', CHOICE, { type: 'is', values: ['a'] }],
    ['of a yes or no', { type: 'boolean' }, { type: 'is', values: [true] }],
    ['of an amount', MONEY, { type: 'atLeast', value: 0 }],
    ['of a text', { type: 'string' }, { type: 'answered' }],
  ])('%s', (_what, schema, test) => {
    expect(firstClause({ path: ['x'], title: 'X', schema })).toEqual({ path: ['x'], test });
  });

  it('of a day is today in Nouméa, where it is already tomorrow for the machine', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-03T20:00:00Z') });
    expect(firstClause({ path: ['x'], title: 'X', schema: DAY }).test).toEqual({
      type: 'atLeast',
      value: '2026-03-04',
    });
  });
});

describe('another test of the same answer', () => {
  it.each<[string, ClauseTest['type'], JsonObject, ClauseTest, ClauseTest]>([
    ['keeps the values', 'isNot', CHOICE, { type: 'is', values: ['b'] }, { type: 'isNot', values: ['b'] }],
    ['keeps the number', 'lessThan', MONEY, { type: 'atLeast', value: 5 }, { type: 'lessThan', value: 5 }],
    ['forgets what it compared with', 'answered', MONEY, { type: 'atLeast', value: 5 }, { type: 'answered' }],
    ['begins again where there was nothing', 'is', CHOICE, { type: 'answered' }, { type: 'is', values: ['a'] }],
    ['begins again at nothing', 'atMost', MONEY, { type: 'unanswered' }, { type: 'atMost', value: 0 }],
  ])('%s', (_what, type, schema, former, expected) => {
    expect(testOf(type, schema, former)).toEqual(expected);
  });
});
