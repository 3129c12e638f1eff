/**
 * `npm start`: everything on one machine with one command. The applications are built while the demonstration is seeded;
 * then HTTP and the handlers of effects run in this process until it is told to stop.
 */
import { buildApplications } from './build.ts';
import { compressMeanwhile } from './compress.ts';
import { readConfig, type Config } from '../config/config.ts';
import { describeAccounts, type DemoAccount } from '../demo/accounts.ts';
import { describeIdentities, withDemoIdentities } from '../demo/demo-identities.ts';
import { withDemoSources } from '../demo/demo-sources.ts';
import { readDemoSize } from '../demo/demo-size.ts';
import { LARGE } from '../demo/seed-large.ts';
import { seedDemonstration } from '../demo/seed.ts';
import { startWorkers } from '../jobs/index.ts';
import { migrateDatabase, openDatabase } from './prepare-database.ts';
import { runProcess, type Startup } from './process.ts';
import { startServer } from './server.ts';
import { keepSettings } from '../settings/index.ts';
import { beginClock } from './begin-clock.ts';
import { createServices, closeServices } from './create-services.ts';

const start: Startup = async (closers, stopping) => {
  const size = readDemoSize(process.argv.slice(2));
  const configured = readConfig({ demo: true });
  if (size === 'large' && !configured.demo)
    throw new Error('--demo=large fills a demonstration: set DEMO to true, or leave it out.');
  const config = await withDemoSources(await withDemoIdentities(configured, closers), closers);
  const url = await openDatabase(config, closers);
  // Not earlier: bundlers take every core, and a new database takes four times as long beside them.
  const building = buildApplications();
  // Its failure is told below, once what was opened meanwhile can be closed.
  building.catch(() => undefined);
  await migrateDatabase(url);
  stopping.throwIfAborted();
  const services = createServices(config, url);
  closers.defer(() => closeServices(services));
  closers.defer(await keepSettings(services));
  await beginClock(services);
  const accounts = config.demo
    ? await seedDemonstration(services, size === 'large' ? { count: LARGE, tell } : undefined)
    : [];
  if (config.workers) {
    const workers = startWorkers(services);
    closers.defer(() => workers.close());
  }
  await building;
  stopping.throwIfAborted();
  const server = await startServer(services);
  closers.defer(() => server.close());
  closers.defer(await compressMeanwhile());
  console.log(welcome(config, accounts));
};

const tell = (done: number): void => console.log(`  ${done} of ${LARGE} requests are filed.`);

function welcome(config: Config, accounts: readonly DemoAccount[]): string {
  const places = [
    ['Portal', '/'],
    ['Desk', '/agent'],
    ['Studio', '/studio'],
    ['API', '/api/openapi.json'],
  ].map(([name = '', path = '']) => `  ${name.padEnd(8)}${config.publicUrl}${path}`);
  const demonstration = config.demo
    ? ['', describeAccounts(accounts), ...describeIdentities(config), ...exposure(config)]
    : [];
  return ['', 'Cagou is ready.', '', ...places, ...demonstration, ''].join('\n');
}

/** Said when it was asked for: whoever reaches this machine reads the passwords in our documentation. */
function exposure({ host }: Config): readonly string[] {
  if (/^(?:127\..+|::1|localhost)$/u.test(host)) return [];
  return ['', `HOST is ${host}: other machines can sign in to this demonstration, and read its mails.`];
}

await runProcess(start);
