/**
 * `npm run bench`: how fast the product is, as ratios in one run on one machine, so that they mean something on another.
 * `npm run bench -- filings` measures only some parts (compile, engine, entitlement, letters, versions, form, pages, first-text, filings, actions, fuzz, hostile,
 * schemes, queue, midnight); `fuzz-api` runs only when it is named: `--requests` says how many (a million), `--seed` which, `--at` asks one again;
 * so does `agents` (two hundred of them on live queues); so do `studio` (`--url` of a demonstration that runs already; `studio-lists` without its hundreds of schemes and rules), `journal`, and `gestures`: `--gestures` says how many (a thousand; a
 * hundred thousand for the last).
 * `--cases` says how many are due in `midnight` (ten thousand). `--profile <folder>` keeps CPU profiles of the product's server. docs/performance.md tells how to read what is printed.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureAgents } from './agents.ts';
import { measureActions } from './actions.ts';
import { measureCompilation } from './compilation.ts';
import { measureDecisions, measureValidators } from './engine.ts';
import { measureFilings } from './filings.ts';
import { measureFirstTexts } from './first-text.ts';
import { measureFormPages } from './form-pages.ts';
import { weighForm } from './form-weight.ts';
import { fuzzApi } from './fuzz-api.ts';
import { measureFuzz } from './fuzz.ts';
import { walkSchemes } from './gestures.ts';
import { measureHostile } from './hostile.ts';
import { measureEntitlement } from './entitlement.ts';
import { measureJournal } from './journal.ts';
import { serve } from './processes.ts';
import { measureLetters } from './letters.ts';
import { measureMidnight } from './midnight.ts';
import { measureQueue } from './queue.ts';
import {
  printAgents,
  printCompilation,
  printEntitlement,
  printFirstTexts,
  printContests,
  printForm,
  printFormPages,
  printFuzz,
  printFuzzApi,
  printGestures,
  printHostile,
  printJournal,
  printLetters,
  printMidnight,
  printQueue,
  printRates,
  printSchemes,
  printStudio,
  printVersions,
} from './report.ts';
import { measureSchemes } from './schemes.ts';
import { measureStudio } from './studio.ts';
import { measureVersions } from './versions.ts';
import { createWorld } from './world.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    profile: { type: 'string' },
    cases: { type: 'string', default: '10000' },
    gestures: { type: 'string' },
    requests: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    at: { type: 'string' },
    url: { type: 'string' },
  },
});
const wants = (part: string): boolean => positionals.length === 0 || positionals.includes(part);

/** Effects are carried out by a process of their own, as where many file; here nothing carries them out. */
const ALONE = { WORKERS: 'false' };

async function measureWrites(): Promise<void> {
  const world = await createWorld();
  try {
    const product = await serve('product-server.ts', [], { ...world.environment, ...ALONE }, values.profile);
    // Actions need requests that were filed.
    const filings = await measureFilings(world, product);
    if (wants('filings')) printRates('Accepted filings (64 connections)', filings);
    if (wants('actions')) printRates('Agent actions (64 connections)', await measureActions(world, product));
    await product.stop();
  } finally {
    await world.close();
  }
}

async function measureLibrary(): Promise<void> {
  const world = await createWorld();
  try {
    printVersions(await measureVersions(world));
  } finally {
    await world.close();
  }
}

async function measurePages(): Promise<void> {
  const world = await createWorld();
  try {
    printFormPages(await measureFormPages(world));
  } finally {
    await world.close();
  }
}

async function measureFirstViews(): Promise<void> {
  const world = await createWorld();
  try {
    printFirstTexts(await measureFirstTexts(world));
  } finally {
    await world.close();
  }
}

// Broken off, it still takes along what it started.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const begun = performance.now();
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}`);
if (wants('compile')) printCompilation(measureCompilation());
if (wants('engine')) {
  printContests('Decisions against XState alone', await measureDecisions());
  printContests('Validators against Ajv alone', await measureValidators());
}
if (wants('entitlement')) printEntitlement(measureEntitlement());
if (wants('letters')) printLetters(await measureLetters());
if (wants('versions')) await measureLibrary();
if (wants('form')) printForm('aide-medicale', await weighForm('aide-medicale'));
if (wants('pages')) await measurePages();
if (wants('first-text')) await measureFirstViews();
if (wants('filings') || wants('actions')) await measureWrites();
if (wants('fuzz')) printFuzz(await measureFuzz());
if (wants('hostile')) printHostile(await measureHostile(values.profile));
// An hour or more: only when it is asked for.
if (positionals.includes('fuzz-api')) {
  const at = values.at === undefined ? null : Number(values.at);
  printFuzzApi(await fuzzApi({ requests: Number(values.requests), seed: Number(values.seed), at }));
}
const isStudio = positionals.includes('studio');
if (isStudio || positionals.includes('studio-lists'))
  printStudio(await measureStudio([300, 1_000], isStudio, values.url));
// It kills servers, each of which takes a while to come back.
if (positionals.includes('journal'))
  printJournal(await measureJournal(Number(values.gestures ?? 1_000), Number(values.seed)));
if (positionals.includes('gestures'))
  printGestures(await walkSchemes(Number(values.gestures ?? 100_000), Number(values.seed)));
if (wants('schemes')) printSchemes(await measureSchemes());
if (wants('queue')) printQueue(await measureQueue());
// Signing two hundred people in takes its time: only when it is asked for.
if (positionals.includes('agents')) printAgents(await measureAgents());
if (wants('midnight')) printMidnight(await measureMidnight(Number(values.cases), values.profile));
console.log(`\nMeasured in ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
