/** Carries out the retention in a process of its own, that a test kills: `<database> <folder> <milliseconds ahead>`. */
import { readConfig } from '../../../runtime/config/config.ts';
import { createServices } from '../../../runtime/app/create-services.ts';
import { eraseDue } from '../../../runtime/erasure/erase-due-cases.ts';

const [, , database = '', folder = '', ahead = '0'] = process.argv;
const config = readConfig(
  { demo: true },
  { DATA_DIR: folder, SECRET: 'a secret for tests, of forty characters', LOG_LEVEL: 'silent', NODE_ENV: 'test' },
);
const services = createServices(config, database);
services.clock.setOffset(Number(ahead));
await eraseDue(services, 1000);
