/** Scenarios that expect from now on what they saw: what a place needs to be held is written into them. */
import type { Scenario } from '../../../schemas/types/scenario.ts';
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { asJson, equalJson } from '../../base/json.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json } from '../../base/values.ts';
import type { Files } from '../../edit/changes.ts';
import { carryOut } from '../../edit/carry-out.ts';
import { slugOfTitle } from '../../edit/names.ts';
import { valueAt, type Operation, type Place } from '../../edit/operations.ts';
import { readJsonFile } from '../../language/json-file.ts';
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

/** What adds a scenario that comes near a place, or what it expects to one that files the same request; null where that is there. */
export function nearOperation(files: Files, near: Scenario): Operation | null {
  const own = Object.entries(files).flatMap(([file, text]) => {
    const [, name] = /^scenarios\/([^/]+)\.json$/.exec(file) ?? [];
    const scenario = readJsonFile(text).value ?? null;
    const [given, title] = [memberOf(scenario, 'given'), memberOf(scenario, 'title')];
    return name === undefined ? [] : [{ name, given, title, whens: whensOf(scenario) }];
  });
  const { step, then } = expectedIn(near);
  const whens = near.steps.map(({ when }) => asJson(when));
  const same = own.find(
    ({ given, whens: known }) =>
      given !== undefined &&
      equalJson(given, asJson(near.given)) &&
      whens.every((when, at) => equalJson(known[at] ?? null, when)),
  );
  if (same) return holdingOperation(files, { scenario: same.name, step, then });
  const shorter = own.find(
    ({ given, title, whens: known }) =>
      typeof title === 'string' &&
      title.replace(AGAIN, '') === near.title &&
      given !== undefined &&
      equalJson(given, asJson(near.given)) &&
      known.every((when, at) => equalJson(when, whens[at] ?? null)),
  );
  if (shorter) return longerOperation(files, shorter.name, near);
  const titles = new Set(own.map((one) => one.title));
  const title = [near.title, ...own.map((_, at) => `${near.title} (${String(at + 2)})`)].find(
    (one) => !titles.has(one),
  );
  const made: Scenario = { ...near, title: title ?? near.title };
  const name = slugOfTitle(
    made.title,
    own.map((one) => one.name),
  );
  return { type: 'create', file: `scenarios/${name}.json`, text: `${JSON.stringify(made, null, 2)}\n` };
}

/** What a title ends with where another scenario goes on otherwise from the same step. */
const AGAIN = / \(\d+\)$/;

/** The steps that a scenario lacks, when it was made for a place that is seen sooner. */
function longerOperation(files: Files, name: string, near: Scenario): Operation {
  const at: Place = { file: `scenarios/${name}.json`, pointer: '/steps' };
  const is = valueAt(files, at);
  const steps = is !== undefined && isJsonList(is) ? is : [];
  return { type: 'set', at, value: [...steps, ...near.steps.slice(steps.length).map((step) => asJson(step))] };
}

/** What a scenario that comes near expects, and at which step. */
export function expectedIn({ steps }: Scenario): Pick<Holding, 'step' | 'then'> {
  const at = steps.findIndex(({ then }) => then !== undefined);
  return { step: at + 1, then: steps[at]?.then ?? {} };
}

/** What is done in a scenario, step by step. */
function whensOf(scenario: Json): readonly Json[] {
  const steps = memberOf(scenario, 'steps') ?? null;
  return isJsonList(steps) ? steps.map((step) => memberOf(step, 'when') ?? null) : [];
}

const memberOf = (value: Json, name: string): Json | undefined => (isJsonObject(value) ? value[name] : undefined);

/** The files with all that is missing in their scenarios, and how many things were written. */
export function holdPlaces(
  files: Files,
  found: readonly Unheld[],
): { readonly files: Files; readonly written: number } {
  let [after, written] = [files, 0];
  for (const { holding, near } of found) {
    const operation = holding ? holdingOperation(after, holding) : near && nearOperation(after, near);
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
