/**
 * Computed values as far as a reader may know of them, and of what they were made from. The applicant sees the values that
 * the scheme shows, made from what they answered and from one another; what agents write among themselves is not theirs to
 * read.
 */
import { pathsIn } from '../../feel/syntax/paths.ts';
import { outsideMember } from '../../rules/each-member.ts';
import { explainValue, type Explanation } from './explain-value.ts';
import type { Case, ComputedTrace } from '../../case/case.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { labelsNamed, withLabels } from '../../rules/value-labels.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { isRead, madeOf, type Categories } from '../model/limited-data.ts';
import type { Reader } from '../sight/reader.ts';

/** A computed value and why it is what it is, in words. */
export type ShownValue = ComputedTrace & {
  /** The value with the labels of its texts, where the scheme gives them. */
  readonly shown: Json;
  readonly reasons: Explanation['inputs'];
  readonly table: Explanation['table'];
  /** What each member of the list got, and why. */
  readonly of: Explanation['members'];
};

/** Traces of the values that a reader sees, with the inputs they may read. */
export function shownTrace(compiled: CompiledDispositif, { trace }: Case, reader: Reader): readonly ComputedTrace[] {
  const sight = sightOf(compiled, reader);
  if (!sight) return trace;
  return trace
    .filter(({ name }) => sight.isShown(name))
    .map((one) => {
      const inputsOf = (part: Pick<ComputedTrace, 'inputs' | 'rows'>): JsonObject =>
        sight.isTableRead(one.name) ? sight.inputsOf(part) : {};
      const members = one.members?.map((member) => ({ ...member, inputs: inputsOf(member) }));
      return { ...one, inputs: inputsOf(one), ...(members && { members }) };
    });
}

/** The traces shown, explained. The rows of a scale that matched are the agents' affair. */
export function explainShown(
  compiled: CompiledDispositif,
  { trace, receivedOn }: Pick<Case, 'trace' | 'receivedOn'>,
  reader: Reader,
): readonly ShownValue[] {
  const sight = sightOf(compiled, reader);
  return trace.map((one) => {
    const { inputs: reasons, table, members } = explainValue(compiled, one, receivedOn);
    const isTableRead = sight?.isTableRead(one.name) ?? true;
    const labels = labelsNamed(compiled.rules.rules, one.name);
    const areRowsRead = reader.standing !== 'applicant' && isTableRead;
    return {
      ...one,
      shown: withLabels(one.value, labels),
      rows: areRowsRead ? one.rows : null,
      reasons,
      table: isTableRead ? table : null,
      of: members.map((member) => ({
        ...member,
        value: withLabels(member.value, labels),
        rows: areRowsRead ? member.rows : null,
        table: isTableRead ? member.table : null,
      })),
    };
  });
}

type Sight = {
  readonly isShown: (name: string) => boolean;
  /** Whether all that a value's scale reads may be read; true of an expression. */
  readonly isTableRead: (name: string) => boolean;
  readonly inputsOf: (trace: Pick<ComputedTrace, 'inputs' | 'rows'>) => JsonObject;
};

/** Null for who sees all of every value. */
function sightOf(compiled: CompiledDispositif, { standing, unread }: Reader): Sight | null {
  if (standing === 'applicant') return applicantSight(compiled);
  return unread.size === 0 ? null : limitedSight(compiled, unread);
}

function applicantSight({ rules, form }: CompiledDispositif): Sight {
  const { computed = [], tables = [] } = rules.rules;
  const answers = new Set(form.model.fields.map(({ pointer }) => pointer.split('/')[1]));
  const definitionOf = (name: string) => computed.find((definition) => definition.name === name);
  const isShown = (name: string): boolean => definitionOf(name)?.public === true;
  const isRead = (name: string): boolean => answers.has(name) || isShown(name);
  return {
    isShown,
    isTableRead: (name) => {
      const { table: used, each } = definitionOf(name) ?? {};
      const inputs = tables.filter((table) => table.name === used).flatMap((table) => table.inputs);
      return inputs.every(({ expression }) =>
        namesIn(expression).every((read) => isRead(outsideMember(read, { each }))),
      );
    },
    inputsOf: (trace) => keepInputs(trace, (path) => isRead(path.split('.')[0] ?? '')),
  };
}

/** A value says of which category it is, or is read by who reads all that it is made from; its inputs are told one by one. */
function limitedSight(compiled: CompiledDispositif, unread: Categories): Sight {
  const made = madeOf(compiled);
  const { computed = [] } = compiled.rules.rules;
  const isPathRead = (path: string): boolean => isRead(made.paths([path]), unread);
  return {
    isShown: (name) => isRead(made.value(name), unread),
    isTableRead: (name) =>
      computed.find((definition) => definition.name === name)?.table === undefined ||
      (compiled.rules.reads.values.get(name) ?? []).every(isPathRead),
    inputsOf: (trace) => keepInputs(trace, isPathRead),
  };
}

/** Inputs of an expression that can be read; those of a table go by their headings, all or none. */
function keepInputs(
  { inputs, rows }: Pick<ComputedTrace, 'inputs' | 'rows'>,
  isPathRead: (path: string) => boolean,
): JsonObject {
  return rows === null ? Object.fromEntries(Object.entries(inputs).filter(([path]) => isPathRead(path))) : inputs;
}

/** Names at the head of the paths that an expression reads. Functions are among them: a column that does more than read stays with the agents. */
function namesIn(expression: string): readonly string[] {
  return pathsIn(expression).flatMap(([name]) => name ?? []);
}
