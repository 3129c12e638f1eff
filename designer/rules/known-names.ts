/* What a rule can read, with its title: answers, members of lists, computed values, and the names of every case. */
import { memoiseFor, splitPointer } from '../../engine/base/index.ts';
import {
  allQuestions,
  choicesOf,
  formView,
  kindOf,
  listNames,
  readSentence,
  rulesView,
  schemaBelow,
  schemasInside,
  valueAt,
  type Files,
  type Json,
  type NameOf,
  type AskedKind,
} from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { isWithin } from '../at-its-field.ts';
import { namesGiven } from '../source/names-given.ts';
import { titleOfName } from '../source/titles-of-names.ts';
import { t } from './text.ts';

type NameType = ReadableName['type'];

/** Names that a rule can read; those of the members of `each` first. */
export function knownNames(files: Files, given: readonly ReadableName[], each: string | null): readonly ReadableName[] {
  const inLists = namesInLists(files);
  const around = each === null ? null : `${splitPointer(each).join('.')}.`;
  const own = inLists.flatMap((name) =>
    around !== null && name.path.startsWith(around)
      ? [{ ...name, path: `membre.${name.path.slice(around.length)}` }]
      : [],
  );
  const today: ReadableName = { path: 'aujourdhui', title: t('today'), type: 'date', choices: null };
  const found = new Map<string, ReadableName>();
  for (const name of [...own, ...given, ...inLists, today]) if (!found.has(name.path)) found.set(name.path, name);
  return [...found.values()];
}

/** Names of every case that have no title of their own: delays, opinions, what actions were given. */
export function bareNames(files: Files, titled: readonly ReadableName[]): readonly string[] {
  const known = new Set(titled.map(({ path }) => path));
  return namesOfEvery(files).filter((path) => !known.has(path));
}

/** The files are read once, not for each rule that is chosen. */
const namesOfEvery = memoiseFor((files: Files) => listNames(namesGiven(files)));

/** How a path is called, among names. */
export function nameOfIn(names: readonly ReadableName[]): NameOf {
  const byPath = new Map(names.map((name) => [name.path, name]));
  return (path) => byPath.get(path) ?? null;
}

/** Lists of the form whose members can be looked at one by one, with their title. */
export function listsOf(files: Files): readonly { readonly value: string; readonly label: string }[] {
  const view = formView(files);
  return (view ? allQuestions(view) : []).flatMap(({ question, title, kind }) =>
    kind === 'repeat' && !question.includes('*') ? [{ value: question, label: title }] : [],
  );
}

/** Questions of the form, under which the message of a check can be shown; those of the members of a list alone when one is named. */
export function questionsOf(
  files: Files,
  each: string | null,
): readonly { readonly value: string; readonly label: string }[] {
  const view = formView(files);
  return (view ? allQuestions(view) : []).flatMap(({ question, title }) =>
    (each === null ? !question.includes('*') : question.startsWith(`${each}/*/`))
      ? [{ value: question, label: title }]
      : [],
  );
}

/** The question that a condition first looks at, under which its message can be shown; null where it looks at none. */
export function questionRead(files: Files, each: string | null, feel: string): string | null {
  const [clause] = readSentence(feel)?.clauses ?? [];
  if (clause?.left.type !== 'name') return null;
  const names = clause.left.path.split('.');
  const at = each !== null && names[0] === 'membre' ? `${each}/*/${names.slice(1).join('/')}` : `/${names.join('/')}`;
  const around = questionsOf(files, each).filter(({ value }) => isWithin(at, value));
  return around.toSorted((one, other) => other.value.length - one.value.length)[0]?.value ?? null;
}

/** What a request is asked, and what is computed of it, as far as the files say it: before anybody has read them as a whole. */
export const namesWritten = memoiseFor((files: Files): readonly ReadableName[] => {
  const computed = (rulesView(files)?.computed ?? []).flatMap((rule): readonly ReadableName[] =>
    rule.type === 'value' ? [{ path: rule.key.name, title: rule.title, type: rule.valueType, choices: null }] : [],
  );
  const known = new Set(computed.map(({ path }) => path));
  // What a table of several results gives, and a value of which it is not said yet what gives it.
  const others = namesGiven(files).computed.flatMap((path): readonly ReadableName[] => {
    const title = known.has(path) ? null : titleOfName(files, path);
    return title === null ? [] : [{ path, title, type: 'string', choices: null }];
  });
  return [...namesInside(valueAt(files, { file: 'form.schema.json', pointer: '' }), '', true), ...computed, ...others];
});

/** What the members of lists hold, those of ready blocks among them: `foyer.membres.dateNaissance`. */
const namesInLists = memoiseFor((files: Files) =>
  namesInside(valueAt(files, { file: 'form.schema.json', pointer: '' }), '', false),
);

function namesInside(schema: Json | undefined, prefix: string, isInList: boolean): readonly ReadableName[] {
  return schemasInside(schema).flatMap(([name, part]): readonly ReadableName[] => {
    const path = `${prefix}${name}`;
    const whole = { ...schemaBelow(part, []), ...part };
    const { title } = whole;
    const kind = kindOf(part);
    const type = kind && TYPES[kind];
    const choices = choicesOf(whole);
    const own: ReadableName | null =
      isInList && type
        ? { path, title: typeof title === 'string' ? title : name, type, choices: choices && plainChoices(choices) }
        : null;
    // What a file is made of is nobody's to read.
    const isFile = kind === 'piece-justificative' || kind === 'documents';
    return [
      ...(own ? [own] : []),
      ...(isFile ? [] : namesInside(part, `${path}.`, isInList || part['type'] === 'array')),
    ];
  });
}

function plainChoices(choices: NonNullable<ReturnType<typeof choicesOf>>): NonNullable<ReadableName['choices']> {
  return choices.flatMap(({ value, title }) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [{ value, label: title }]
      : [],
  );
}

const TYPES: Partial<Record<AskedKind, NameType>> = {
  text: 'string',
  longText: 'string',
  email: 'string',
  choice: 'string',
  list: 'string',
  number: 'number',
  money: 'money',
  date: 'date',
  yesNo: 'boolean',
  choices: 'list',
  repeat: 'list',
  documents: 'list',
};
