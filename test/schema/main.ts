/** `npm run schema` writes runtime/store/schema.sql, from a database of its own that is brought to the current schema. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../support/postgres.ts';
import { TEMPLATE, migrateTemplate } from '../support/template.ts';
import { dumpSchema } from './dump-schema.ts';

const server = await startPostgres();
await using closers = new AsyncDisposableStack();
closers.defer(() => server.stop());
await migrateTemplate(server.url, 0);
const client = new pg.Client({ connectionString: Object.assign(new URL(server.url), { pathname: TEMPLATE }).href });
await client.connect();
closers.defer(() => client.end());
await writeFile(join(import.meta.dirname, '../../runtime/store/schema.sql'), await dumpSchema(client));
