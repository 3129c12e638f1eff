import type { JsonObject } from '../../engine/index.ts';
import { isRecord } from '../../engine/base/index.ts';

/** A JSON object of a body; empty when it was left out. */
export function jsonObject(value: unknown): JsonObject {
  return isJsonBody(value) ? value : {};
}

/** Objects of a body were read from JSON: the schema says they are objects, their members can be nothing else. */
function isJsonBody(value: unknown): value is JsonObject {
  return isRecord(value);
}
