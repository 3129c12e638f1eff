/*
 * Several questions of the form put into one section, which can then be asked alike by several schemes: each is read by another
 * path from there on, and whatever reads it follows, in one step.
 */
import { isJsonObject } from '../../base/guards.ts';
import { joinPointer, lastToken, parentPointer } from '../../base/pointer.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { pointerAt } from '../../language/pointer-at.ts';
import { carryOut } from '../carry-out.ts';
import type { Files } from '../changes.ts';
import { definitionOf } from '../form-mentions.ts';
import { below, isReadable, namesAt, refuse, valueAt, type EditRefusal, type Operation } from '../operations.ts';
import { isTaken, mayBeNamed } from '../uses/rename.ts';
import { keyOf, tallyUses, whereUsed, type Use } from '../uses/uses.ts';
import { FORM_UI, pagesOf, type PagePlace } from './layout.ts';
import { groupInSchema } from './section-schema.ts';

/** Puts questions of the form itself, by their pointers, into a new section in the place of the first of them. */
export type SectionGesture = {
  readonly type: 'question.group';
  readonly questions: readonly Pointer[];
  readonly name: string;
  readonly title: string;
};

const FORM = { file: 'form.schema.json', pointer: '' };

type Plan = readonly Operation[] | EditRefusal;

/**
 * Operations of the gesture on the files as they are. Refused where the section cannot be called so (`name-reserved`,
 * `name-taken`), where a question is gone (`place-gone`) or a file cannot be read (`file-broken`), and at the place that keeps
 * a question where it is (`does-not-fit`): a condition that reads an answer which stays, an
 * answer that is calculated, which only the form itself may have.
 */
export function planGroup(files: Files, { questions, name, title }: SectionGesture): Plan {
  const broken = Object.keys(files).find((file) => file.endsWith('.json') && !isReadable(files, file));
  if (broken !== undefined) return refuse('file-broken', { file: broken, pointer: '' }, name);
  const form = valueAt(files, FORM);
  const gone = questions.find((one) => parentPointer(one) !== '' || !definitionOf(form ?? null, one));
  if (!isJsonObject(form) || gone !== undefined || questions.length === 0)
    return refuse('place-gone', { ...FORM, pointer: gone ?? '' });
  const calculated = questions
    .flatMap((one) => definitionOf(form, one) ?? [])
    .map(({ at }) => joinPointer(at, 'cagou', 'calculated'));
  const fixed = calculated.find((pointer) => valueAt(files, { ...FORM, pointer }) !== undefined);
  if (fixed !== undefined) return refuse('does-not-fit', { ...FORM, pointer: fixed }, 'calculated');
  const section = { kind: 'field', name: joinPointer('', name) } as const;
  if (!mayBeNamed(section, name)) return refuse('name-reserved', FORM, name);
  if (isTaken(files, section)) return refuse('name-taken', FORM, name);
  const chosen = inOrderAsked(files, questions.map(lastToken));
  const paths = pathsTo(files, chosen, name);
  const grouped = groupInSchema(valueOf(spliced(files, paths), FORM.file), { names: chosen, section: name, title });
  if (grouped.type === 'held') return refuse('does-not-fit', { ...FORM, pointer: grouped.at }, grouped.name);
  const place = { ...FORM, pointer: joinPointer(grouped.layer, 'properties') };
  const rank = namesAt(files, place).findIndex((one) => chosen.includes(one));
  const operations: readonly Operation[] = [
    ...paths,
    { type: 'insert', at: place, name, value: grouped.section, before: rank },
    { type: 'set', at: FORM, value: grouped.form },
    ...planPages(files, chosen, name),
    ...planOrder(files, section.name, chosen, grouped.section['properties'] ?? null),
    ...planAnswers(files, chosen, name),
  ];
  const after = carryOut(files, operations);
  if (after.type === 'refused') return after;
  return isReadAlike(files, after.files, { questions, name }) ? operations : refuse('name-taken', FORM, name);
}

/**
 * Whether all that was read before the gesture still is, each thing as often: a path can be read as something else where a
 * variable of a loop, or the member of a list that is looked at, is called as the section.
 */
function isReadAlike(
  before: Files,
  after: Files,
  { questions, name }: Pick<SectionGesture, 'questions' | 'name'>,
): boolean {
  const moved = (key: string): string => {
    const own = questions.find((one) => {
      const former = keyOf({ kind: 'field', name: one });
      return key === former || key.startsWith(`${former}/`);
    });
    return own === undefined
      ? key
      : keyOf({ kind: 'field', name: `/${name}${key.slice(keyOf({ kind: 'field', name: '' }).length)}` });
  };
  // Where the form defines, requires and places its questions is worked out by itself.
  const isRead = ({ file, path }: Use): boolean => path !== null || (file !== FORM.file && file !== FORM_UI);
  const [was, is] = [tallyUses(before, isRead), tallyUses(after, isRead)];
  return [...was].every(([key, count]) => (is.get(moved(key)) ?? 0) === count);
}

const valueOf = (files: Files, file: string) => {
  const value = valueAt(files, { file, pointer: '' });
  return isJsonObject(value) ? value : {};
};

/** The names in the order in which pages ask them; those that no page asks last. */
function inOrderAsked(files: Files, names: readonly string[]): readonly string[] {
  const asked = pagesOf(files).flatMap(({ fields }) => fields);
  const rankOf = (name: string): number => (asked.includes(name) ? asked.indexOf(name) : asked.length);
  return [...new Set(names)].toSorted((one, other) => rankOf(one) - rankOf(other));
}

type Splice = Extract<Operation, { readonly type: 'splice' }>;

/** The name of the section before that of each question, wherever its path is read: the last places first. */
function pathsTo(files: Files, names: readonly string[], section: string): readonly Splice[] {
  const uses = names.flatMap((name) => whereUsed(files, { kind: 'field', name: joinPointer('', name) }));
  return uses
    .flatMap(({ file, from, path }): readonly Splice[] =>
      path === null ? [] : [{ type: 'splice', file, from, to: from, text: section + path }],
    )
    .toSorted((one, other) => other.from - one.from);
}

function spliced(files: Files, splices: readonly Splice[]): Files {
  const after = { ...files };
  for (const { file, from, text } of splices) {
    const former = after[file] ?? '';
    after[file] = former.slice(0, from) + text + former.slice(from);
  }
  return after;
}

/** Pages, but the one that asks the first of the questions, that ask nothing else: they go with their last question. */
export function pagesEmptied(files: Files, names: readonly string[]): readonly PagePlace[] {
  const pages = pagesOf(files).filter(({ fields }) => fields.some((name) => names.includes(name)));
  return pages.slice(1).filter(({ fields }) => fields.every((name) => names.includes(name)));
}

/** The section in the place of the first question. */
function planPages(files: Files, names: readonly string[], section: string): readonly Operation[] {
  const pages = pagesOf(files).filter(({ fields }) => fields.some((name) => names.includes(name)));
  const emptied = pagesEmptied(files, names).map(({ rank }) => rank);
  const left = pages.filter(({ rank }) => !emptied.includes(rank));
  return [
    ...left.map(({ fields, place, rank }): Operation => {
      const first = rank === pages[0]?.rank ? fields.findIndex((name) => names.includes(name)) : -1;
      const value = fields.flatMap((name, at) => (!names.includes(name) ? [name] : at === first ? [section] : []));
      return { type: 'set', at: place, value };
    }),
    ...emptied.toReversed().map((rank): Operation => ({
      type: 'remove',
      at: { file: FORM_UI, pointer: `/pages/${rank}` },
    })),
  ];
}

/** The order is written where it is not that in which the section defines its questions, conditions last. */
function planOrder(files: Files, section: Pointer, names: readonly string[], always: Json): readonly Operation[] {
  const defined = isJsonObject(always) ? Object.keys(always) : [];
  const last = names.filter((name) => !defined.includes(name));
  if (names.every((name, rank) => name === [...defined, ...last][rank])) return [];
  const fields = { file: FORM_UI, pointer: '/fields' };
  const look = { order: names };
  return isJsonObject(valueAt(files, fields))
    ? [{ type: 'insert', at: fields, name: section, value: look }]
    : [{ type: 'set', at: fields, value: { [section]: look } }];
}

/** Answers of scenarios, in a section too: in the place of the first of each set of answers. */
function planAnswers(files: Files, names: readonly string[], section: string): readonly Operation[] {
  const uses = names.flatMap((name) =>
    whereUsed(files, { kind: 'field', name: joinPointer('', name) })
      .filter(({ file, path }) => path === null && file !== FORM.file && file !== FORM_UI)
      .map(({ file, from }) => ({ name, file, holder: parentPointer(pointerAt(files[file] ?? '', from)) })),
  );
  const sets = Map.groupBy(uses, ({ file, holder }) => `${file}\n${holder}`);
  return [...sets.values()].flatMap((answers): readonly Operation[] => {
    const [{ file, holder } = { file: '', holder: '' }] = answers;
    const at = { file, pointer: holder };
    const before = namesAt(files, at).findIndex((name) => names.includes(name));
    return [
      { type: 'insert', at, name: section, value: {}, before },
      ...answers.map(({ name }): Operation => ({ type: 'move', at: below(at, name), into: below(at, section) })),
    ];
  });
}
