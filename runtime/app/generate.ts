/**
 * Writes what files outside of TypeScript need of it: schemas/openapi.json, the description of the API from the routes as the
 * server registers them (what integrators read without a server, and what the types of `/api/v1` in browsers are made from;
 * nothing is listened to or connected to), and the style sheet of the tokens. `--check` writes nothing and fails when what is
 * written is not what would be.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { readConfig } from '../config/config.ts';
import { createServices, closeServices } from './create-services.ts';
import { tokensCss } from '../ui/tokens/styles.ts';

const ROOT = join(import.meta.dirname, '../..');

const WRITTEN = {
  'schemas/openapi.json': `${JSON.stringify(await describeApi(), null, 2)}\n`,
  'runtime/ui/tokens/tokens.css': tokensCss(),
};
for (const [name, text] of Object.entries(WRITTEN)) {
  const path = join(ROOT, name);
  if (!process.argv.includes('--check')) await writeFile(path, text);
  else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
    console.error(`Not up to date, run \`npm run generate\`: ${name}`);
    process.exitCode = 1;
  }
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
