/** What the browser needs of a form, at addresses that never change what they give: the model, and compiled validators. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  calculatedModule,
  calculatedPlan,
  searchRows,
  smallConditionsModule,
  type CompiledDispositif,
} from '../../../engine/index.ts';
import { memoiseFor } from '../../../engine/base/index.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { zonesForMaps } from './map-zones.ts';
import { clientOf, loadBuiltPortal, type BuiltPortal } from '../serve/built-portal.ts';

type ByVersion = { Params: { id: string; number: string } };
/** A search in a list of reference data. */
export type Search = { Params: { list: string }; Querystring: { q?: unknown } };
type SearchOfVersion = Search & ByVersion;

const LONGEST_SEARCH = 100;

const JAVASCRIPT = 'text/javascript; charset=utf-8';
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Of a form that only its authors see, while they look at its pages. */
const PREVIEWED = 'private, max-age=3600';

interface Assets {
  readonly model: { readonly path: string; readonly text: string };
  readonly validators: { readonly path: string; readonly text: string };
}

/** Texts of a compiled form, made once while it is used. */
const made = new WeakMap<CompiledDispositif, Assets>();
/** Validators compressed, or being so. */
const packed = new WeakMap<Assets, Promise<Buffer>>();
const brotli = promisify(brotliCompress);
const smallConditions = memoiseFor(smallConditionsModule);

/** Addresses of the form's model and validators under a base, which name their content. */
export function formAssets(compiled: CompiledDispositif, built: BuiltPortal, base: string) {
  const { model, validators } = assetsOf(compiled, built);
  return { modelUrl: `${base}/${model.path}`, validatorsUrl: `${base}/${validators.path}` };
}

/**
 * The same of a preview, whose base says already what its form is: they are made when the browser asks for them, after the
 * page is shown. Their addresses change with the build that their text imports.
 */
export function previewAssets(
  { form }: Pick<CompiledDispositif, 'form'>,
  built: BuiltPortal,
  base: string,
): ReturnType<typeof formAssets> {
  const { validatorRuntime } = clientOf(built, form.model);
  const build = hashOf(validatorRuntime);
  return { modelUrl: `${base}/form.json?v=${build}`, validatorsUrl: `${base}/validators.js?v=${build}` };
}

/**
 * Under `/demarches/:id/versions/:number`: `form.json`, `validators.js`, rows of a list of data, `zones.json`, the module that
 * validators import, and for those who work here `conditions.js`, the conditions of the schemas that agents fill in. All but
 * the last two never change. Throws `version-unknown` for a version that was not published, `not-found` for a list it does
 * not have.
 */
export function formAssetRoutes(app: FastifyInstance, services: Services): void {
  const load = async (params: ByVersion['Params']): Promise<Assets> =>
    assetsOf(await loadVersion(services, params), await loadBuiltPortal());
  app.get<ByVersion>('/demarches/:id/versions/:number/form.json', async (request, reply) =>
    sendModel(reply, await load(request.params), IMMUTABLE),
  );
  app.get<ByVersion>('/demarches/:id/versions/:number/validators.js', async (request, reply) =>
    sendPacked(request, reply, await load(request.params)),
  );
  app.get<SearchOfVersion>('/demarches/:id/versions/:number/donnees/:list', async (request, reply) => {
    const compiled = await loadVersion(services, request.params);
    return sendRows(reply.header('cache-control', IMMUTABLE), compiled, request);
  });
  app.get<ByVersion>('/demarches/:id/versions/:number/zones.json', async (request, reply) => {
    const { form } = await loadVersion(services, request.params);
    return reply.header('cache-control', IMMUTABLE).send(zonesForMaps(form));
  });
  app.get<ByVersion>(
    '/demarches/:id/versions/:number/conditions.js',
    { config: { capability: 'queue.read' } },
    async ({ params }, reply) => sendConditions(reply, await loadVersion(services, params)),
  );
  app.get('/demarches/:id/versions/:number/validator-runtime.js', async (_request, reply) =>
    reply.redirect((await loadBuiltPortal()).validatorRuntime, 302),
  );
}

async function loadVersion(
  { dispositifs }: Services,
  { id, number }: ByVersion['Params'],
): Promise<CompiledDispositif> {
  const version = /^[1-9]\d{0,8}$/u.test(number) ? Number(number) : 0;
  const compiled = await dispositifs.load(id, version);
  if (!compiled) throw problem('version-unknown');
  return compiled;
}

/** The rows of a list that suit what is typed (`q`). Throws `not-found` when there is no such list. */
export function sendRows(
  reply: FastifyReply,
  { form }: Pick<CompiledDispositif, 'form'>,
  { params: { list }, query: { q } }: FastifyRequest<Search>,
): FastifyReply {
  const found = Object.hasOwn(form.data, list) ? form.data[list] : undefined;
  if (!found) throw problem('not-found');
  return reply.send(searchRows(found.rows, typeof q === 'string' ? q.slice(0, LONGEST_SEARCH) : ''));
}

/** The assets of a form that is only previewed. */
export async function sendPreviewAsset(
  reply: FastifyReply,
  compiled: CompiledDispositif,
  name: 'form.json' | 'validators.js' | 'conditions.js',
): Promise<FastifyReply> {
  if (name === 'conditions.js') return sendConditions(reply, compiled);
  const assets = assetsOf(compiled, await loadBuiltPortal());
  return name === 'form.json' ? sendModel(reply, assets, PREVIEWED) : sendValidators(reply, assets, PREVIEWED);
}

function sendModel(reply: FastifyReply, { model }: Assets, kept: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').header('cache-control', kept).send(model.text);
}

function sendValidators(reply: FastifyReply, { validators }: Assets, kept: string): FastifyReply {
  return reply.type(JAVASCRIPT).header('cache-control', kept).send(validators.text);
}

/** What never changes is compressed once, as well as can be: a quarter less than what answers are compressed to on their way. */
async function sendPacked(request: FastifyRequest, reply: FastifyReply, assets: Assets): Promise<FastifyReply> {
  if (!/\bbr\b/u.test(String(request.headers['accept-encoding'] ?? '')))
    return sendValidators(reply, assets, IMMUTABLE);
  const bytes = packed.get(assets) ?? brotli(assets.validators.text);
  packed.set(assets, bytes);
  return reply
    .type(JAVASCRIPT)
    .headers({ 'cache-control': IMMUTABLE, 'content-encoding': 'br', vary: 'accept-encoding' })
    .send(await bytes);
}

async function sendConditions(reply: FastifyReply, compiled: CompiledDispositif): Promise<FastifyReply> {
  const { validatorRuntime } = await loadBuiltPortal();
  const text = withRuntime(smallConditions(compiled), validatorRuntime);
  return reply.type(JAVASCRIPT).header('cache-control', 'private, no-cache').send(text);
}

function assetsOf(compiled: CompiledDispositif, built: BuiltPortal): Assets {
  const known = made.get(compiled);
  if (known) return known;
  const { validatorRuntime, addressOf } = clientOf(built, compiled.form.model);
  const plan = calculatedPlan(compiled.form.model.schema);
  const model = JSON.stringify(compiled.form.model);
  const calculating = plan ? calculatedModule(plan, addressOf) : '';
  const validators = `${withRuntime(compiled.form.validatorModule, validatorRuntime)}${calculating}`;
  const assets = {
    model: { path: `form.json?v=${hashOf(model)}`, text: model },
    validators: { path: `validators.js?v=${hashOf(validators)}`, text: validators },
  };
  made.set(compiled, assets);
  return assets;
}

/** A module that imports the built runtime straight away: one address less to wait for. */
function withRuntime(module: string, validatorRuntime: string): string {
  return module.replace(/(["'])\.\/validator-runtime\.js\1/u, JSON.stringify(validatorRuntime));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
