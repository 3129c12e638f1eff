/*
 * Where to look when a scenario fails. What an expectation depends on is known, place by place; a place that failed expectations share, and
 * few of those that were met, is the likeliest to be wrong (the measure is Ochiai’s). Nothing is proved by it: it says where to look first.
 */
import { lineOf, type TextRange } from '../../base/text-position.ts';
import type { Pointer } from '../../base/values.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { lastToken, parentPointer } from '../../base/pointer.ts';
import { findNode, readJsonFile } from '../../language/json-file.ts';
import type { PlayedStep } from '../play-scenario.ts';
import { atomsOf, type Atom } from './atoms.ts';
import type { Spot } from './spots.ts';

/** A place to look at, with where it is in the text. */
export type Suspect = { readonly file: string; readonly pointer: Pointer } & TextRange;

/** As many as one looks at. */
const MOST = 3;

/** Of each scenario, places to look at first, the likeliest first; none of those that pass. */
export function suspectsOf(
  compiled: CompiledDispositif,
  scenarios: readonly (readonly PlayedStep[])[],
): readonly (readonly Suspect[])[] {
  const judged = scenarios.map((steps) => untilFailed(compiled, steps));
  if (judged.every((atoms) => atoms.every(({ met }) => met))) return scenarios.map(() => []);
  const counts = countAll(judged.flat());
  return judged.map((atoms) => {
    const failed = atoms.filter(({ met }) => !met).flatMap(({ spots }) => spots);
    return rank(failed, counts)
      .flatMap((spot) => placeInText(compiled, spot))
      .slice(0, MOST);
  });
}

/** What follows a step that failed fails because of it. */
function untilFailed(compiled: CompiledDispositif, steps: readonly PlayedStep[]): readonly Atom[] {
  const all: Atom[] = [];
  for (const step of steps) {
    const atoms = atomsOf(compiled, step);
    all.push(...withoutExplained(atoms));
    if (atoms.some(({ met }) => !met)) break;
  }
  return all;
}

/** What rests on all that something else rests on which failed in the same step failed because of it. */
function withoutExplained(atoms: readonly Atom[]): readonly Atom[] {
  const failed = atoms.filter(({ met }) => !met).map(({ spots }) => new Set(spots.map(keyOf)));
  const isExplained = (own: ReadonlySet<string>): boolean =>
    failed.some((other) => other.size > 0 && other.size < own.size && [...other].every((key) => own.has(key)));
  return atoms.filter(({ met, spots }) => met || !isExplained(new Set(spots.map(keyOf))));
}

type Counts = { readonly failed: number; readonly of: ReadonlyMap<string, { failed: number; met: number }> };

const keyOf = ({ file, pointer, line }: Spot): string => `${file}#${pointer}#${line ?? ''}`;

function countAll(atoms: readonly Atom[]): Counts {
  const of = new Map<string, { failed: number; met: number }>();
  for (const { met, spots } of atoms) {
    for (const key of new Set(spots.map(keyOf))) {
      const count = of.get(key) ?? { failed: 0, met: 0 };
      of.set(key, count);
      if (met) count.met += 1;
      else count.failed += 1;
    }
  }
  return { failed: atoms.filter(({ met }) => !met).length, of };
}

/** Of places as likely as each other, the nearest to what failed comes first. */
function rank(spots: readonly Spot[], { failed, of }: Counts): readonly Spot[] {
  const distinct = [...new Map(spots.map((spot) => [keyOf(spot), spot])).values()];
  const score = (spot: Spot): number => {
    const count = of.get(keyOf(spot)) ?? { failed: 0, met: 0 };
    return count.failed / Math.sqrt(failed * (count.failed + count.met));
  };
  return distinct.toSorted((left, right) => score(right) - score(left));
}

/** Words of the workflow that one may leave out: where nothing is written nothing is wrong, but for what was forgotten in a list. */
function placeInText({ source }: CompiledDispositif, { file, pointer, line }: Spot): readonly Suspect[] {
  const text = source.files[file];
  if (text === undefined) return [];
  if (line !== undefined) {
    const endColumn = lineOf(text, line).length + 1;
    return [{ file, pointer, line, column: 1, endLine: line, endColumn }];
  }
  const { root, locate } = readJsonFile(text);
  if (!root) return [];
  const isThere = findNode(root, pointer) !== null;
  if (isThere) return [{ file, pointer, ...locate(pointer) }];
  const above = parentPointer(pointer);
  const isForgotten = lastToken(pointer) === 'effects' || lastToken(above) === 'holds';
  return isForgotten && findNode(root, above) !== null ? [{ file, pointer: above, ...locate(above) }] : [];
}
