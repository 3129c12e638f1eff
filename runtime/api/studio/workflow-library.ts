/** The library of ready workflows, read from their folder once: they change only with the product. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile, LIBRARY, parameterForm, workflowGraph, type DispositifSource } from '../../../engine/index.ts';
import type { LibraryWorkflow } from '../../../schemas/types/api.ts';
import { describe, type ApiServer } from '../describe-route.ts';
import { keptPromise } from '../../../engine/base/index.ts';

const FOLDER = join(import.meta.dirname, '../../../workflows');

/** `GET /library`. */
export function libraryRoutes(app: ApiServer): void {
  app.get(
    '/library',
    describe({
      id: 'listLibrary',
      tag: 'dispositifs',
      summary: 'Ready workflows that a scheme can start from.',
      capability: 'source.read',
      reply: 'LibraryList',
    }),
    async () => ({ items: await listed() }),
  );
}

const readSources = keptPromise(async () => {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  return Promise.all(entries.filter((entry) => entry.isDirectory()).map(({ name }) => readSource(name)));
});

/** The simplest first: what one begins with when one does not know yet. */
const listed = keptPromise(async () =>
  (await readSources())
    .map(present)
    .toSorted(
      (one, other) => one.graph.nodes.length - other.graph.nodes.length || one.title.localeCompare(other.title),
    ),
);

/** The workflow of an identifier, as the source of a small scheme; undefined when there is none. */
export async function findWorkflow(id: string): Promise<DispositifSource | undefined> {
  return (await readSources()).find((source) => source.id === id);
}

function present(source: DispositifSource): LibraryWorkflow {
  const definition = LIBRARY.get(source.id);
  if (!definition) throw new Error(`${source.id} is in workflows/ but not in engine/library/definitions.ts`);
  const result = compile(source);
  if (result.type === 'failed')
    throw new Error(`workflow ${source.id} of the library does not compile: ${result.diagnostics[0]?.message ?? ''}`);
  return {
    id: source.id,
    title: definition.title,
    description: definition.description,
    parameters: { ...parameterForm(definition.parameters) },
    graph: workflowGraph(result.dispositif),
  };
}

async function readSource(id: string): Promise<DispositifSource> {
  const folder = join(FOLDER, id);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const),
  );
  return { id, files: Object.fromEntries(files) };
}
