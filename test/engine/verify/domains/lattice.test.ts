/** Numbers that go by steps: nothing lies between two of them, in a table as in a condition. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { above, below, commonStep, isOn, productStep, stepOf } from '../../../../engine/verify/domains/lattice.ts';
import type { DispositifSource } from '../../../../engine/index.ts';
import { diagnosticsOf, readSource, withJson } from '../../sources.ts';

let association: DispositifSource;
beforeAll(async () => {
  association = await readSource('examples/subvention-association');
});

describe('a step', () => {
  it.for<readonly [says: string, field: Record<string, unknown>, step: number | null]>([
    ['of a number is none', { type: 'number' }, null],
    ['of a whole number is one', { type: 'integer' }, 1],
    ['of cents is a hundredth', { type: 'number', multipleOf: 0.01 }, 0.01],
    ['of thousands is a thousand', { type: 'integer', multipleOf: 1000 }, 1000],
    ['of whole numbers by halves is one', { type: 'integer', multipleOf: 0.5 }, 1],
    ['of whole numbers by two and a half is five', { type: 'integer', multipleOf: 2.5 }, 5],
  ])('%s', ([, field, step]) => expect(stepOf(field)).toBe(step));

  it('is kept by sums and products', () => {
    expect([commonStep(4, 6), commonStep(1, 0.25), commonStep(1, null), commonStep(0, 5)]).toEqual([2, 0.25, null, 5]);
    expect([productStep(4, 6), productStep(0.1, 0.1), productStep(3, null)]).toEqual([24, 0.01, null]);
  });

  it('has a next multiple and a former one, and none between', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.01, 0.05, 0.5, 1, 5, 1000), fc.integer({ min: -1e6, max: 1e6 }), (step, at) => {
        const value = at / 100;
        const [next, former] = [above(step, value), below(step, value)];
        expect(isOn(step, next) && isOn(step, former)).toBe(true);
        expect(next > value && former < value).toBe(true);
        expect(next - former).toBeLessThanOrEqual((isOn(step, value) ? 2 : 1) * step + 1e-6);
      }),
    );
  });
});

/** Findings when what is asked is a multiple, and the rows are those. */
function gaps(multipleOf: number | undefined, rows: readonly string[], expression = 'projet.montantDemande') {
  const form = withJson(association, 'form.schema.json', (v) => {
    Object.assign(v.properties.projet.properties.montantDemande, { type: 'number', multipleOf, minimum: 1 });
    delete v.properties.projet.properties.montantDemande.cagou.widget;
  });
  const source = withJson(form, 'rules.json', (v) => {
    v.tables[0].inputs[0].expression = expression;
    v.tables[0].inputs[0].type = 'number';
    v.tables[0].rows = rows.map((cell) => ({ when: [cell], then: ['50'] }));
  });
  return diagnosticsOf(source).flatMap(({ code, message }) => (code.startsWith('table.') ? [message] : []));
}

describe('a table', () => {
  it.for<readonly [says: string, multipleOf: number | undefined, rows: readonly string[], expression?: string]>([
    ['of amounts by thousands has no gap between two of them', 1000, ['< 1000000', '> 999000']],
    ['of prices in cents neither', 0.01, ['<= 9.99', '>= 10']],
    ['of what is computed from them neither', 500, ['<= 1000', '>= 2000'], 'projet.montantDemande * 2'],
  ])('%s', ([, multipleOf, rows, expression]) => {
    const [first = '', second = ''] = rows;
    expect(gaps(multipleOf, [first, second], expression).filter((said) => said.startsWith('Aucune'))).toEqual([]);
    expect(gaps(undefined, [first, second], expression).length).toBeGreaterThan(0);
  });

  it('of cents has a gap of a cent', () => {
    expect(gaps(0.01, ['<= 9.98', '>= 10'])[0]).toMatch(/ = 9,99\. /);
  });

  it('of thousands has a row that never answers', () => {
    expect(gaps(1000, ['<= 5000', '(5000..6000)', '>= 6000'])[0]).toContain('La ligne 2');
  });
});
