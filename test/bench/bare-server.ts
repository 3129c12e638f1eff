/**
 * What the product is measured against: the same bytes in three tables, through Fastify and pg, with no product around
 * them. Run as a process of its own: `node bare-server.ts <database url> <file of bytes>`; prints its address.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import fastify from 'fastify';
import pg from 'pg';

/** What one change of a case writes, as JSON texts. */
export interface Bytes {
  readonly case: string;
  readonly events: string;
  readonly outbox: string;
}

const TABLES = `
  create table if not exists bare_case (id uuid primary key, data jsonb not null);
  create table if not exists bare_event (case_id uuid primary key, body jsonb not null);
  create table if not exists bare_outbox (id bigint generated always as identity primary key, payload jsonb not null)`;

const ONE = {
  name: 'one',
  text: `with filed as (insert into bare_case values ($1, $2)), happened as (insert into bare_event values ($1, $3))
    insert into bare_outbox (payload) values ($4)`,
};
const CASE = { name: 'case', text: 'insert into bare_case values ($1, $2)' };
const EVENTS = { name: 'events', text: 'insert into bare_event values ($1, $2)' };
const OUTBOX = { name: 'outbox', text: 'insert into bare_outbox (payload) values ($1)' };

const [databaseUrl = '', file = ''] = process.argv.slice(2);
const bytes: Bytes = JSON.parse(await readFile(file, 'utf8'));
const pool = new pg.Pool({ connectionString: databaseUrl, max: 12 });
await pool.query(TABLES);
const app = fastify();

app.post('/one', async (_request, reply) => {
  const id = randomUUID();
  await pool.query({ ...ONE, values: [id, bytes.case, bytes.events, bytes.outbox] });
  return reply.code(201).send({ id });
});

app.post('/three', async (_request, reply) => {
  const id = randomUUID();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ ...CASE, values: [id, bytes.case] });
    await client.query({ ...EVENTS, values: [id, bytes.events] });
    await client.query({ ...OUTBOX, values: [bytes.outbox] });
    await client.query('commit');
  } finally {
    client.release();
  }
  return reply.code(201).send({ id });
});

process.once('SIGTERM', () => process.exit());
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
