/*
 * « Pourquoi ce montant » in words: which scale was used, and what the rows that matched say. The words are those of the
 * sheet, so that an agent and a citizen read the same thing.
 */
import type { DatedValue, DecisionTable } from '../../../schemas/types/rules.ts';
import { formatDate } from '../../form/words/format-value.ts';
import { findField } from '../../form/fields/field-index.ts';
import { memberTitle } from '../../form/fields/member-title.ts';
import { joinPointer } from '../../base/pointer.ts';
import { valueOn } from '../../rules/dated-values.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { ComputedTrace } from '../../case/case.ts';
import type { Json, LocalDate } from '../../base/values.ts';
import { listOfTable } from '../../rules/each-member.ts';
import { hasDefault } from '../../rules/table-results.ts';
import { labelsOfTable } from '../../rules/value-labels.ts';
import { sayBracket, sayShare } from '../../form/words/bracket-words.ts';
import { explainInputs, type Cell } from './explain-inputs.ts';
import { explainParts } from './explain-parts.ts';
import { describeResult, describeTests, type CellColumn } from '../../templates/describe-cell.ts';
import { choicesOfExpression } from '../../templates/sheet.ts';

/** A row that matched: its conditions, its results, and where it comes from. */
export type MatchedRow = {
  readonly when: readonly Cell[];
  readonly then: readonly Cell[];
  readonly note: string | null;
};
/** What a value was made from, and the scale that gave it; null for an expression. */
export type Explanation = {
  readonly inputs: readonly Cell[];
  readonly table: ExplainedTable | null;
  /** Of a value of each member of a list, what each is called and got, and why; none of the others. */
  readonly members: readonly ExplainedMember[];
};
/** What one member of a list got, and why. */
export type ExplainedMember = Omit<Explanation, 'members'> & {
  readonly title: string;
  readonly value: Json;
  /** Rows of the table that matched, from 0; null for an expression. */
  readonly rows: readonly number[] | null;
};
/** The scale that gave a value, with the rows that matched. */
type ExplainedTable = {
  readonly title: string;
  readonly article: string | null;
  /** Period in which the table holds; null for no limit. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly rows: readonly MatchedRow[];
  /** The results that it gave because no row matched; null where rows did, or nothing was given. */
  readonly otherwise: readonly Cell[] | null;
};

/** Why a value is what it is. `day` chooses the scale when the trace does not say which was used. */
export function explainValue(
  compiled: Pick<CompiledDispositif, 'identity' | 'rules' | 'form' | 'agent' | 'workflow'>,
  trace: ComputedTrace,
  day: LocalDate,
): Explanation {
  const { name, title, members = [] } = trace;
  return {
    ...explainOne(compiled, trace, day),
    members: members.map((member, at) => ({
      title: memberName(compiled, name, at),
      value: member.value,
      rows: member.rows,
      ...explainOne(compiled, { ...member, name, title }, day),
    })),
  };
}

/** « Enfant 2 » */
function memberName({ rules, form }: Pick<CompiledDispositif, 'rules' | 'form'>, name: string, at: number): string {
  const list = rules.rules.computed?.find((value) => value.name === name)?.each ?? '';
  const member = findField(form.model, joinPointer(list, '*'));
  return member ? memberTitle(form, list, at, member) : String(at + 1);
}

function explainOne(
  compiled: Pick<CompiledDispositif, 'rules' | 'form' | 'agent' | 'workflow' | 'identity'>,
  trace: ComputedTrace,
  day: LocalDate,
): Omit<Explanation, 'members'> {
  const { computed = [], tables = [] } = compiled.rules.rules;
  const used = trace.rows === null ? undefined : computed.find(({ name }) => name === trace.name)?.table;
  const on = trace.on === undefined ? day : trace.on;
  const table =
    on === null || trace.members
      ? null
      : (tables.find((candidate) => candidate.name === used && holdsOn(candidate, on)) ?? null);
  const values = computed.find(({ name }) => name === trace.name)?.values;
  const fixed = values && on !== null ? valueOn(values, on) : undefined;
  return {
    inputs: fixed ? explainDated(fixed) : [...explainInputs(compiled, trace, table), ...explainParts(compiled, trace)],
    table: table && explainTable(compiled, table, trace.rows ?? []),
  };
}

/** What an act fixes: since when, and where it says so. */
function explainDated({ from, to, article, brackets = [] }: DatedValue): readonly Cell[] {
  const days = to === undefined ? `depuis le ${formatDate(from)}` : `du ${formatDate(from)} au ${formatDate(to)}`;
  return [
    { label: 'En vigueur', text: article === undefined ? days : `${days}, ${article}` },
    ...brackets.map(({ above, rate }, at) => ({
      label: sayBracket(above, brackets[at + 1]?.above ?? null),
      text: sayShare(rate),
    })),
  ];
}

function explainTable(
  compiled: Pick<CompiledDispositif, 'form' | 'rules'>,
  table: DecisionTable,
  rows: readonly number[],
): ExplainedTable {
  return {
    title: table.title,
    article: table.article ?? null,
    from: table.effective?.from ?? null,
    to: table.effective?.to ?? null,
    rows: rows.flatMap((at) => explainRow(compiled, table, at) ?? []),
    otherwise:
      rows.length > 0 || !hasDefault(table)
        ? null
        : explainResults(
            compiled,
            table,
            table.outputs.map((output) => output.default),
          ),
  };
}

function holdsOn({ effective }: DecisionTable, day: LocalDate): boolean {
  return !effective || (effective.from <= day && day <= (effective.to ?? day));
}

/** A row of a table in words; null where it has none there. */
export function explainRow(
  compiled: Pick<CompiledDispositif, 'form' | 'rules'>,
  table: DecisionTable,
  at: number,
): MatchedRow | null {
  const row = table.rows[at];
  const list = listOfTable(compiled.rules, table.name);
  if (!row) return null;
  const inputs = table.inputs.map(({ label, type, expression }) => ({
    label,
    column: { type, choices: choicesOfExpression(compiled, expression, list) } satisfies CellColumn,
  }));
  return {
    when: inputs.map(({ label, column }, index) => ({ label, text: describeTests(row.when[index] ?? '-', column) })),
    then: explainResults(compiled, table, row.then),
    note: row.note ?? null,
  };
}

function explainResults(
  { rules }: Pick<CompiledDispositif, 'rules'>,
  table: DecisionTable,
  cells: readonly (string | undefined)[],
): readonly Cell[] {
  const choices = labelsOfTable(rules.rules, table);
  return table.outputs.map(({ label, type }, at) => ({
    label,
    text: describeResult(cells[at] ?? 'null', { type, choices }),
  }));
}
