/** An age in a condition: the form is given what works it out, once, and the scheme still stands. */
import { describe, expect, it, vi } from 'vitest';
import { allQuestions, formView, writeCondition, type Files, type JsonObject } from '../../../engine/studio.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { compile } from '../../../engine/index.ts';
import { readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { bringing, firstClause, othersThan } = await import('../../../designer/form/condition-clauses.ts');
const { ageFrom } = await import('../../../designer/form/ages.ts');
vi.unstubAllGlobals();

const SOURCE = await readExample('aide-medicale');
const { files: AID } = SOURCE;
const { files: HUNTING } = await readExample('permis-chasser');

const DAY: JsonObject = { type: 'string', format: 'date' };

function viewOf(files: Files) {
  const view = formView(files);
  if (!view) throw new Error('the form is broken');
  return view;
}

function others(files: Files, question: string) {
  const view = viewOf(files);
  const one = allQuestions(view).find((other) => other.question === question);
  if (!one) throw new Error(`no question ${question}`);
  return othersThan({ view, files }, one);
}

describe('an age is offered', () => {
  it('beside the date of birth that it is worked out from, under the name of its section', () => {
    const offered = others(AID, '/revenus');
    const at = offered.findIndex(({ brings }) => brings !== undefined);
    expect(offered[at - 1]?.path).toEqual(['identite', 'dateNaissance']);
    expect(offered[at]).toMatchObject({ path: ['age'], title: 'Votre identité › Âge' });
    expect(firstClause(offered[at]!)).toEqual({ path: ['age'], test: { type: 'lessThan', value: 18 } });
  });

  it('as the answer that it is, where the form has it already', () => {
    const offered = others(HUNTING, '/lieuRetrait');
    expect(offered.filter(({ path }) => path.join('.') === 'age')).toMatchObject([{ title: 'Âge' }]);
    expect(offered.filter(({ brings }) => brings)).toEqual([]);
  });

  it('of nothing inside a list, whose members calculate nothing', () => {
    const files = {
      'form.schema.json': JSON.stringify({
        type: 'object',
        properties: {
          enfants: {
            type: 'array',
            title: 'Enfants',
            items: {
              type: 'object',
              properties: { naissance: { ...DAY, title: 'Né le' }, classe: { type: 'string', title: 'Classe' } },
            },
          },
        },
      }),
      'form.ui.json': JSON.stringify({ pages: [{ id: 'p', title: 'P', fields: ['enfants'] }] }),
    };
    expect(others(files, '/enfants/*/classe').map(({ path }) => path)).toEqual([['naissance']]);
  });

  it.each([
    ['Date de naissance de l’enfant', ['enfant'], DAY, 'Âge : Date de naissance de l’enfant'],
    ['Né le', ['ne'], DAY, 'Âge : Né le'],
    ['Conjoint › Née le', ['conjoint', 'nee'], DAY, 'Conjoint › Âge'],
    ['Depuis quand habitez-vous ici ?', ['depuis'], DAY, undefined],
    ['Journée de la visite', ['visite'], DAY, undefined],
    ['Lieu de naissance', ['lieu'], { type: 'string' }, undefined],
  ])('from « %s »: %j', (title, path, schema, expected) => {
    expect(ageFrom({ title, path, schema }, viewOf(AID), AID)?.title).toBe(expected);
  });
});

describe('a condition on an age', () => {
  const clause = { path: ['age'], test: { type: 'lessThan', value: 18 } } as const;
  const condition = { join: 'all', clauses: [clause] } as const;
  const write = { type: 'question.condition', question: '/revenus', condition: writeCondition(condition) } as const;

  it('gives it to the form in the same step, with the category of the date, and the scheme reads it', () => {
    const done = perform(AID, bringing(condition, write, others(AID, '/revenus')));
    if (done.type !== 'done') throw new Error(JSON.stringify(done));
    const { age } = JSON.parse(done.files['form.schema.json'] ?? '').properties;
    expect(age).toEqual({
      title: 'Âge',
      type: 'integer',
      cagou: {
        calculated: 'years and months duration(identite.dateNaissance, aujourdhui).years',
        personal: 'identite',
      },
    });
    const revenus = allQuestions(viewOf(done.files)).find(({ question }) => question === '/revenus');
    expect(revenus?.conditions.map((view) => view.condition)).toEqual([condition]);
    // Any condition would say of these incomes that a rule reads them where they are not asked for.
    const told = { code: 'presence.rule', params: expect.objectContaining({ path: 'revenus' }) };
    expect(compile({ ...SOURCE, files: done.files })).toMatchObject({ diagnostics: [told] });
    // Asked again, it is there.
    expect(bringing(condition, write, others(done.files, '/couverture'))).toEqual(write);
  });

  it('brings nothing that it does not read', () => {
    const other = { join: 'all', clauses: [{ path: ['couverture'], test: { type: 'answered' } }] } as const;
    expect(bringing(other, write, others(AID, '/revenus'))).toEqual(write);
  });
});
