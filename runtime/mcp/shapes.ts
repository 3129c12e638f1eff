/* The small shapes that tools share, as JSON Schema. */
import type { Json, JsonObject } from '../../engine/index.ts';
import { fr as messages } from './messages/fr.ts';

type Members = Readonly<Record<string, JsonObject>>;

/** An object with these members and no other; those not named optional are required. */
export function objectOf(properties: Members, optional: readonly string[] = []): JsonObject {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

export const text = (description: string, maxLength = 500): JsonObject => ({ type: 'string', maxLength, description });
export const choice = (description: string, names: readonly Json[]): JsonObject => ({ enum: [...names], description });
export const whole = (description: string, minimum = 0, maximum = 2_147_483_647): JsonObject => ({
  type: 'integer',
  minimum,
  maximum,
  description,
});
export const orNull = ({ description = '', ...schema }: JsonObject): JsonObject => ({
  anyOf: [schema, { type: 'null' }],
  description,
});

const { inputs } = messages;
export const SCHEME = { ...text(inputs.scheme, 60), pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
export const FILE = text(inputs.file, 200);
export const FROM = whole(inputs.from);
export const REVISION = whole(inputs.revision);
