/**
 * The built portal: its renderer, and the addresses of its files, whose names change with their content. Read once; a
 * server started before the build is done finds it at the next request.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RenderOptions } from '../render/server.tsx';
import { keptPromise } from '../../../engine/base/index.ts';
import { calculatingFiles, takesDocuments, type CalculatedPlan, type FormModel } from '../../../engine/index.ts';

/** What the page of a form loads. */
export interface FormClient {
  /** Entry of the form page, and what it imports. */
  readonly script: string;
  readonly imports: readonly string[];
  /** All that a page of the form is made of, however far one goes in it; without what calculates answers. */
  readonly parts: readonly string[];
  /** What the module of a form that calculates imports, and all that it loads. */
  readonly calculating: (plan: CalculatedPlan) => readonly string[];
  /** Where browsers find a file of the engine that is one of the build's own. */
  readonly addressOf: (source: string) => string;
  /** What compiled validators import: of the same build, with which it shares what both are made of. */
  readonly validatorRuntime: string;
}

/** What the build left for the server: how to render, and the addresses of the files that pages name. */
export interface BuiltPortal extends FormClient {
  /** A whole HTML document. */
  readonly render: (options: RenderOptions) => Promise<string>;
  readonly styles: readonly string[];
  /** The client of forms that ask for several documents at once. */
  readonly documents: FormClient;
  /** Of the pages with a button for passkeys. */
  readonly passkeyScript: string;
  /** Of the pages where documents are chosen without React. */
  readonly filesScript: string;
  /** Makes the device forget the pages that it keeps of begun requests. */
  readonly forgetScript: string;
  /** Keeps a page of the form on the device. */
  readonly keepScript: string;
}

/** The client of a form: another where it asks for several documents at once. */
export function clientOf(built: BuiltPortal, model: Pick<FormModel, 'fields'>): FormClient {
  return model.fields.some((field) => takesDocuments(model, field)) ? built.documents : built;
}

const DIST = join(import.meta.dirname, '../../../dist');
const CLIENT = 'runtime/site/form/client.tsx';
const DOCUMENTS_CLIENT = 'runtime/site/form/documents-client.tsx';
const PASSKEY = 'runtime/site/pages/security/live.ts';
const FILES = 'runtime/site/form/plain-files.ts';
const KEEP = 'runtime/site/form/offline/keep-now.ts';
const FORGET = 'runtime/site/form/offline/forget-now.ts';
const VALIDATOR_RUNTIME = 'engine/form/validator-runtime.ts';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** Throws when the portal is not built. */
export const loadBuiltPortal: () => Promise<BuiltPortal> = keptPromise(readBuilt);

async function readBuilt(): Promise<BuiltPortal> {
  const [portal, documents, pages] = await Promise.all([
    readManifest('portal'),
    readManifest('documents'),
    readManifest('pages'),
  ]);
  const module: unknown = await import(pathToFileURL(join(DIST, 'server/portal.js')).href);
  if (!isBuilt<Pick<BuiltPortal, 'render'>>(module)) throw new Error('the built portal cannot be read');
  const styles = (chunkOf(portal, CLIENT).css ?? []).map((file) => `/assets/portal/${file}`);
  return {
    ...clientIn('portal', portal, CLIENT),
    render: module.render,
    styles,
    documents: withParts(clientIn('documents', documents, DOCUMENTS_CLIENT), styles),
    passkeyScript: `/assets/portal/${chunkOf(portal, PASSKEY).file}`,
    filesScript: `/assets/pages/${chunkOf(pages, FILES).file}`,
    keepScript: `/assets/pages/${chunkOf(pages, KEEP).file}`,
    forgetScript: `/assets/pages/${chunkOf(pages, FORGET).file}`,
  };
}

/** The client of forms that an application has under a name. */
function clientIn(application: string, manifest: Manifest, name: string): FormClient {
  const address = (file: string): string => `/assets/${application}/${file}`;
  const { file, imports = [] } = chunkOf(manifest, name);
  return {
    script: address(file),
    imports: imports.map((imported) => address(chunkOf(manifest, imported).file)),
    parts: partsOf(manifest, [name, VALIDATOR_RUNTIME]).map(address),
    calculating: (plan) => partsOf(manifest, calculatingFiles(plan)).map(address),
    addressOf: (source) => address(chunkOf(manifest, source).file),
    validatorRuntime: address(chunkOf(manifest, VALIDATOR_RUNTIME).file),
  };
}

/** Styles are built once, with the client that most forms have. */
const withParts = (client: FormClient, styles: readonly string[]): FormClient => ({
  ...client,
  parts: [...styles, ...client.parts],
});

/** The files of some chunks and of all that they ever load. */
function partsOf(manifest: Manifest, names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const { imports = [], dynamicImports = [] } = chunkOf(manifest, name);
    for (const next of [...imports, ...dynamicImports]) visit(next);
  };
  for (const name of names) visit(name);
  const files = [...seen].flatMap((name) => {
    const { file, css = [], assets = [] } = chunkOf(manifest, name);
    return [file, ...css, ...assets];
  });
  return [...new Set(files)].toSorted();
}

async function readManifest(application: string): Promise<Manifest> {
  const manifest: unknown = JSON.parse(await readFile(join(DIST, application, 'manifest.json'), 'utf8'));
  if (!isBuilt<Manifest>(manifest)) throw new Error(`what was built of ${application} cannot be read`);
  return manifest;
}

function chunkOf(manifest: Manifest, name: string): Chunk {
  const found = manifest[name];
  if (!found) throw new Error(`the built portal has no ${name}`);
  return found;
}

/** Vite wrote the one and compiled the other from our own sources. */
function isBuilt<T extends object>(value: unknown): value is T {
  return typeof value === 'object' && value !== null;
}
