/**
 * `npm run worker`: the handlers of effects in a process of their own, beside servers started with WORKERS=false on the
 * same database, files and secret.
 */
import { ConfigError } from '../config/config-error.ts';
import { readConfig } from '../config/config.ts';
import { createPace, startWorkers } from '../jobs/index.ts';
import { migrateDatabase } from './prepare-database.ts';
import { runProcess, type Startup } from './process.ts';
import { keepSettings } from '../settings/index.ts';
import { beginClock } from './begin-clock.ts';
import { createServices, closeServices } from './create-services.ts';

const start: Startup = async (closers) => {
  const config = readConfig({ demo: false });
  if (config.databaseUrl === null) {
    throw new ConfigError(['DATABASE_URL must be set: a worker works on the database of the servers beside it.']);
  }
  await migrateDatabase(config.databaseUrl);
  const services = createServices(config, config.databaseUrl);
  closers.defer(() => closeServices(services));
  closers.defer(await keepSettings(services));
  await beginClock(services);
  // Nobody asks this process for a page.
  const workers = startWorkers(
    services,
    createPace(() => false),
  );
  closers.defer(() => workers.close());
  services.log.info('the worker is ready');
};

await runProcess(start);
