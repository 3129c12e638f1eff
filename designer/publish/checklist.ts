/*
 * What is looked at before a publication, one line each: what stands in its way, and what its author should know.
 */
import { PLACEHOLDER_CODE } from '../../engine/studio.ts';
import type { ApiDiagnostic, FunctionHolders, PublicationReport } from '../../schemas/types/api.ts';
import type { PublishMessages } from './messages/fr.ts';

/** A line of the checklist; `danger` keeps from publishing, `neutral` is not known yet. */
export type CheckRow = {
  readonly tone: 'good' | 'warn' | 'danger' | 'neutral';
  readonly words: Extract<keyof PublishMessages, `row-${string}`>;
  readonly values: Readonly<Record<string, number>>;
  /** Places to mend. */
  readonly diagnostics: readonly ApiDiagnostic[];
  /** Functions that nobody holds. */
  readonly functions: readonly FunctionHolders[];
};

/** Codes of what is told of the scenarios as a whole. */
const SCENARIO_CODES = ['scenario.failed', 'scenario.missing'];

/** The lines of a report, those that stand in the way first where there are any. */
export function checklistOf(report: PublicationReport): readonly CheckRow[] {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const unwritten = errors.filter(({ code }) => code === PLACEHOLDER_CODE);
  const failed = errors.filter(({ code }) => SCENARIO_CODES.includes(code));
  const others = errors.filter((error) => !unwritten.includes(error) && !failed.includes(error));
  const warnings = report.diagnostics.filter(({ severity }) => severity === 'warning');
  return [
    // Texts still to write are found in what compiles.
    ...(report.scenarios || unwritten.length > 0 ? [counted('written', unwritten)] : []),
    counted('errors', others),
    scenarioRow(report, failed),
    ...coverageRow(report),
    ...peopleRow(report),
    ...(warnings.length === 0
      ? []
      : [row('warn', 'row-warnings-warn', { count: warnings.length }, { diagnostics: warnings })]),
  ];
}

/** One sentence, and all that it is told of. */
export type Told = { readonly key: string; readonly message: string; readonly problems: readonly ApiDiagnostic[] };

/** What is told, each sentence once, in the order in which it is first told: forty questions may have one fault. */
export function bySentence(diagnostics: readonly ApiDiagnostic[]): readonly Told[] {
  const told = Map.groupBy(diagnostics, ({ code, message }) => `${code} ${message}`);
  return [...told].map(([key, problems]) => ({ key, message: problems[0]?.message ?? '', problems }));
}

/** How many things keep from publishing. */
export function countToMend(rows: readonly CheckRow[]): number {
  return rows
    .filter(({ tone }) => tone === 'danger')
    .reduce((sum, { diagnostics }) => sum + Math.max(1, diagnostics.length), 0);
}

function row(
  tone: CheckRow['tone'],
  words: CheckRow['words'],
  values: CheckRow['values'] = {},
  rest: Partial<Pick<CheckRow, 'diagnostics' | 'functions'>> = {},
): CheckRow {
  return { tone, words, values, diagnostics: [], functions: [], ...rest };
}

function counted(what: 'written' | 'errors', diagnostics: readonly ApiDiagnostic[]): CheckRow {
  return diagnostics.length === 0
    ? row('good', `row-${what}-good`)
    : row('danger', `row-${what}-danger`, { count: diagnostics.length }, { diagnostics });
}

function scenarioRow({ scenarios }: PublicationReport, failed: readonly ApiDiagnostic[]): CheckRow {
  if (!scenarios) return row('neutral', 'row-scenarios-unknown');
  const { total, failed: count } = scenarios;
  if (total === 0) return row('danger', 'row-scenarios-none');
  return count === 0
    ? row('good', 'row-scenarios-good', { count: total })
    : row('danger', 'row-scenarios-danger', { count, total }, { diagnostics: failed });
}

function coverageRow({ uncovered, scenarios }: PublicationReport): readonly CheckRow[] {
  if (!uncovered || !scenarios || scenarios.total === 0) return [];
  const { actions, guards, rows, templates } = uncovered;
  const values = { actions: actions.length, guards: guards.length, rows: rows.length, templates: templates.length };
  const isWhole = Object.values(values).every((count) => count === 0);
  return [isWhole ? row('good', 'row-covered-good') : row('warn', 'row-covered-warn', values)];
}

function peopleRow({ functions }: PublicationReport): readonly CheckRow[] {
  if (functions.length === 0) return [];
  const empty = functions.filter(({ members }) => members === 0);
  return [
    empty.length === 0 ? row('good', 'row-people-good') : row('warn', 'row-people-warn', {}, { functions: empty }),
  ];
}
