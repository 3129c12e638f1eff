/** Scenarios that expect from now on what they saw: what a place needs to be held is written into them. */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { asJson, equalJson } from '../../base/json.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json } from '../../base/values.ts';
import type { Files } from '../../edit/changes.ts';
import { carryOut } from '../../edit/carry-out.ts';
import { valueAt, type Operation, type Place } from '../../edit/operations.ts';
import { plainText } from '../../simulate/compare-step.ts';
import type { Holding, Unheld } from './find-unheld.ts';

/** What writes into a scenario what holds a place; null where it is written already, or the scenario is not there. */
export function holdingOperation(files: Files, { scenario, step, then }: Holding): Operation | null {
  const at: Place = { file: `scenarios/${scenario}.json`, pointer: joinPointer('/steps', step - 1, 'then') };
  if (valueAt(files, { ...at, pointer: joinPointer('/steps', step - 1) }) === undefined) return null;
  const is = valueAt(files, at) ?? {};
  const value = joinExpected(is, asJson(then));
  return equalJson(is, value) ? null : { type: 'set', at, value };
}

/** The files with all that is missing in their scenarios, and how many things were written. */
export function holdPlaces(
  files: Files,
  found: readonly Unheld[],
): { readonly files: Files; readonly written: number } {
  let [after, written] = [files, 0];
  for (const { holding } of found) {
    const operation = holding && holdingOperation(after, holding);
    const made = operation ? carryOut(after, [operation]) : null;
    if (made?.type === 'done') [after, written] = [made.files, written + 1];
  }
  return { files: after, written };
}

/** What is expected with more: of what has names each, of texts those that no longer one says. */
function joinExpected(is: Json, more: Json): Json {
  if (isJsonObject(is) && isJsonObject(more)) {
    const joined = Object.entries(more).map(([name, value]) => [name, joinMember(name, is[name], value)] as const);
    return { ...is, ...Object.fromEntries(joined) };
  }
  return more;
}

function joinMember(name: string, is: Json | undefined, more: Json): Json {
  if (is === undefined) return more;
  if (isJsonObject(is) && isJsonObject(more)) return { ...is, ...more };
  if (name !== 'texts' || !isJsonList(is) || !isJsonList(more)) return more;
  return longest([...is, ...more]);
}

/** Texts of which none is in another: what is found with more words around it is found. */
function longest(texts: readonly Json[]): readonly Json[] {
  const words = texts.map((text) => (typeof text === 'string' ? plainText(text) : null));
  const isHeld = (at: number): boolean =>
    words.some((other, place) => {
      const own = words[at];
      if (place === at || typeof other !== 'string' || typeof own !== 'string') return false;
      return other.includes(own) && (other !== own || place < at);
    });
  return texts.filter((_, at) => !isHeld(at));
}
