/** `check --fix`: carries out the fixes that change nothing anybody could have meant, and writes the files they change. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { applyFixes, compile, type DispositifSource } from '../../engine/index.ts';

/** What one fix uncovers, another may mend: so often the source is judged again. */
const MOST_ROUNDS = 10;

interface FixedSource {
  readonly source: DispositifSource;
  /** Fixes carried out. */
  readonly applied: number;
}

/** The source with every safe fix carried out, and those that they uncover. */
export function fixSource(given: DispositifSource): FixedSource {
  let source = given;
  let applied = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = compile(source);
    const found = result.type === 'failed' ? result.diagnostics : result.warnings;
    const safe = found.flatMap(({ fixes }) => fixes.filter((fix) => fix.safe).slice(0, 1));
    const mended = applyFixes(source.files, safe);
    if (mended.applied === 0) break;
    source = { ...source, files: mended.files };
    applied += mended.applied;
  }
  return { source, applied };
}

/** Writes what differs between two states of a folder's files. */
export async function writeChanges(
  folder: string,
  before: DispositifSource['files'],
  after: DispositifSource['files'],
): Promise<void> {
  for (const path of Object.keys(before).filter((name) => !Object.hasOwn(after, name))) await rm(join(folder, path));
  for (const [path, text] of Object.entries(after).filter(([name, text]) => before[name] !== text)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
