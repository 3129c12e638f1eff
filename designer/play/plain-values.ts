/* Values of a small form as a scenario writes them. */
import { isJson, isJsonList, isJsonObject } from '../../engine/base/index.ts';
import { isFileAnswer } from '../../engine/form/words/index.ts';
import type { Json, JsonObject } from '../../engine/index.ts';

/** The values, each document by its name alone. */
export function withoutFiles(values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
}

function plain(value: Json): Json {
  if (isFileAnswer(value)) return value.name;
  if (isJsonList(value)) return value.map(plain);
  return isJsonObject(value) ? withoutFiles(value) : value;
}

/** Answers as a scenario has them, which its schema knows to be JSON; none when they are not. */
export function asAnswers(answers: Readonly<Record<string, unknown>>): JsonObject {
  return isJson(answers) && isJsonObject(answers) ? answers : {};
}
