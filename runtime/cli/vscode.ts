/**
 * `vscode`: what Visual Studio Code must be told for the schemas that files name by `$schema` to be found. They are names, not
 * addresses: nothing is fetched, and whoever writes offline is helped as well.
 */
import { join } from 'node:path';
import { readdir, readFile } from 'node:fs/promises';
import { asJsonObject, isJsonList, isJsonObject } from '../../engine/base/index.ts';
import type { Json, JsonObject } from '../../engine/index.ts';
import { readArguments, UsageError, type Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';

const SCHEMAS = join(import.meta.dirname, '../../schemas');
/** The shapes of the API are no part of the language. */
const API = 'api.schema.json';

/** `vscode`: prints the settings, for `.vscode/settings.json`. */
export const run: Command = async (args, output) => {
  if (readArguments(args, {}).positionals.length > 0) throw new UsageError(messages.nothingExpected);
  output.print(JSON.stringify(await editorSettings(), null, 2));
  return 0;
};

/** Each schema of the language under its name, as the editor is told of them. */
export async function editorSettings(): Promise<JsonObject> {
  const names = (await readdir(SCHEMAS)).filter((name) => name.endsWith('.schema.json') && name !== API);
  const texts = await Promise.all(names.toSorted().map((name) => readFile(join(SCHEMAS, name), 'utf8')));
  return {
    'json.schemas': texts.map((text) => {
      const schema = asJsonObject(JSON.parse(text));
      return { url: schema['$id'] ?? '', schema: inFrench(schema) };
    }),
  };
}

/** With the hints for authors where editors look for help. */
function inFrench(value: Json): Json {
  if (isJsonList(value)) return value.map(inFrench);
  if (!isJsonObject(value)) return value;
  const { fr, ...others } = value;
  const inner = Object.fromEntries(Object.entries(others).map(([name, part]) => [name, inFrench(part)]));
  if (!isJsonObject(fr) || typeof fr['title'] !== 'string') return fr === undefined ? inner : { ...inner, fr };
  return { ...inner, title: fr['title'], description: fr['hint'] ?? fr['title'] };
}
