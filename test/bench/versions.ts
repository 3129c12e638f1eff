/**
 * What a thousand published versions cost a process that has just started: to know them and answer for the one in force,
 * and to be asked for each of them once. Versions are loaded when they are asked for, and the library keeps those in use.
 */
import { spawnSync } from 'node:child_process';
import { createLibrary } from '../../runtime/dispositifs/library.ts';
import { createDatabase } from '../../runtime/store/database.ts';
import { SCHEME } from '../support/medical-aid.ts';
import type { World } from './world.ts';

const VERSIONS = 1_000;

/** Seconds and megabytes since the process started. */
interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}
export interface VersionsCost {
  /** Until the version in force is loaded. */
  readonly ready: Cost;
  /** Until each version was asked for once. */
  readonly walked: Cost;
}

/** Publishes copies of a scheme, and measures in a process of its own. */
export async function measureVersions({ services: { db }, databaseUrl }: World): Promise<VersionsCost> {
  // Each version has a form, rules and a workflow of its own: spaces at their end make them texts never seen before.
  await db.raw(
    `insert into dispositif_version (dispositif_id, number, hash, files, catalogue)
     select dispositif_id, n, hash || n, files || (
       select jsonb_object_agg(key, value || repeat(' ', n)) from jsonb_each_text(files)
       where key in ('form.schema.json', 'rules.json', 'workflow.json')
     ), catalogue
     from dispositif_version cross join generate_series(2, ?::int) n where dispositif_id = ? and number = 1`,
    [VERSIONS, SCHEME],
  );
  await db('dispositif').where({ id: SCHEME }).update({ current_version: VERSIONS });
  const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, databaseUrl], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The versions could not be loaded: ${stderr}`);
  return JSON.parse(stdout);
}

async function walkVersions(databaseUrl: string): Promise<VersionsCost> {
  const database = createDatabase(databaseUrl);
  const before = process.memoryUsage.rss();
  const begun = performance.now();
  const cost = (): Cost => ({
    seconds: (performance.now() - begun) / 1_000,
    megabytes: (process.memoryUsage.rss() - before) / 1_000_000,
  });
  const library = createLibrary(database.db);
  const current = await library.current(SCHEME);
  if (current !== VERSIONS) throw new Error(`The version in force is ${current}`);
  await library.load(SCHEME, current);
  const ready = cost();
  for (let number = 1; number <= VERSIONS; number += 1) await library.load(SCHEME, number);
  const walked = cost();
  await database.close();
  return { ready, walked };
}

if (import.meta.main) console.log(JSON.stringify(await walkVersions(process.argv[2] ?? '')));
