/*
 * What speaks of a question or of a computed value and of nothing else goes with it: columns of the queue that show it, and what
 * scenarios answer or expect of it. A rule or a letter that reads it says more than that: it stays, and is told.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer, splitPointer } from '../../base/pointer.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { scenarioName } from '../../language/source-files.ts';
import type { Files } from '../changes.ts';
import { itemsAt, valueAt, type Operation } from '../operations.ts';
import { listParts } from '../procedure/list-parts.ts';
import { planOn } from '../procedure/plan-parts.ts';
import { readProcedure } from '../procedure/read-procedure.ts';
import { requiredWithout } from '../procedure/required-findings.ts';

const QUEUE = 'queue.json';

/** Operations that forget the answer of a question that is removed. */
export function forgetAnswer(files: Files, question: Pointer): readonly Operation[] {
  const names = splitPointer(question);
  const answers = Object.keys(files).flatMap((file): readonly Operation[] => {
    if (scenarioName(file) === null) return [];
    const root = '/given/answers';
    const given = valueAt(files, { file, pointer: root }) ?? null;
    return placesOf(given, names, root).map((pointer) => ({ type: 'remove', at: { file, pointer } }));
  });
  return [...forgetColumns(files, names.join('.')), ...answers, ...forgetLookups(files, question)];
}

/** Registers fill the question no more; one whose key it is, or that fills nothing else, is asked no more. */
function forgetLookups(files: Files, question: Pointer): readonly Operation[] {
  const lookups = { file: 'form.ui.json', pointer: '/lookups' };
  const isOf = (pointer: string): boolean => pointer === question || pointer.startsWith(`${question}/`);
  const all = itemsAt(files, lookups);
  const forgotten = all.map((lookup): readonly Pointer[] => {
    if (!isJsonObject(lookup) || !isJsonObject(lookup['fills'])) return [];
    const filled = Object.keys(lookup['fills']);
    const isOver = (typeof lookup['key'] === 'string' && isOf(lookup['key'])) || filled.every(isOf);
    return isOver ? [''] : filled.filter(isOf).map((pointer) => joinPointer('/fills', pointer));
  });
  if (all.length > 0 && forgotten.every(([whole]) => whole === '')) return [{ type: 'remove', at: lookups }];
  // The last first: what is removed moves those that follow.
  return forgotten
    .flatMap((pointers, rank) => pointers.map((inner) => `${joinPointer(lookups.pointer, rank)}${inner}`))
    .toReversed()
    .map((pointer) => ({ type: 'remove', at: { ...lookups, pointer } }));
}

/** Operations that forget a computed value that is removed. */
export function forgetValue(files: Files, name: string): readonly Operation[] {
  return [...forgetColumns(files, name), ...forgetExpected(files, 'computed', name)];
}

/** Operations that forget a quota that is removed: what scenarios give and expect of it. */
export function forgetQuota(files: Files, name: string): readonly Operation[] {
  const given = Object.keys(files).flatMap((file): readonly Operation[] =>
    scenarioName(file) === null ? [] : withoutMember(files, file, '/given/quotas', name),
  );
  return [...given, ...forgetExpected(files, 'quotas', name)];
}

function forgetExpected(files: Files, member: 'computed' | 'quotas', name: string): readonly Operation[] {
  return Object.keys(files).flatMap((file): readonly Operation[] => {
    if (scenarioName(file) === null) return [];
    return itemsAt(files, { file, pointer: '/steps' }).flatMap((_, rank) =>
      withoutMember(files, file, joinPointer('/steps', rank, 'then', member), name),
    );
  });
}

/** A member is taken out of an object, and the object with its last one. */
function withoutMember(files: Files, file: string, pointer: Pointer, name: string): readonly Operation[] {
  const values = valueAt(files, { file, pointer });
  if (!isJsonObject(values) || values[name] === undefined) return [];
  const isOnly = Object.keys(values).length === 1;
  return [{ type: 'remove', at: { file, pointer: isOnly ? pointer : joinPointer(pointer, name) } }];
}

/**
 * Operations that forget what agents recorded: what scenarios record of it, a step that records nothing else among them, and
 * the actions that wait for it. What waits under another name than its own, inside a section, waits for the section.
 */
export function forgetFinding(files: Files, question: Pointer): readonly Operation[] {
  const names = splitPointer(question);
  const recorded = Object.keys(files).flatMap((file): readonly Operation[] => {
    if (scenarioName(file) === null) return [];
    const steps = itemsAt(files, { file, pointer: '/steps' }).flatMap((_, rank): readonly Operation[] => {
      const root = joinPointer('/steps', rank, 'when', 'values');
      if (valueAt(files, { file, pointer: joinPointer('/steps', rank, 'when', 'type') }) !== 'annotate') return [];
      const values = valueAt(files, { file, pointer: root });
      return placesOf(values ?? null, names, root).map((pointer) => ({ type: 'remove', at: { file, pointer } }));
    });
    return steps;
  });
  return [...forgetColumns(files, ['agent', ...names].join('.')), ...recorded, ...forgetRequired(files, names)];
}

function forgetRequired(files: Files, [name, ...inner]: readonly string[]): readonly Operation[] {
  const procedure = readProcedure(files);
  if (name === undefined || inner.length > 0 || !procedure) return [];
  const changes = listParts(procedure.workflow).actions.flatMap(({ part, value }) =>
    requiredWithout(part, value, name),
  );
  const plan = changes.length === 0 ? [] : planOn(procedure, changes);
  return 'type' in plan ? [] : plan;
}

/** @param path as expressions name what a column shows, alone or by a part of it */
function forgetColumns(files: Files, path: string): readonly Operation[] {
  const columns = itemsAt(files, { file: QUEUE, pointer: '/columns' }).flatMap((column, rank): readonly Operation[] => {
    const value = isJsonObject(column) ? column['value'] : undefined;
    const shows = typeof value === 'string' && (value === path || value.startsWith(`${path}.`));
    return shows ? [{ type: 'remove', at: { file: QUEUE, pointer: joinPointer('/columns', rank) } }] : [];
  });
  // The last ranks first, so that those before them stay true.
  return columns.toReversed();
}

/** Where answers give a name, a star standing for each member of a list. */
function placesOf(value: Json, [name, ...inner]: readonly string[], at: Pointer): readonly Pointer[] {
  if (name === undefined) return [at];
  if (name === '*') {
    return isJsonList(value) ? value.flatMap((item, rank) => placesOf(item, inner, joinPointer(at, rank))) : [];
  }
  const member = isJsonObject(value) ? value[name] : undefined;
  return member === undefined ? [] : placesOf(member, inner, joinPointer(at, name));
}
