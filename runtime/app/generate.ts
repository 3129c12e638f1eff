/**
 * Writes schemas/openapi.json, the description of the API, from the routes as the server registers them: what integrators
 * read without a server, and what the types of `/api/v1` in browsers are made from. Nothing is listened to or connected to.
 * `--check` writes nothing and fails when what is written is not what would be.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { readConfig } from '../config/config.ts';
import { createServices, closeServices } from './create-services.ts';

const PATH = join(import.meta.dirname, '../../schemas/openapi.json');

const text = `${JSON.stringify(await describeApi(), null, 2)}\n`;
if (!process.argv.includes('--check')) await writeFile(PATH, text);
else if ((await readFile(PATH, 'utf8').catch(() => '')) !== text) {
  console.error('Not up to date, run `npm run generate`: schemas/openapi.json');
  process.exitCode = 1;
}

/** The description that a server of this version gives, without the address of one. */
async function describeApi(): Promise<object> {
  const dataDir = await mkdtemp(join(tmpdir(), 'cagou-openapi-'));
  const environment = { DATA_DIR: dataDir, SECRET: 'no session is ever signed with this one' };
  const services = createServices(readConfig({ demo: true }, environment), 'postgresql://nobody@localhost/none');
  try {
    const app = await createApp(services);
    await app.ready();
    const description = Object.entries(app.swagger()).filter(([name]) => name !== 'servers');
    await app.close();
    return Object.fromEntries(description);
  } finally {
    await closeServices(services);
    await rm(dataDir, { recursive: true, force: true });
  }
}
