/*
 * A scenario that is missing: where none goes by a bound, one that is there is filed again with one answer changed, until both
 * ways in which the place could be written are seen apart. What is tried is the bound itself, the answer at which a computed value
 * comes to it, another answer that the place reads, days from today as far as the place counts, the day of another answer, much more
 * and much less; then all figures of a part in proportion, and the same request on another day.
 */
import { Temporal } from 'temporal-polyfill';
import type { Scenario } from '../../../schemas/types/scenario.ts';
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { asJson } from '../../base/json.ts';
import { joinPointer, lastToken, parentPointer, splitPointer } from '../../base/pointer.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { findField } from '../../form/fields/field-index.ts';
import type { FormModel } from '../../form/form.ts';
import { playScenario, type PlayedStep } from '../../simulate/play-scenario.ts';
import { writeAmount, writeDate, writeNumber, writeQuantity } from '../../templates/french-values.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { seenOtherwise } from './seen-otherwise.ts';

/** Requests that are filed for one place, and scenarios that they begin from. */
const MOST_TRIES = 240;
const MOST_SCENARIOS = 3;

/** A scenario in which a place is seen to be otherwise; null where none was found. */
export function findNear(sound: CompiledDispositif, mutant: CompiledDispositif, written: string): Scenario | null {
  let tries = 0;
  for (const scenario of filingsOf(sound)) {
    for (const { title, given } of othersOf(sound, scenario, written)) {
      tries += 1;
      if (tries > MOST_TRIES) return null;
      const other: Scenario = { ...scenario, title, given };
      const [step, changed] = [filed(sound, other), filed(mutant, other)];
      // What both refuse is refused for another answer, which goes with the one that was changed.
      if (!step || !changed || (step.refusal && changed.refusal)) continue;
      const then = seenOtherwise({ compiled: sound, step }, { compiled: mutant, step: changed });
      if (then) return { ...other, steps: scenario.steps.map((one) => ({ ...one, then })) };
    }
  }
  return null;
}

const filed = (compiled: CompiledDispositif, scenario: Scenario): PlayedStep | undefined =>
  playScenario(compiled, scenario)[0];

/** Scenarios that begin with a request that is filed, as far as that; those that answer other questions first. */
function filingsOf(compiled: CompiledDispositif): readonly Scenario[] {
  const asked = new Map<string, Scenario>();
  for (const { title, given, steps } of Object.values(compiled.scenarios)) {
    const [first] = steps;
    const questions = Object.keys(given.answers).join(' ');
    if (first?.when.type !== 'file' || first.then?.refused !== undefined || asked.has(questions)) continue;
    asked.set(questions, { title, given, steps: [{ when: first.when }] });
  }
  return [...asked.values()].slice(0, MOST_SCENARIOS);
}

type Given = { readonly title: string; readonly given: Scenario['given'] };

/** The same request with one answer changed, for each answer that is counted. */
export function othersOf(compiled: CompiledDispositif, scenario: Scenario, written: string): readonly Given[] {
  const { given } = scenario;
  const answers = asJson(given.answers);
  const labelled = (pointer: Pointer): string => labelOf(compiled.form.model, pointer);
  const changed = (pointer: Pointer, value: Json): Given => {
    const other = withValue(answers, splitPointer(pointer), value);
    return {
      title: `${labelled(pointer)} : ${sayValue(compiled.form.model, pointer, value)}`,
      given: { ...given, answers: isJsonObject(other) ? other : given.answers },
    };
  };
  const leaves = leavesIn(answers, '');
  const read = leaves.flatMap(({ pointer, value }) =>
    typeof value === 'number' && written.includes(splitPointer(pointer).join('.')) ? [value] : [],
  );
  const numbers = leaves.flatMap(({ pointer, value }) => {
    if (typeof value !== 'number') return [];
    const playedWith = (one: number): Values => countedOf(compiled, { ...scenario, ...changed(pointer, one) });
    return numbersFor(value, playedWith, written, read).map((other) => ({ pointer, value, other }));
  });
  const inProportion = numbers.map(({ pointer, value, other }): Given => {
    const part = leaves.filter((leaf) => parentPointer(leaf.pointer) === parentPointer(pointer));
    const all = part.reduce((whole, leaf) => {
      const more = typeof leaf.value === 'number' && value > 0 ? Math.round((leaf.value * other) / value) : leaf.value;
      return withValue(whole, splitPointer(leaf.pointer), leaf.pointer === pointer ? other : more);
    }, answers);
    const { title } = changed(pointer, other);
    return { title, given: { ...given, answers: isJsonObject(all) ? all : given.answers } };
  });
  const dated = leaves.flatMap(({ pointer, value }) =>
    typeof value === 'string' && DAY.test(value) ? [{ pointer, value }] : [],
  );
  const days = dated.flatMap(({ pointer, value }) =>
    [
      ...daysFor(given.now.slice(0, 10), written),
      ...aYearFrom(value),
      ...dated.flatMap((other) => (other.value === value ? [] : [other.value])),
    ].map((day) => changed(pointer, day)),
  );
  const onOtherDays = /\baujourdhui\b/.test(written)
    ? dated.flatMap(({ value }) => [value, dayAfter(value)].map((day) => filedOn(given, day)))
    : [];
  const lists = listsIn(answers, '').flatMap(({ pointer, value }) =>
    [...new Set([2, 3, ...figuresIn(written).filter((figure) => Number.isInteger(figure) && figure <= LONGEST_LIST)])]
      .filter((length) => length !== value.length)
      .map((length) => ({
        ...changed(pointer, withLength(value, length)),
        title: `${labelled(pointer)} : ${String(length)}`,
      })),
  );
  const several = ticked(compiled, answers).flatMap(({ pointer, value, choices: all }) =>
    all
      .map((_, at) => all.slice(0, at + 1))
      .filter((others) => others.length !== value.length)
      .map((others) => ({
        ...changed(
          pointer,
          others.map((choice) => choice.value),
        ),
        title: `${labelled(pointer)} : ${others.map((choice) => choice.label).join(', ')}`,
      })),
  );
  const choices = leaves.flatMap(({ pointer, value }) =>
    (findField(compiled.form.model, pointer)?.choices ?? [])
      .filter((choice) => choice.value !== value && typeof value === 'string')
      .map((choice) => ({
        ...changed(pointer, choice.value),
        title: `${labelled(pointer)} : ${choice.label}`,
      })),
  );
  const months = /\bmonth\b/.test(written) ? monthsOf(given.now) : [];
  return [
    ...numbers.map(({ pointer, other }) => changed(pointer, other)),
    ...days,
    ...lists,
    ...choices,
    ...several,
    ...months.map((day) => filedOn(given, day)),
    ...onOtherDays,
    ...inProportion,
  ];
}

/** The same request on another day, at the same time of the day. */
const filedOn = (given: Scenario['given'], day: string): Given => ({
  title: `Dépôt le ${sayDay(day)}`,
  given: { ...given, now: `${day}${given.now.slice(10)}` },
});

/** Days in words, amounts with their currency, other figures with their unit. */
function sayValue(model: FormModel, pointer: Pointer, value: Json): string {
  if (typeof value === 'string') return sayDay(value);
  const { widget, unit } = findField(model, pointer)?.annotation ?? {};
  if (typeof value !== 'number') return JSON.stringify(value);
  return widget === 'money' ? writeAmount(value) : unit === undefined ? writeNumber(value) : writeQuantity(value, unit);
}

const sayDay = (value: string): string => (DAY.test(value) ? writeDate(value) : value);

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** What asks for an answer, with the part that it is in where several ask in the same words. */
function labelOf(model: FormModel, pointer: Pointer): string {
  const label = findField(model, pointer)?.label ?? pointer.slice(1);
  const alike = model.fields.filter((field) => field.label === label);
  const above = parentPointer(pointer);
  if (alike.length < 2 && !/\/\d+\//.test(pointer)) return label;
  const part = findField(model, above)?.label;
  if (part === undefined) return label;
  const rank = lastToken(above);
  return /^\d+$/.test(rank) ? `${part} ${Number(rank) + 1} › ${label}` : `${part} › ${label}`;
}

const LONGEST_LIST = 12;

type List = { readonly pointer: Pointer; readonly value: readonly Json[] };

/** Lists of members that are alike, such as the children of a household. */
function listsIn(value: Json, pointer: Pointer): readonly List[] {
  if (isJsonList(value)) return value.some(isJsonObject) ? [{ pointer, value }] : [];
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => listsIn(inner, joinPointer(pointer, name)));
}

type Ticked = {
  readonly pointer: Pointer;
  readonly value: readonly Json[];
  readonly choices: readonly { readonly value: Json; readonly label: string }[];
};

/** Questions of which several answers are ticked. */
function ticked({ form: { model } }: CompiledDispositif, answers: Json): readonly Ticked[] {
  return model.fields.flatMap(({ pointer, choices }) => {
    const path = splitPointer(pointer);
    const list = path.at(-1) === '*' ? path.slice(0, -1) : path;
    const value = list.reduce<Json>((whole, name) => (isJsonObject(whole) ? (whole[name] ?? null) : null), answers);
    const at = list.reduce<Pointer>((above, name) => joinPointer(above, name), '');
    const all = choices ?? findField(model, `${at}/*`)?.choices ?? [];
    return isJsonList(value) && !value.some(isJsonObject) && all.length > 0
      ? [{ pointer: at, value, choices: all }]
      : [];
  });
}

/** So many members, the last of them again where there were fewer. */
const withLength = (list: readonly Json[], length: number): Json =>
  Array.from({ length }, (_, at) => list[Math.min(at, list.length - 1)] ?? null);

const DAY = /^\d{4}-\d\d-\d\d$/;

type Leaf = { readonly pointer: Pointer; readonly value: Json };

function leavesIn(value: Json, pointer: Pointer): readonly Leaf[] {
  if (isJsonList(value)) return value.flatMap((item, at) => leavesIn(item, joinPointer(pointer, at)));
  if (!isJsonObject(value)) return [{ pointer, value }];
  return Object.entries(value).flatMap(([name, inner]) => leavesIn(inner, joinPointer(pointer, name)));
}

function withValue(whole: Json, [first, ...rest]: readonly string[], value: Json): Json {
  if (first === undefined) return value;
  if (isJsonList(whole)) return whole.map((item, at) => (String(at) === first ? withValue(item, rest, value) : item));
  if (!isJsonObject(whole)) return whole;
  return { ...whole, [first]: withValue(whole[first] ?? null, rest, value) };
}

type Values = ReadonlyMap<string, number>;

/** Numbers that are computed of a request, and answers that the form itself works out. */
function countedOf(compiled: CompiledDispositif, scenario: Scenario): Values {
  const subject = filed(compiled, scenario)?.case;
  const answers = (compiled.form.calculated?.names ?? []).map((name) => [name, subject?.answers[name]] as const);
  const all = [...answers, ...Object.entries(subject?.computed ?? {})];
  return new Map(all.flatMap(([name, value]) => (typeof value === 'number' ? [[name, value] as const] : [])));
}

/** The figures of a place, what brings a computed value to them, and numbers far away. */
function numbersFor(
  value: number,
  playedWith: (one: number) => Values,
  written: string,
  read: readonly number[],
): readonly number[] {
  const step = Math.max(1, Math.round(Math.abs(value) / 10));
  const [here, there] = [playedWith(value), playedWith(value + step)];
  const said = [...here].flatMap(([name, one]) => (new RegExp(String.raw`\b${name}\b`).test(written) ? [one] : []));
  const bounds = figuresIn(written);
  const times = [...said, ...read].flatMap((one) => bounds.map((figure) => one * figure));
  const figures = [...new Set([...bounds, ...said, ...read, ...times])];
  const met = [...here].flatMap(([name, one]) => {
    const slope = ((there.get(name) ?? one) - one) / step;
    return slope === 0 ? [] : figures.map((figure) => value + (figure - one) / slope);
  });
  const near = [...figures, ...met].filter((one) => one >= 0 && (!Number.isInteger(value) || Number.isInteger(one)));
  // Where nothing is compared, figures are no bounds, and one more is enough to tell what is rounded.
  const first = /[<>[\]]/.test(written) ? [...near, value + 1] : [value + 1, ...near];
  return [...new Set([...first, value * 10, Math.floor(value / 10), value * 100])].filter((one) => one !== value);
}

/** The figures that a text writes. */
export const figuresIn = (written: string): readonly number[] =>
  [...written.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?!\w)/g)].map(([figure]) => Number(figure));

/** Today, and as far from it as the place counts: lengths that it writes, figures as years. */
function daysFor(today: string, written: string): readonly string[] {
  const from = Temporal.PlainDate.from(today);
  const lengths = [...written.matchAll(/\bP\d{1,3}[DWMY]\b/g)].map(([length]) => Temporal.Duration.from(length));
  const years = figuresIn(written).flatMap((figure) =>
    Number.isInteger(figure) && figure > 0 && figure < 120 ? [Temporal.Duration.from({ years: figure })] : [],
  );
  const day = Temporal.Duration.from({ days: 1 });
  const around = [...lengths, ...years].flatMap((length) => [from.subtract(length), from.add(length)]);
  return [from, ...around].flatMap((one) => [one, one.subtract(day), one.add(day)]).map(String);
}

/** Far later, and far earlier, where one day is compared to another that is worked out. */
function aYearFrom(day: string): readonly string[] {
  const from = Temporal.PlainDate.from(day);
  return [from.add({ years: 1 }), from.subtract({ years: 1 })].map(String);
}

function monthsOf(now: string): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => `${now.slice(0, 5)}${String(month + 1).padStart(2, '0')}-01`);
}
