/**
 * The largest bodies that may be sent, in each shape, to each kind of route, and the largest draft that the limits accept,
 * saved, shown, filed and printed: what each costs the server, and how long somebody else waits meanwhile.
 */
import { Agent, get } from 'node:http';
import { applyCommand } from '../../runtime/cases/index.ts';
import { publishVersion } from '../../runtime/dispositifs/publish-version.ts';
import type { DispositifSource, JsonObject } from '../../engine/index.ts';
import { SCHEME } from '../support/medical-aid.ts';
import { buildApplications } from '../../runtime/app/build.ts';
import { processorOf, serve, type Served } from './processes.ts';
import { writeDrafts } from './requests.ts';
import { syntheticAnswers, syntheticScheme, type Size } from './synthetic.ts';
import { createWorld, type Somebody, type World } from './world.ts';

export interface HostileCost {
  readonly what: string;
  readonly status: number;
  /** Milliseconds of the server's processor, all its threads, which Linux counts in hundredths of a second. */
  readonly processor: number;
  /** Milliseconds that the slowest `/livez` beside it took. */
  readonly livez: number;
}

interface Asked {
  readonly what: string;
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly path: string;
  readonly type?: string;
  readonly body?: string;
}

const BODY = 2 * 1024 * 1024 - 200;
const BETWEEN_MS = 10;
const JSON_TYPE = 'application/json';
const PLAIN = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=x';

/** As many repetitions as a body holds. */
const fill = (text: string): string => text.repeat(Math.floor(BODY / text.length));

/** Values of JSON that take a whole body. */
const SHAPES: Readonly<Record<string, () => string>> = {
  deep: () => '['.repeat(BODY / 2) + ']'.repeat(BODY / 2),
  'deep objects': () => `${'{"a":'.repeat(BODY / 6)}1${'}'.repeat(BODY / 6)}`,
  wide: () => `{${Array.from({ length: BODY / 14 }, (_, at) => `"k${at}":0`).join(',')}}`,
  'long list': () => `[${fill('{},')}{}]`,
  'long list of zeros': () => `[${fill('0,')}0]`,
  'long text': () => `"${fill('a')}"`,
  'text of quotes': () => `"${fill('\\"')}"`,
  'text of null characters': () => `"${fill('\\u0000')}"`,
};

const SIZE: Size = { fields: 20, pageSize: 20 };
const LONG_LIST = 'longue-liste';
/** Of a list whose schema says nothing of its length. */
const MEMBERS = 500;
const LONG_TEXT = 900;

/** Everything in turn, nothing beside it. */
export async function measureHostile(profileFolder?: string): Promise<readonly HostileCost[]> {
  await buildApplications(['portal', 'documents', 'pages', 'server']);
  const world = await createWorld();
  const server = await serve('product-server.ts', [], { ...world.environment, WORKERS: 'false' }, profileFolder);
  try {
    const [citizen] = world.citizens;
    if (!citizen) throw new Error('nobody lives in the world of measurements');
    const small = await bodiesFor(world);
    const large = await largestDraft(world, server, citizen);
    // What is done once for a whole process is not the price of a request.
    for (const asked of large) if (asked.method === 'GET') await ask(server, citizen, asked);
    const costs: HostileCost[] = [];
    for (const asked of [...small, ...large]) costs.push(await costOf(server, citizen, asked));
    costs.push(...(await costsOfFiled(world, server, citizen, large)));
    return costs;
  } finally {
    await server.stop();
    await world.close();
  }
}

async function bodiesFor(world: World): Promise<readonly Asked[]> {
  const [draft] = await writeDrafts(world, 1);
  const id = draft?.id ?? '';
  const page = `/demarches/${SCHEME}/formulaire/${id}/foyer`;
  const inJson = Object.entries(SHAPES).flatMap(([shape, make]): Asked[] => {
    const value = make();
    const send = (what: string, method: Asked['method'], path: string, around: (text: string) => string): Asked => ({
      what: `${shape}: ${what}`,
      method,
      path,
      type: JSON_TYPE,
      body: around(value),
    });
    return [
      send('save a draft', 'PUT', `/api/v1/drafts/${id}`, (text) => `{"answers":{"foyer":${text}},"revision":2}`),
      send(
        'begin a draft',
        'POST',
        '/api/v1/drafts',
        (text) => `{"dispositif":"${SCHEME}","answers":{"foyer":${text}}}`,
      ),
      send('sign in', 'POST', '/api/auth/sign-in/email', (text) => `{"email":${text},"password":"x"}`),
    ];
  });
  const post = (what: string, type: string, path: string, body: string): Asked => ({
    what,
    method: 'POST',
    path,
    type,
    body,
  });
  const members = Array.from({ length: 19_000 }, (_, at) => partOf(`foyer[membres][${at}][nom]`, 'a'));
  return [
    ...inJson,
    post('urlencoded, many names: sign in', PLAIN, '/connexion', fill('a=1&')),
    post('urlencoded, one long text: sign in', PLAIN, '/connexion', `email=${fill('a')}`),
    post('urlencoded, escapes: sign in', PLAIN, '/connexion', `email=${fill('%C3%A9')}`),
    post('multipart, long text: a form page', MULTIPART, page, `${partOf('foyer[situation]', fill('a'))}--x--\r\n`),
    post('multipart, many members: a form page', MULTIPART, page, `${members.join('')}--x--\r\n`),
    post(
      'multipart, deep names: a form page',
      MULTIPART,
      page,
      `${partOf(`foyer${'[a]'.repeat(300)}`, 'a').repeat(2_000)}--x--\r\n`,
    ),
  ];
}

/** A list of 500 members whose texts fill a body, in a scheme that limits neither. */
async function largestDraft(world: World, server: Served, citizen: Somebody): Promise<readonly Asked[]> {
  const published = await publishVersion(world.services, { source: longListScheme(), by: null });
  if (published.type === 'refused') throw new Error(JSON.stringify(published.diagnostics));
  const begun = await ask(server, citizen, {
    what: '',
    method: 'POST',
    path: '/api/v1/drafts',
    type: JSON_TYPE,
    body: JSON.stringify({ dispositif: LONG_LIST }),
  });
  const { id, revision }: { readonly id: string; readonly revision: number } = JSON.parse(begun.text);
  const body = JSON.stringify({ answers: longListAnswers(), revision });
  const pages = `/demarches/${LONG_LIST}/formulaire/${id}`;
  return [
    { what: 'largest draft: save', method: 'PUT', path: `/api/v1/drafts/${id}`, type: JSON_TYPE, body },
    { what: 'largest draft: form page', method: 'GET', path: `${pages}/page0` },
    { what: 'largest draft: verification', method: 'GET', path: `${pages}/verification` },
    { what: 'largest draft: paper form', method: 'GET', path: `/demarches/${LONG_LIST}/formulaire.pdf` },
    {
      what: 'largest draft: file',
      method: 'POST',
      path: '/api/v1/cases',
      type: JSON_TYPE,
      body: JSON.stringify({ draft: id, declaration: true }),
    },
  ];
}

async function costsOfFiled(
  world: World,
  server: Served,
  citizen: Somebody,
  large: readonly Asked[],
): Promise<readonly HostileCost[]> {
  // Twice gives the same case.
  const file = large.find(({ path }) => path === '/api/v1/cases');
  const filed = file && (await ask(server, citizen, file));
  if (!filed || filed.status >= 300) throw new Error(`the largest draft was not filed: ${filed?.text.slice(0, 400)}`);
  const { id }: { readonly id: string } = JSON.parse(filed.text);
  await askCorrection(world, id);
  const correction = `/compte/demandes/${id}/correction`;
  const members = Array.from({ length: 19_000 }, (_, at) => partOf(`lots[${at}][a]`, 'a')).join('');
  const asked: readonly Asked[] = [
    { what: 'its request', method: 'GET', path: `/compte/demandes/${id}` },
    { what: 'its receipt', method: 'GET', path: `/api/v1/cases/${id}/receipt` },
    { what: 'its correction', method: 'GET', path: correction },
    { ...sentBack(partOf('f1', 'a'.repeat(BODY - 500))), what: 'its correction, long text', path: correction },
    { ...sentBack(members), what: 'its correction, many members', path: correction },
    { ...sentBack(wholeCorrection()), what: 'its correction, all of it sent back', path: correction },
  ];
  const costs: HostileCost[] = [];
  for (const one of asked) costs.push(await costOf(server, citizen, { ...one, what: `largest draft: ${one.what}` }));
  return costs;
}

/** What an agent does who has both questions that take much answered anew. */
async function askCorrection({ services, agent }: World, id: string): Promise<void> {
  const data = { message: 'À revoir.', fields: { '/lots': 'Précisez les lots.', '/f1': 'Précisez ce texte.' } };
  const command = { type: 'act', action: 'demanderCorrection', data, answers: null, expectedVersion: null } as const;
  const actor = { type: 'agent', userId: agent.userId, name: 'Agnès Instruit', functions: ['instructeur'] } as const;
  const result = await applyCommand(services, id, command, actor);
  if (result.type === 'refused') throw new Error(JSON.stringify(result));
}

/** The list as its correction is sent back, with one text changed, as far as a body goes. */
function wholeCorrection(): string {
  const text = 'texte '.repeat(LONG_TEXT / 6).trim();
  const lots = Array.from({ length: MEMBERS }, (_, at) =>
    ['a', 'b', 'c', 'd'].map((name) => partOf(`lots[${at}][${name}]`, at === 0 ? 'autre' : text)),
  );
  return [...lots.flat(), partOf('f1', 'autre texte')].join('');
}

const partOf = (name: string, text: string): string =>
  `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;

/** A correction as its page sends it, which says what it shows. */
const sentBack = (parts: string) =>
  ({ method: 'POST', type: MULTIPART, body: `${partOf('_fields', 'lots f1')}${parts}--x--\r\n` }) as const;

function longListScheme(): DispositifSource {
  const { files, id } = syntheticScheme(SIZE, LONG_LIST);
  const schema = JSON.parse(files['form.schema.json'] ?? '{}');
  const ui = JSON.parse(files['form.ui.json'] ?? '{}');
  const text = (title: string): object => ({ title, type: 'string', cagou: { personal: 'demande' } });
  const item = { type: 'object', title: 'Lot', properties: { a: text('A'), b: text('B'), c: text('C'), d: text('D') } };
  schema.properties.lots = { type: 'array', title: 'Lots', items: item };
  ui.pages[0].fields.push('lots');
  const workflow = JSON.parse(files['workflow.json'] ?? '{}');
  const by = ['instructeur'];
  workflow.states.e0.actions.demanderCorrection = { title: 'Corriger', by, kind: 'correction', to: 'correction' };
  const sendBack = { title: 'Renvoyer', by: ['applicant', ...by], kind: 'resubmission', to: 'e0' };
  workflow.states.correction = { title: 'À corriger', waiting: 'applicant', actions: { corriger: sendBack } };
  return {
    id,
    files: {
      ...files,
      'form.schema.json': JSON.stringify(schema),
      'form.ui.json': JSON.stringify(ui),
      'workflow.json': JSON.stringify(workflow),
    },
  };
}

function longListAnswers(): JsonObject {
  const text = 'texte '.repeat(LONG_TEXT / 6).trim();
  const lot = { a: text, b: text, c: text, d: text };
  return { ...syntheticAnswers(SIZE), lots: Array.from({ length: MEMBERS }, () => lot) };
}

async function costOf(server: Served, as: Somebody, asked: Asked): Promise<HostileCost> {
  const waits = watchLivez(server.url);
  const before = await processorOf(server);
  const { status } = await ask(server, as, asked);
  const processor = (await processorOf(server)) - before;
  return { what: asked.what, status, processor, livez: await waits() };
}

async function ask(
  { url }: Served,
  as: Somebody,
  { method, path, type, body }: Asked,
): Promise<{ readonly status: number; readonly text: string }> {
  const headers = { ...as.headers, ...(type !== undefined && { 'content-type': type }) };
  const response = await fetch(url + path, {
    method,
    headers,
    redirect: 'manual',
    ...(body !== undefined && { body }),
  });
  return { status: response.status, text: await response.text() };
}

/** Asks whether the server lives, again and again; what is returned ends it and gives the longest wait, in milliseconds. */
function watchLivez(url: string): () => Promise<number> {
  const agent = new Agent({ keepAlive: true });
  let goesOn = true;
  let longest = 0;
  const watching = (async () => {
    while (goesOn) {
      const sent = performance.now();
      await new Promise<void>((resolve, reject) => {
        get(`${url}/livez`, { agent }, (response) => response.resume().once('end', resolve)).once('error', reject);
      });
      longest = Math.max(longest, performance.now() - sent);
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
  })();
  return async () => {
    goesOn = false;
    await watching;
    agent.destroy();
    return longest;
  };
}
