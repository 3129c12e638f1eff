/** Schemas that an editor is told of: every name that a file or a schema says is among them, and each holds what it should. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { isJsonList, isJsonObject } from '../../../engine/base/index.ts';
import type { Json, JsonObject } from '../../../engine/index.ts';
import { editorSettings, run } from '../../../runtime/cli/vscode.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

const settings = await editorSettings();
const told = settings['json.schemas'];
const schemas = new Map(
  (isJsonList(told) ? told : []).flatMap((one): (readonly [string, JsonObject])[] =>
    isJsonObject(one) && typeof one['url'] === 'string' && isJsonObject(one['schema'])
      ? [[one['url'], one['schema']]]
      : [],
  ),
);

function referencesIn(value: Json): readonly string[] {
  if (isJsonList(value)) return value.flatMap(referencesIn);
  if (!isJsonObject(value)) return [];
  const { $ref } = value;
  return [...(typeof $ref === 'string' ? [$ref] : []), ...Object.values(value).flatMap(referencesIn)];
}

it('are told under their names, each once, and refer to no other', () => {
  expect(schemas.size).toBeGreaterThan(8);
  for (const [url, schema] of schemas) {
    expect(schema['$id']).toBe(url);
    const named = referencesIn(schema).flatMap((reference) => reference.split('#', 1));
    expect(named.filter((name) => name !== '' && !schemas.has(name))).toEqual([]);
  }
});

it('are all that the files of the examples name, which hold to them', async () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  for (const schema of schemas.values()) ajv.addSchema(schema);
  for (const { files } of await Promise.all(EXAMPLE_IDS.map(readExample))) {
    const parsed = Object.entries(files).filter(([file]) => file.endsWith('.json'));
    for (const [file, text] of parsed) {
      const value = JSON.parse(text);
      const name: unknown = value['$schema'];
      if (typeof name !== 'string' || !name.startsWith('urn:cagou:')) continue;
      const validate = ajv.getSchema(name);
      expect(validate?.(value), `${file}: ${JSON.stringify(validate?.errors)}`).toBe(true);
    }
  }
});

it('help in French', () => {
  const titles = schemas.get('urn:cagou:schema:form-ui')?.['properties'];
  expect(isJsonObject(titles) && titles['minutes']).toMatchObject({
    title: 'Durée de remplissage',
    description: expect.stringContaining('En minutes'),
  });
});

it('are printed as the settings of the editor, and nothing else is asked for', async () => {
  const printed: string[] = [];
  const output = { print: (text: string) => void printed.push(text), warn: () => undefined };
  expect(await run([], output)).toBe(0);
  expect(JSON.parse(printed.join(''))).toEqual(settings);
  await expect(run(['dossier'], output)).rejects.toThrow('n’attend aucun nom');
});
