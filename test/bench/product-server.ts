/**
 * The product's own server as `npm start` composes it, without building and seeding; with `WORKERS=false` nothing carries
 * effects out. Run as a process of its own; prints its address.
 */
import { createApp } from '../../runtime/app/app.ts';
import { readConfig } from '../../runtime/config/config.ts';
import { startWorkers } from '../../runtime/jobs/index.ts';
import { createServices, closeServices } from '../../runtime/app/create-services.ts';

const config = readConfig({ demo: false });
if (config.databaseUrl === null) throw new Error('DATABASE_URL is missing');
const services = createServices(config, config.databaseUrl);
const app = await createApp(services);
const workers = config.workers ? startWorkers(services) : undefined;
process.once('SIGTERM', () => void stop());

console.log(await app.listen({ port: 0, host: '127.0.0.1' }));

async function stop(): Promise<void> {
  await app.close();
  await workers?.close();
  await closeServices(services);
  process.exit();
}
