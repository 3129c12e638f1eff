/**
 * A queue as it is after years: a few real cases in the situations that exist (to take, taken, waiting for the applicant,
 * withdrawn), filed and acted on through the API, then copied in bulk with other names, numbers and dates. Copies have
 * their row and their tasks, which is what lists read; they have no events of their own, and each is of somebody else, whom the
 * register does not know: of sixteen citizens each copy would have thousands of duplicates to look through.
 */
import { keepWords } from '../../runtime/cases/store/keep-words.ts';
import { runLoad, type Request } from './load.ts';
import type { Served } from './processes.ts';
import { writeDrafts } from './requests.ts';
import type { Somebody, World } from './world.ts';

const ORIGINALS = 20;
const CHUNK = 10_000;

/** Brings a world to `count` cases. */
export async function writeCases(world: World, product: Served, count: number): Promise<void> {
  await fileOriginals(world, product);
  const { db } = world.services;
  const [colleague] = await db('user').where('id', '<>', world.agent.userId).limit(1).pluck('id');
  for (let copied = ORIGINALS; copied < count; copied += CHUNK) {
    await db.raw(COPY, { from: copied, to: Math.min(count, copied + CHUNK) - 1, originals: ORIGINALS, colleague });
  }
  for (const table of ['"case"', 'task', 'search_word']) await db.raw(`vacuum analyze ${table}`);
}

async function fileOriginals(world: World, product: Served): Promise<void> {
  const drafts = await writeDrafts(world, ORIGINALS);
  for (const [index, { id, citizen }] of drafts.entries()) {
    const owner = world.citizens[citizen];
    if (!owner) throw new Error(`there is no citizen ${citizen}`);
    await send(product, 201, owner, '/api/v1/cases', { draft: id, declaration: true });
    const act = (somebody: Somebody, command: object): Promise<string> =>
      send(product, 200, somebody, `/api/v1/cases/${id}/commands`, command);
    // Of twenty: twelve to take, three taken, three waiting for the applicant, two withdrawn.
    if (index >= 12 && index < 18) await act(world.agent, { type: 'takeTask', task: await taskOf(world, id) });
    const next = { expectedVersion: await versionOf(world, id) };
    if (index >= 15 && index < 18) await act(world.agent, { ...correction(), ...next });
    if (index >= 18) await act(owner, { type: 'act', action: 'retirer', data: {}, ...next });
  }
}

/** What an agent sends to have a request mended. */
export function correction(): object {
  const fields = { '/revenus': 'Ce montant n’est pas celui du justificatif.' };
  return { type: 'act', action: 'demanderCorrection', data: { message: 'Merci de vérifier vos revenus.', fields } };
}

async function send(product: Served, status: number, by: Somebody, path: string, body: object): Promise<string> {
  const request: Request = { method: 'POST', path, headers: by.headers, body: JSON.stringify(body) };
  const { sample } = await runLoad({ url: product.url, count: 1, connections: 1, status, request: () => request });
  return sample;
}

async function taskOf({ services: { db } }: World, id: string): Promise<string> {
  const { rows } = await db.raw<{ rows: { id: string }[] }>('select id from task where case_id = ?', [id]);
  return rows[0]?.id ?? '';
}

async function versionOf({ services: { db } }: World, id: string): Promise<number> {
  const { rows } = await db.raw<{ rows: { version: number }[] }>('select version from "case" where id = ?', [id]);
  return rows[0]?.version ?? 0;
}

const FAMILIES = `array['Wamytan', 'Naisseline', 'Martin', 'Poigoune', 'Lavigne', 'Tein', 'Nguyen', 'Falelavaki', 'Boéwa', 'Dupré',
  'Kabar', 'Wéa', 'Soerjana', 'Lepeu', 'Tidjine', 'Hmaé', 'Garnier', 'Xowie', 'Ouetcho', 'Bernut', 'Toyon', 'Kaouma', 'Leroux', 'Vakié']`;
const GIVEN = `array['Marie', 'Jean', 'Rose', 'Élie', 'Paul', 'Anne', 'Léa', 'Hugo', 'Yann', 'Malia', 'Sosefo', 'Thérèse', 'Ghislaine', 'Noé', 'Aïcha', 'Luc']`;

/**
 * Copy n bears a running number, a name and an amount of its own (amounts come in no order), and lies n minutes further back;
 * one in eleven by 300 days more, so that a page of what is late is full however many there are; of each name as many.
 * An agent holds some hundreds, however many there are.
 */
const COPY = `
with original as (
  select c.*, row_number() over (order by number) - 1 as place from "case" c order by number limit :originals
), copy as (
  select gen_random_uuid() as new_id, n, o.*, n * interval '1 minute' + case when n / 24 % 11 = 3 then interval '300 days' else '0' end as back,
    jsonb_set(columns::jsonb, '{2,value}', to_jsonb(n * 104729::bigint % 400000))::json as own_columns,
    (${FAMILIES})[1 + n % 24] || chr(97 + n / 24 % 26) || chr(97 + n / 624 % 26) || ' ' || (${GIVEN})[1 + n % 16] as name
  from generate_series(:from::int, :to::int) n join original o on o.place = n % :originals::int
), written as (
  insert into "case" (id, number, dispositif_id, dispositif_version, version, state, outcome, waiting, channel,
    applicant_name, filed_at, closed_at, due_at, wake_at, columns, alerts, search, data, updated_at)
  select new_id, 'C' || n, dispositif_id, dispositif_version, version, state, outcome, waiting, channel, name,
    filed_at - back, closed_at - back, due_at - back, wake_at, own_columns, alerts, search_words('C' || n || ' ' || name) || case_facets(channel, filed_at - back, own_columns, alerts), data,
    updated_at - back
  from copy
  returning id, search
), worded as (
  ${keepWords('written')}
)
insert into task (case_id, id, dispositif_id, function, title, state, case_state, opinion, assignee_id, opened_at, due_at, search)
select new_id, t.id, t.dispositif_id, t.function, t.title, t.state, t.case_state, t.opinion,
  case when t.assignee_id is not null then case when n < 1000 then t.assignee_id else :colleague end end,
  t.opened_at - back, t.due_at - back, written.search
from copy join task t on t.case_id = copy.id join written on written.id = copy.new_id`;
