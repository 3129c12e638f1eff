/** Less code for browsers, whatever an author wrote: texts stay as they are, and what is told stays told. */
import { runInNewContext } from 'node:vm';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightenModule } from '../../../../engine/form/validate/lighten-module.ts';
import { formOf } from '../forms.ts';

/** What Ajv writes for a schema, as a script. */
function codeOf(schema: object): string {
  const ajv = new Ajv2020({ allErrors: true, messages: false, strict: false, code: { source: true } });
  return standalone.default(ajv, ajv.compile(schema));
}

type Validate = { (value: unknown): boolean; errors?: readonly ErrorObject[] | null };

/** What a script says of a value. */
function judge(code: string, value: unknown): readonly ErrorObject[] | null {
  const { validate }: { validate: Validate } = runInNewContext(
    `const module = { exports: null }; ${code}; ({ validate: module.exports })`,
    { require: () => ({ default: (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other) }) },
  );
  validate(value);
  return structuredClone(validate.errors ?? null);
}

const SCHEMA = {
  type: 'object',
  properties: { kind: { enum: ['a', 'b'] }, code: { type: 'string', pattern: '^x' }, count: { maximum: 3 } },
  required: ['kind', 'code'],
  allOf: [{ if: { properties: { kind: { const: 'a' } } }, then: { required: ['count'] } }],
  additionalProperties: false,
};

describe('the code of a module', () => {
  it('is a quarter lighter at least, and names neither where in the schema one is nor what might have been chosen', () => {
    const code = codeOf(SCHEMA);
    const light = lightenModule(code);
    expect(light.length).toBeLessThan(code.length * 0.75);
    expect(light).not.toMatch(/schemaPath|allowedValues|\berr\d+\b/u);
  });

  it('tells the same mistakes in the same order', () => {
    const code = codeOf(SCHEMA);
    const light = lightenModule(code);
    const part = fc.option(fc.constantFrom<unknown>('a', 'b', 'x', 'xy', 1, 9, null), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ kind: part, code: part, count: part, more: part }, { requiredKeys: [] }), (value) => {
        const told = judge(code, value)?.map(({ keyword, instancePath }) => [keyword, instancePath]);
        expect(judge(light, value)?.map(({ keyword, instancePath }) => [keyword, instancePath])).toEqual(told);
      }),
    );
  });

  it('keeps a part of the schema that is still asked', () => {
    const many = { enum: Array.from({ length: 300 }, (_, at) => ({ at })) };
    const light = lightenModule(codeOf(many));
    expect(judge(light, { at: 299 })).toBeNull();
    expect(judge(light, 1)).toMatchObject([{ keyword: 'enum', params: {} }]);
    expect(light).toMatch(/const schema\d+ = /u);
  });

  it.each([
    'schemaPath:"1",',
    'schema0.properties',
    'const schema0 = {};',
    '"0"',
    '\\"1\\"',
    'const err0 = {};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;',
    'params:{allowedValues: schema0}',
    '\\',
    '$2',
    '$&',
  ])('holds the text %j as it was written', (text) => {
    const code = codeOf({ properties: { value: { const: text } }, required: ['value'] });
    const light = lightenModule(code);
    expect(light).toContain(JSON.stringify(text));
    expect(judge(light, { value: text })).toBeNull();
    expect(judge(light, { value: 'autre' })).toMatchObject([{ keyword: 'const', params: { allowedValue: text } }]);
  });

  it('and so whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(judge(lightenModule(codeOf({ const: text })), text)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});

it('of a form is light, and still says what a page has to say of each mistake', () => {
  const { module } = formOf({
    properties: { kind: { type: 'string', title: 'Genre', oneOf: [{ const: 'a', title: 'A' }] } },
    required: ['kind'],
  });
  expect(module).not.toMatch(/schemaPath|allowedValues/u);
  expect(module).toMatch(/keyword:"required",params:\{missingProperty: "kind"\}/u);
});
