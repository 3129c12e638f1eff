/** Calculated answers in a browser are those of the server, of every form that has some. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  calculatedModule,
  CALCULATING_FILES,
  calculatingFiles,
} from '../../../../engine/form/fields/calculated-module.ts';
import { calculatedPlan, compileCalculated } from '../../../../engine/form/fields/compile-calculated.ts';
import type { CalculatedAnswers } from '../../../../engine/form/form.ts';
import type { FormSchema, JsonObject } from '../../../../engine/index.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const number = { type: 'number' } as const;
const calculated = (expression: string, more: FormSchema = number): FormSchema => ({
  ...more,
  cagou: { calculated: expression },
});

/** Forms of which some calculate with dates, some with lists, some with what another calculates, some with nothing. */
const FORMS: Readonly<Record<string, FormSchema>> = {
  'the age of who asks': {
    type: 'object',
    properties: {
      naissance: { type: 'string', format: 'date' },
      age: calculated('years and months duration(naissance, aujourdhui).years', { type: 'integer' }),
      echeance: calculated('naissance + duration("P18Y")', { type: 'string', format: 'date' }),
      majeur: calculated('age >= 18', { type: 'boolean' }),
    },
  },
  'a surface of two': {
    type: 'object',
    properties: {
      surface: number,
      terrasse: number,
      total: calculated('surface + terrasse', { ...number, minimum: 0 }),
      tiers: calculated('total / 3'),
      carre: calculated('sqrt(total)'),
    },
  },
  'a household': {
    type: 'object',
    properties: {
      foyer: {
        type: 'array',
        items: { type: 'object', properties: { revenu: number, naissance: { type: 'string', format: 'date' } } },
      },
      revenus: calculated('sum(foyer.revenu)'),
      enfants: calculated('count(foyer[naissance > aujourdhui - duration("P18Y")])', { type: 'integer' }),
      part: calculated('decimal(revenus / (count(foyer) + 1), 2)'),
      tranche: calculated('if revenus < 100 then "basse" else "haute"', { type: 'string', enum: ['basse', 'haute'] }),
    },
  },
};

const day = fc.constantFrom('1990-05-01', '2024-02-29', '2010-11-30', 'hier', '');
const amount = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0.1, 0.2, 1e21, -0));
const ANSWERS: fc.Arbitrary<JsonObject> = fc.record(
  {
    naissance: day,
    surface: amount,
    terrasse: amount,
    foyer: fc.array(fc.record({ revenu: amount, naissance: day }, { requiredKeys: [] }), { maxLength: 4 }),
    // What somebody sends for an answer that nobody types.
    age: fc.constant(12),
    revenus: amount,
  },
  { requiredKeys: [] },
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cagou-calculated-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the module of a form gives, loaded as browsers do. */
async function loaded(name: string, schema: FormSchema): Promise<CalculatedAnswers> {
  const plan = calculatedPlan(schema);
  if (!plan) throw new Error(`${name} calculates nothing`);
  const path = join(folder, `${name.replaceAll(' ', '-')}.js`);
  await writeFile(
    path,
    calculatedModule(plan, (file) => pathToFileURL(join(ROOT, file)).href),
  );
  const module: { readonly calculated: (schema: FormSchema) => CalculatedAnswers } = await import(
    pathToFileURL(path).href
  );
  return module.calculated(schema);
}

describe.each(Object.entries(FORMS))('%s', (name, schema) => {
  it('is worked out by its module as by the server, of any answers and on any day', async () => {
    const [server, browser] = [compileCalculated(schema), await loaded(name, schema)];
    expect(browser.names).toEqual(server?.names);
    expect(browser.reads).toEqual(server?.reads);
    fc.assert(
      fc.property(ANSWERS, fc.constantFrom('2026-03-01', '2028-02-29'), (answers, today) => {
        expect(browser.on(answers, today)).toEqual(server?.on(answers, today));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the module of a form that calculates', () => {
  const filesOf = (schema: FormSchema | undefined): readonly string[] => {
    const plan = schema && calculatedPlan(schema);
    return plan ? calculatingFiles(plan) : [];
  };

  it('imports what its expressions need, and no more', () => {
    expect(filesOf(FORMS['the age of who asks'])).toEqual([
      'engine/form/fields/run-calculated.ts',
      'engine/feel/functions/temporal.ts',
    ]);
    expect(filesOf(FORMS['a surface of two'])).toEqual([
      'engine/form/fields/run-calculated.ts',
      'engine/feel/functions/powers.ts',
    ]);
    expect(filesOf(FORMS['a household'])).toEqual([
      'engine/form/fields/run-calculated.ts',
      'engine/feel/evaluate/rarer.ts',
      'engine/feel/functions/lists.ts',
      'engine/feel/functions/temporal.ts',
      'engine/feel/functions/numbers.ts',
    ]);
  });

  it('imports none that the build leaves out', () => {
    for (const schema of Object.values(FORMS))
      for (const file of filesOf(schema)) expect(CALCULATING_FILES).toContain(file);
  });

  it('is none where all answers are typed', () => {
    expect(calculatedPlan({ type: 'object', properties: { surface: number } })).toBeNull();
  });
});
