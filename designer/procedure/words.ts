/* A procedure in words: who, when and what of each part, by the titles that its author gave. */
import { atPointer, isJsonList, isJsonObject, joinPointer, splitPointer } from '../../engine/base/index.ts';
import {
  REOPENING_REASON,
  schemasInside,
  titleWithoutTags,
  valueAt,
  wordFeel,
  writeDelay,
  type ActionView,
  type ClockView,
  type DelayView,
  type EffectView,
  type Files,
  type Json,
  type JsonObject,
  type NameOf,
  type Pointer,
  type ProcedureView,
  type TimerView,
} from '../../engine/studio.ts';
import { formatTime } from '../../engine/form/words/index.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { valueOfCase, type NamedValue } from './case-values.ts';
import { effectKinds } from './effect-kinds.ts';
import { functionsOf } from './new-parts.ts';
import { t } from './text.ts';

/** The name on screen of who acts: functions by their titles, the applicant, time, other systems. */
export function whoInWords(files: Files, by: readonly string[]): string {
  const functions = functionsOf(files);
  return by.map((who) => nameOfActor(who) ?? functions.find(({ name }) => name === who)?.title ?? who).join(', ');
}

/** The name of an actor that is no function. */
export function nameOfActor(who: string): string | null {
  return who === 'applicant' || who === 'time' || who === 'system' ? t(`by-${who}`) : null;
}

/** « 15 jours ouvrés »; nothing where none is said. */
export function delayInWords(delay: DelayView | null): string {
  if (!delay) return '';
  return writeDelay({ after: delay.after, calendar: delay.calendar === 'working' ? 'working' : 'calendar' });
}

/** « 8 jours, à 16 h le dernier jour », « le date(…), à 8 h ». */
export function timerInWords({ delay, at, time }: TimerView): string {
  const hour = time === null ? {} : { time };
  if (delay)
    return writeDelay({ after: delay.after, calendar: delay.calendar === 'working' ? 'working' : 'calendar', ...hour });
  return time === null ? t('onDate', { date: at ?? '' }) : t('onDateAt', { date: at ?? '', time: formatTime(time) });
}

/** « 2 mois ou 3 mois »: all that a delay of law may last. */
export function lengthsInWords({ lengths }: ClockView): string {
  return [...new Set(lengths.map(delayInWords))].join(` ${t('or')} `);
}

/** When time takes an action: after a delay of a step, or at the end of a delay of law. */
export function whenInWords({ steps, clocks }: ProcedureView, { id }: ActionView): string {
  const timers = steps.flatMap((step) => step.timers.filter(({ action }) => action === id));
  const ends = clocks.filter(({ action }) => action === id);
  const words = [...timers.map(timerInWords), ...ends.map(({ title }) => title)];
  return [...new Set(words)].join(` ${t('or')} `);
}

/** A letter or a mail by its first line, without its tags; the other effects by what they are. */
export function effectInWords(files: Files, workflow: JsonObject, { part, type, file }: EffectView): string {
  const kind = effectKinds().find((one) => one.type === type)?.title ?? type;
  if (file === null) {
    const label = atPointer(workflow, joinPointer(part, 'label'));
    return typeof label === 'string' ? `${kind} : ${label}` : kind;
  }
  return `${kind} : ${letterInWords(files, file)}`;
}

/** The first line of a letter or a mail, without its tags; its name where it has none. */
export function letterInWords(files: Files, file: string): string {
  return titleWithoutTags(files[file] ?? '') ?? (file.split('/').at(-1) ?? file).replace(/\.md$/, '');
}

/** A condition as a sentence where it has one, else as it is written. */
export function conditionWords(feel: string, valueOf: NameOf): { readonly text: string; readonly isSource: boolean } {
  const words = wordFeel(feel, valueOf);
  return words === null
    ? { text: feel, isSource: true }
    : { text: words.map(({ text }) => text).join(''), isSource: false };
}

/** The values that conditions of a procedure read: answers, computed values, findings, what actions asked, opinions. */
export function namesRead(
  files: Files,
  view: ProcedureView,
  workflow: JsonObject,
  names: readonly ReadableName[],
): readonly ReadableName[] {
  const found = new Map<string, NamedValue>(
    names.map(({ path, title, type, choices }) => [path, { title, type, choices }]),
  );
  const addForm = (schema: Json | undefined, prefix: string, suffix: string): void => {
    for (const [name, value] of valuesOfForm(schema, suffix)) found.set(`${prefix}.${name}`, value);
  };
  addForm(valueAt(files, { file: 'agent.schema.json', pointer: '' }), 'agent', '');
  for (const { id, part, title, kind } of view.actions) {
    if (kind === 'reopening')
      found.set(`actions.${id}.motif`, { title: REOPENING_REASON.title, type: 'string', choices: null });
    addForm(atPointer(workflow, joinPointer(part, 'form')), `actions.${id}`, ` (${title})`);
  }
  for (const { id, part, title } of view.steps.flatMap(({ opinions }) => opinions)) {
    addForm(atPointer(workflow, joinPointer(part, 'form')), `avis.${id}`, ` (${title})`);
    found.set(`avis.${id}.sens`, {
      title,
      type: 'string',
      choices: SENSES.map((value) => ({ value, label: t(`sense-${value}`) })),
    });
  }
  return [...found].map(([path, value]) => ({ path, ...value }));
}

/** The same by path, with what is decided and what every case has. */
export function valuesRead(
  files: Files,
  view: ProcedureView,
  workflow: JsonObject,
  names: readonly ReadableName[],
): NameOf {
  const byPath = new Map<string, NamedValue>(namesRead(files, view, workflow, names).map((name) => [name.path, name]));
  for (const [name, value] of valuesOfForm(workflow['decision'], '')) byPath.set(`decision.${name}`, value);
  return (path) => byPath.get(path) ?? valueOfCase(files, view, path);
}

/** What a form of the procedure asks, by name, in some cases alone too. */
function valuesOfForm(schema: Json | undefined, suffix: string): readonly (readonly [string, NamedValue])[] {
  return schemasInside(schema).flatMap(([name, property]) => {
    const value = namedValue(property, name, suffix);
    return value ? [[name, value] as const] : [];
  });
}

const SENSES = ['favorable', 'favorableSousReserve', 'defavorable'] as const;

function namedValue(schema: JsonObject, name: string, suffix: string): NamedValue | null {
  const written = schema['type'];
  const type = typeof written === 'string' ? TYPES[written] : undefined;
  if (!type) return null;
  const title = `${typeof schema['title'] === 'string' ? schema['title'] : name}${suffix}`;
  const isMoney = isJsonObject(schema['cagou']) && schema['cagou']['widget'] === 'money';
  const options = isJsonList(schema['oneOf']) ? schema['oneOf'] : [];
  const choices = options.flatMap((option) => {
    const { const: value, title: label } = isJsonObject(option) ? option : {};
    return typeof value === 'string' && typeof label === 'string' ? [{ value, label }] : [];
  });
  return {
    title,
    type: isMoney
      ? 'money'
      : type === 'string' && (schema['format'] === 'date' || schema['format'] === 'time')
        ? schema['format']
        : type,
    choices: choices.length > 0 ? choices : null,
  };
}

const TYPES: Readonly<Record<string, NamedValue['type'] | undefined>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
};

/** What a part is called, whatever it is. */
export function titleOfPart(view: ProcedureView, workflow: JsonObject, part: Pointer): string {
  const own = atPointer(workflow, joinPointer(part, 'title'));
  if (typeof own === 'string') return own;
  const timer = view.steps.flatMap(({ timers }) => timers).find((one) => one.part === part);
  if (timer) return view.actions.find(({ id }) => id === timer.action)?.title ?? timer.id;
  const names = splitPointer(part);
  if (names.includes('always')) return t('automatic');
  if (names.at(-1) === 'then' || names.at(-1) === 'withoutQuorum') return t('join');
  const type = atPointer(workflow, joinPointer(part, 'type'));
  return effectKinds().find((kind) => kind.type === type)?.title ?? names.at(-1) ?? '';
}
