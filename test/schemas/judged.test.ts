/** Our own schemas are compiled without being judged first, at each start of each command: here they are judged. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { META_SCHEMAS } from '../../engine/language/language-schemas.ts';
import { VARIABLES } from '../../runtime/config/config-schema.ts';
import apiSchema from '../../schemas/api.schema.json' with { type: 'json' };

const ajv = new Ajv2020({ strict: false });

const OURS: readonly (readonly [name: string, schema: object])[] = [
  ...Object.entries(apiSchema.$defs),
  ...META_SCHEMAS.map((schema) => [String(schema['$id']), schema] as const),
  ...Object.entries(VARIABLES).map(([name, { schema }]) => [name, schema] as const),
];

test.each(OURS)('%s is a schema', (_name, schema) => {
  expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
});

test('what is no schema is told', () => {
  expect(ajv.validateSchema({ type: 'strng' })).toBe(false);
  expect(ajv.validateSchema({ required: 'id' })).toBe(false);
});
