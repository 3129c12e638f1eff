/**
 * `npm test`: everything that must hold, from the format of the files to journeys in a browser.
 * `npm test -- lint unit` runs the steps named only. `npm run any-day` runs what does not drive a browser as on other days.
 */
import { join } from 'node:path';
import { createDaySteps, daysToTry } from './any-day.ts';
import { makeRoom } from './room.ts';
import { ROOT } from './run-command.ts';
import { runSteps } from './run-steps.ts';
import { createSteps } from './steps.ts';
import { formatTally } from './tally.ts';

const onOtherDays = process.argv[2] === '--any-day';
const wanted = process.argv.slice(onOtherDays ? 3 : 2);
const room = await makeRoom();
process.env['TMPDIR'] = room;
// Hundreds of processes load the same modules: as with `npm start`, what Node makes of them is kept.
process.env['NODE_COMPILE_CACHE'] = join(ROOT, '.cache/compiled');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const today = createSteps(room);
const prepared = today.filter(({ name }) => name === 'build' || name === 'services');
const steps = onOtherDays ? createDaySteps(daysToTry(new Date()), prepared) : today;
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}
const chosen = steps.filter((step) => wanted.length === 0 || wanted.includes(step.name));
const tally = await runSteps(chosen, (line) => console.log(line));
console.log(formatTally(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
