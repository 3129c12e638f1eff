/* A play written down: a new scenario, or one that is there already, as one step that can be taken back. */
import type { Json } from '../../engine/index.ts';
import type { PlayLine } from '../../engine/play.ts';
import { isJson } from '../../engine/base/index.ts';
import { slugOfTitle, type Files, type Gesture } from '../../engine/studio.ts';
import type { Scenario } from '../../schemas/types/scenario.ts';

/** The file of a scenario of that name. */
export const fileOf = (name: string): string => `scenarios/${name}.json`;

/** A file that no scenario has, after the title. */
export function newFile(files: Files, title: string): string {
  const taken = Object.keys(files).flatMap((file) => /^scenarios\/(.+)\.json$/u.exec(file)?.[1] ?? []);
  return fileOf(slugOfTitle(title, taken));
}

/** Whether something of what was played is not as its scenario says. */
export const isOutdated = (lines: readonly Pick<PlayLine, 'differences'>[]): boolean =>
  lines.some(({ differences }) => differences.length > 0);

/** A title that no scenario of the scheme has, since they are told apart by it. */
export function freeTitle(titles: readonly string[], title: string): string {
  if (!titles.includes(title)) return title;
  for (let rank = 2; ; rank += 1) if (!titles.includes(`${title} (${rank})`)) return `${title} (${rank})`;
}

/** Writes a scenario: in a file that is there only what differs is changed, as it is written. */
export function recordGesture(files: Files, file: string, scenario: Scenario): Gesture {
  const value = jsonOf(scenario);
  if (files[file] === undefined) return { type: 'create', file, text: `${JSON.stringify(value, null, 2)}\n` };
  return { type: 'set', at: { file, pointer: '' }, value };
}

/** A scenario as JSON. */
export function jsonOf(scenario: Scenario): Json {
  const copy: unknown = JSON.parse(JSON.stringify(scenario));
  if (!isJson(copy)) throw new Error('a scenario is JSON');
  return copy;
}
