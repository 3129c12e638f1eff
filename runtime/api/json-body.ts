import type { JsonObject } from '../../engine/index.ts';

/** Objects of a body were read from JSON: the schema says they are objects, their members can be nothing else. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON object of a body; empty when it was left out. */
export function jsonObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
