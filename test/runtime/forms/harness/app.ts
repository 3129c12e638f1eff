/** Serves the harness page as the portal will: rendered by the server, under the strict policy, posts of plain HTML accepted. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { activePages } from '../../../../engine/form/pages/active-pages.ts';
import { decodePost, type PostedPair } from '../../../../engine/form/answers/decode-post.ts';
import { fieldErrors } from '../../../../engine/form/validate/field-errors.ts';
import { pruneAnswers } from '../../../../engine/form/answers/prune-answers.ts';
import { applyAction } from '../../../../runtime/forms/actions.ts';
import { ACTION_NAME } from '../../../../runtime/forms/names.ts';
import type { ActivePage, FieldError, FileAnswer, JsonObject } from '../../../../engine/index.ts';
import { richForm } from './rich-form.ts';
import type { PageState } from './page.tsx';
import type * as Server from './server.tsx';

type ServerModule = typeof Server;

const ROOT = join(import.meta.dirname, '../../../..');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' blob:; form-action 'self'; base-uri 'none'";

const REVIEW: ActivePage = { id: 'relecture', title: 'Vérifiez vos réponses', intro: null, fields: [] };

export type Harness = {
  readonly url: string;
  /** What the next page is rendered with. */
  readonly state: { answers: JsonObject; errors: readonly FieldError[]; readOnlyPointers: readonly string[] };
  readonly stop: () => Promise<void>;
};

/** Builds the page and serves it until stopped. */
export async function startHarness(): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), 'forms-'));
  await Promise.all(['client', 'server'].map((mode) => build(mode, folder)));
  const { renderPage }: ServerModule = await import(pathToFileURL(join(folder, 'server.js')).href);
  const state: Harness['state'] = { answers: {}, errors: [], readOnlyPointers: [] };
  const app = fastify();
  await app.register(multipart);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', POLICY);
  });
  serveAssets(app, folder);
  app.get('/done', async () => 'done');
  app.get<{ Params: { page: string } }>('/:page', async ({ params }, reply) => {
    const page = [...activePages(richForm, state.answers), REVIEW].find(({ id }) => id === params.page);
    if (!page) return reply.code(404).send();
    const pageState: PageState = { model: richForm.model, page, ...state };
    return reply.type('text/html').send(documentOf(pageState, renderPage(pageState, richForm.validators)));
  });
  app.post<{ Params: { page: string } }>('/:page', async (request, reply) => {
    const fields = richForm.model.ui.pages.find(({ id }) => id === request.params.page)?.fields ?? [];
    const pairs = await readPairs(request);
    const merged = { ...omit(state.answers, fields), ...decodePost(richForm.model, pairs, fields) };
    const action = pairs.find(([name]) => name === ACTION_NAME)?.[1] ?? '';
    const acted = applyAction(merged, action);
    state.answers = pruneAnswers(richForm, acted ?? merged, '2026-03-03');
    state.errors = acted
      ? []
      : fieldErrors(richForm, state.answers).filter(({ pointer }) => fields.includes(rootOf(pointer)));
    return reply.redirect(acted || state.errors.length > 0 ? `/${request.params.page}` : '/done', 303);
  });
  app.post('/upload', async (request): Promise<{ type: string; file: FileAnswer }> => {
    const part = await request.file();
    const bytes = await part?.toBuffer();
    return {
      type: 'stored',
      file: {
        id: `f${(sent += 1)}`,
        name: part?.filename ?? '',
        size: bytes?.length ?? 0,
        mediaType: part?.mimetype ?? '',
      },
    };
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const stop = async (): Promise<void> => {
    await app.close();
    await rm(folder, { recursive: true });
  };
  return { url, state, stop };
}

/** Documents that were sent so far. */
let sent = 0;

/** Names and texts of a post; a document is stored as the portal stores it, its answer in the place of the file. */
async function readPairs(request: FastifyRequest): Promise<readonly PostedPair[]> {
  const pairs: PostedPair[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') pairs.push([part.fieldname, String(part.value)]);
    else {
      const { length } = await part.toBuffer();
      const file: FileAnswer = { id: `f${(sent += 1)}`, name: part.filename, size: length, mediaType: part.mimetype };
      if (length > 0) pairs.push([part.fieldname, JSON.stringify(file)]);
    }
  }
  return pairs;
}

function omit(answers: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));
}

function rootOf(pointer: string): string {
  return pointer.split('/')[1] ?? '';
}

function serveAssets(app: FastifyInstance, folder: string): void {
  const assets = [
    { path: '/client.js', file: join(folder, 'client.js'), type: 'text/javascript' },
    { path: '/tokens.css', file: join(ROOT, 'runtime/ui/tokens/tokens.css'), type: 'text/css' },
    { path: '/forms.css', file: join(ROOT, 'runtime/forms/forms.css'), type: 'text/css' },
    { path: '/page.css', file: join(import.meta.dirname, 'page.css'), type: 'text/css' },
  ];
  // What the page loads once it is needed.
  app.get<{ Params: { name: string } }>('/assets/:name', async ({ params }, reply) =>
    reply.type('text/javascript').send(await readFile(join(folder, 'assets', basename(params.name)))),
  );
  for (const { path, file, type } of assets) {
    app.get(path, async (_request, reply) => reply.type(type).send(await readFile(file)));
  }
}

function documentOf(state: PageState, body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/page.css"><link rel="stylesheet" href="/tokens.css"><link rel="stylesheet" href="/forms.css"></head>
<body><div id="root">${body}</div>
<script type="application/json" id="state">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/client.js"></script></body></html>`;
}

async function build(mode: string, folder: string): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const config = join(import.meta.dirname, 'vite.config.ts');
  const args = ['build', '--config', config, '--configLoader', 'native', '--mode', mode, '--outDir', folder];
  const child = spawn(process.execPath, [vite, ...args, '--logLevel', 'error'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code]: unknown[] = await once(child, 'close');
  if (code !== 0) throw new Error(`The harness does not build (${mode}).`);
}
