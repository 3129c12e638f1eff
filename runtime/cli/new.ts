/**
 * `new <id> --from <workflow>`: a folder that uses a workflow of the library, or has a copy of it (`--copy`); it passes
 * `check` as it is.
 */
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isJson } from '../../engine/base/index.ts';
import { detachWorkflow, newSource, type Json, type JsonObject } from '../../engine/index.ts';
import { readArguments, UsageError, type Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { readFolder } from './read-folder.ts';

const LIBRARY = join(import.meta.dirname, '../../workflows');

/**
 * `new <id> --from <workflow> [--title …] [--with name=value]… [--copy]`. Throws UsageError for an id that is none, a
 * workflow or parameter that does not exist, and a folder that does: nothing is written over.
 */
export const run: Command = async (args, output) => {
  const { values, positionals } = readArguments(args, {
    from: { type: 'string' },
    title: { type: 'string' },
    with: { type: 'string', multiple: true },
    copy: { type: 'boolean' },
  });
  const [id] = positionals;
  if (positionals.length !== 1 || id === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 60) {
    throw new UsageError(messages.idExpected);
  }
  const parameters = readParameters(values.with ?? []);
  const made = newSource(await readTemplate(values.from), {
    id,
    parameters,
    ...(values.title && { title: values.title }),
  });
  if (made.type === 'refused') throw new UsageError(made.errors.map(({ message }) => message).join('\n'));
  const source = values.copy ? (detachWorkflow(made.source) ?? made.source) : made.source;
  if (await exists(id)) throw new UsageError(messages.folderExists(id));
  for (const [path, text] of Object.entries(source.files)) {
    await mkdir(dirname(join(id, path)), { recursive: true });
    await writeFile(join(id, path), text, { flag: 'wx' });
  }
  output.print(messages.created(id));
  return 0;
};

/** `name=value`, the value as JSON (a number, true, a list) or else as a text. */
function readParameters(given: readonly string[]): JsonObject {
  return Object.fromEntries(
    given.map((text) => {
      const [, name, value] = /^([A-Za-z]\w*)=(.+)$/s.exec(text) ?? [];
      if (name === undefined || value === undefined) throw new UsageError(messages.parameterExpected(text));
      return [name, readValue(value)];
    }),
  );
}

function readValue(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : text;
  } catch {
    return text;
  }
}

async function readTemplate(from: string | undefined) {
  const entries = await readdir(LIBRARY, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  if (from === undefined) throw new UsageError(messages.fromExpected(names));
  if (!names.includes(from)) throw new UsageError(messages.workflowUnknown(from, names));
  return readFolder(join(LIBRARY, from));
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
