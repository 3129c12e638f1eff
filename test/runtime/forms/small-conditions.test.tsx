/** What browsers judge the conditions of small schemas by is what the server judges them by: both ask the same questions. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conditionsModule } from '../../../engine/form/validate/compile-validators.ts';
import { compileSchema } from '../../../engine/form/validate/compile-schema.ts';
import { activeLayers, askedProperties } from '../../../engine/form/fields/layers.ts';
import { smallConditionsModule, smallSchemas, type CompiledSchema, type FormSchema } from '../../../engine/index.ts';
import { createTranslate, fr, SchemaFields, type Conditions } from '../../../runtime/forms/index.ts';
import { compiled, readSource } from '../../engine/sources.ts';

const t = createTranslate(fr);
const RUNTIME = pathToFileURL(join(import.meta.dirname, '../../../engine/form/validator-runtime.ts')).href;
/** To render is a hundred times slower than to judge. */
const RENDERED = 2;
let folder: string;
let modules = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cagou-conditions-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The conditions of a module as a browser has them. */
async function served(text: string): Promise<Conditions> {
  const path = join(folder, `conditions${(modules += 1)}.mjs`);
  await writeFile(path, text.replace("'./validator-runtime.js'", JSON.stringify(RUNTIME)));
  const { conditions } = await import(/* @vite-ignore */ pathToFileURL(path).href);
  return conditions;
}

/** Names of the questions that a browser shows. */
function shownBy({ schema }: CompiledSchema, conditions: Conditions, answers: object): readonly string[] {
  const html = renderToStaticMarkup(
    <SchemaFields
      schema={schema}
      conditions={conditions}
      answers={{ ...answers }}
      errors={[]}
      t={t}
      documentList={null}
    />,
  );
  return [...new Set([...html.matchAll(/ name="(q\d+)"/gu)].map(([, name]) => name ?? ''))].toSorted();
}

/** Names of the questions that are asked. */
function askedBy({ schema }: CompiledSchema, conditions: Conditions, answers: object): readonly string[] {
  const asked = askedProperties(activeLayers(schema, { ...answers }, conditions));
  return [...asked.keys()].filter((name) => name.startsWith('q')).toSorted();
}

const SENSES = ['accord', 'refus', 'report'];
const TEXTS = ['', 'vu', 'motif', 'été', '🐟🐟'];
const sense = fc.constantFrom(...SENSES);
const amount = fc.constantFrom(0, 1, 2.5, 1000, 4999, 5000);
const ofText = fc.oneof(
  fc.record({ const: fc.constantFrom(...TEXTS) }),
  fc.record({ enum: fc.subarray(TEXTS, { minLength: 1 }) }),
  fc.record({ minLength: fc.nat(4) }),
  fc.record({ maxLength: fc.nat(4) }),
  fc.record({ pattern: fc.constantFrom('^m', 'f$', '^[a-z]{2,5}$') }),
  fc.record({ type: fc.constantFrom('string', 'number', 'array') }),
);
const ofAmount = fc.oneof(
  fc.record({ minimum: amount, exclusiveMaximum: amount }),
  fc.record({ exclusiveMinimum: amount, maximum: amount }),
  fc.record({ multipleOf: fc.constantFrom(2, 0.5, 1000) }),
  fc.record({ type: fc.constantFrom('integer', 'number', 'string') }),
);
const ofList = fc.oneof(
  fc.record({ contains: ofText, minContains: fc.nat(2), maxContains: fc.nat(3) }),
  fc.record({ contains: fc.record({ const: fc.constantFrom(...TEXTS) }) }),
  fc.record({ items: ofText }),
  fc.record({ minItems: fc.nat(3) }),
  fc.record({ maxItems: fc.nat(3) }),
  fc.record({ uniqueItems: fc.boolean() }),
);
const name = fc.constantFrom('sens', 'motif', 'montant', 'pieces', 'urgent');
const { condition } = fc.letrec<{ condition: FormSchema }>((tie) => {
  const parts = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ required: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }) }),
      fc.record({ properties: fc.record({ sens: fc.record({ enum: fc.subarray(SENSES, { minLength: 1 }) }) }) }),
      fc.record({ properties: fc.record({ motif: ofText }), required: fc.constant(['motif']) }),
      fc.record({ properties: fc.record({ montant: ofAmount }) }),
      fc.record({ properties: fc.record({ pieces: ofList }) }),
      fc.record({ properties: fc.record({ urgent: fc.record({ const: fc.boolean() }) }) }),
      fc.record({ not: tie('condition') }),
      fc.record({ anyOf: parts }),
      fc.record({ allOf: parts }),
      fc.record({ oneOf: parts }),
    ),
  };
});
const answers = fc.record(
  {
    sens: sense,
    motif: fc.constantFrom(...TEXTS),
    montant: amount,
    pieces: fc.array(fc.constantFrom(...TEXTS), { maxLength: 4 }),
    urgent: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** A small schema that asks a question under each condition. */
function asking(conditions: readonly FormSchema[]): FormSchema {
  const list = { type: 'array', title: 'Pièces', items: { type: 'string', title: 'Pièce', enum: TEXTS } };
  return {
    type: 'object',
    properties: {
      sens: { type: 'string', title: 'Sens', oneOf: SENSES.map((const_) => ({ const: const_, title: const_ })) },
      motif: { type: 'string', title: 'Motif' },
      montant: { type: 'number', title: 'Montant' },
      pieces: list,
      urgent: { type: 'boolean', title: 'Urgent' },
    },
    allOf: conditions.map((each, index) => ({
      if: each,
      then: { properties: { [`q${index}`]: { type: 'string', title: `Question ${index}` } } },
    })),
  };
}

describe('the conditions of small schemas in browsers', () => {
  it('are judged as on the server and as Ajv judges them, whatever is answered', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(condition, { minLength: 1, maxLength: 8 }),
        fc.array(answers, { minLength: 10, maxLength: 10 }),
        async (conditions, given) => {
          const schema = compileSchema(asking(conditions), {});
          const functions = await served(conditionsModule(schema.conditions));
          const ajv = new Ajv2020.default({ strict: false, validateSchema: false, ownProperties: true });
          const judges = conditions.map((each) => ajv.compile(each));
          const askedOf = (values: object): readonly string[] =>
            judges.flatMap((judge, question) => (judge(values) ? [`q${question}`] : []));
          for (const values of given) {
            const asked = askedOf(values);
            expect(askedBy(schema, schema.form.validators.conditions, values)).toEqual(asked);
            expect(askedBy(schema, functions, values)).toEqual(asked);
          }
          for (const values of given.slice(0, RENDERED)) {
            expect(shownBy(schema, functions, values)).toEqual(askedOf(values));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are refused when they are not those of the schema, rather than taken for true', () => {
    const schema = compileSchema(asking([{ required: ['motif'] }]), {});
    expect(() => shownBy(schema, {}, {})).toThrow('is not compiled');
  });

  it('are one where two schemas say the same', () => {
    const [first, second] = [1, 2].map(() => compileSchema(asking([{ required: ['motif'] }]), {}));
    expect(Object.keys(first?.conditions ?? {})).toEqual(Object.keys(second?.conditions ?? {}));
  });

  it('of a version come in one module, which evaluates no text', async () => {
    const dispositif = compiled(await readSource('examples/ecosysteme-patrimonial'));
    const text = smallConditionsModule(dispositif);
    expect(text).not.toMatch(/\brequire\(|new Function|\beval\(/u);
    const functions = await served(text);
    const names = smallSchemas(dispositif).flatMap(({ conditions }) => Object.keys(conditions));
    expect(new Set(Object.keys(functions))).toEqual(new Set(names));
    expect(names.length).toBeGreaterThan(1);
  });
});
