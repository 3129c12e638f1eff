/**
 * Compiles the quotas of a scheme: what each counts by must be a choice, so that its counts are as many as the choices; and what
 * is read of it must be read where it is true, since what is left changes with every other case.
 */
import type { Quota } from '../../schemas/types/rules.ts';
import { joinPointer } from '../base/pointer.ts';
import { suggest } from '../base/suggest.ts';
import type { Pointer } from '../base/values.ts';
import type { CompiledExpression } from '../feel/compiled-expression.ts';
import { parseFeel, type Vocabulary } from '../feel/expression.ts';
import { reportExpression, reportType } from '../feel/reporter.ts';
import type { ScopeType } from '../feel/scope-type.ts';
import { pathIn, readsPath } from '../feel/syntax/paths.ts';
import { QUOTA } from '../language/case-names.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { listStateIds } from '../language/list-state-ids.ts';
import type { CompiledQuota } from '../names/quotas.ts';

const FILE = 'rules.json';

/** The quotas of a source, and what is wrong with them. */
export function compileQuotas(
  parsed: ParsedSource,
  vocabulary: Vocabulary,
): { readonly quotas: readonly CompiledQuota[]; readonly diagnostics: readonly Diagnostic[] } {
  const declared = parsed.rules.quotas ?? [];
  const compiled = declared.map((quota, at) => compileQuota(parsed, vocabulary, quota, joinPointer('/quotas', at)));
  return {
    quotas: compiled.map(({ quota }) => quota),
    diagnostics: [...checkNames(parsed, declared), ...compiled.flatMap(({ diagnostics }) => diagnostics)],
  };
}

function compileQuota(
  parsed: ParsedSource,
  vocabulary: Vocabulary,
  { name, title, by, most, besides, holds }: Quota,
  pointer: Pointer,
): { readonly quota: CompiledQuota; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const compileOne = (
    member: 'by' | 'most' | 'besides',
    text: string,
    check: (type: ScopeType) => readonly Diagnostic[],
  ): CompiledExpression => {
    const place = joinPointer(pointer, member);
    const { expression, type, problems } = parseFeel(text, vocabulary);
    diagnostics.push(...reportExpression(parsed, FILE, place, text, problems));
    if (readsPath(text, QUOTA)) diagnostics.push(parsed.report('quota.of-quota', FILE, place, { title }));
    else if (problems.length === 0) diagnostics.push(...check(type));
    return expression;
  };
  const isNumber =
    (member: 'most' | 'besides', text: string) =>
    (type: ScopeType): readonly Diagnostic[] =>
      reportType(
        parsed,
        FILE,
        joinPointer(pointer, member),
        { expression: parseFeel(text, vocabulary).expression, type },
        'number',
      );
  const isChoice = (type: ScopeType): readonly Diagnostic[] =>
    // A list that only suggests leaves its answer to be written: of a path it gives columns and no choices.
    type.kind === 'text' && (type.choices || (type.columns && pathIn(by ?? '') === null))
      ? []
      : [parsed.report('quota.by-free', FILE, joinPointer(pointer, 'by'), { title })];
  return {
    quota: {
      name,
      title,
      by: by === undefined ? null : compileOne('by', by, isChoice),
      most: compileOne('most', most, isNumber('most', most)),
      besides: besides === undefined ? null : compileOne('besides', besides, isNumber('besides', besides)),
      holds: new Set(holds),
    },
    diagnostics,
  };
}

function checkNames(parsed: ParsedSource, declared: readonly Quota[]): readonly Diagnostic[] {
  return declared.flatMap(({ name }, at) =>
    declared.findIndex((other) => other.name === name) < at
      ? [parsed.report('rules.duplicate-id', FILE, joinPointer('/quotas', at, 'name'), { id: name })]
      : [],
  );
}

/** States that quotas name, and that the procedure does not have. */
export function checkQuotaStates(parsed: ParsedSource): readonly Diagnostic[] {
  const { quotas = [] } = parsed.rules;
  if (quotas.length === 0) return [];
  const states = listStateIds(parsed.workflow.states);
  return quotas.flatMap(({ holds }, at) =>
    holds.flatMap((state, index) => {
      if (states.includes(state)) return [];
      const params = { state, suggestion: suggest(state, states) };
      return [parsed.report('workflow.state-unknown', FILE, joinPointer('/quotas', at, 'holds', index), params)];
    }),
  );
}

/** Rules that would keep what changes with each other case: what is computed, a table. */
export function checkKeptInRules(parsed: ParsedSource): readonly Diagnostic[] {
  const { computed = [], tables = [] } = parsed.rules;
  return [
    ...computed.flatMap(({ expression, title }, at) =>
      told(parsed, FILE, joinPointer('/computed', at, 'expression'), expression, `la valeur « ${title} »`),
    ),
    ...tables.flatMap(({ inputs, title }, at) =>
      inputs.flatMap(({ expression }, column) => {
        const place = joinPointer('/tables', at, 'inputs', column, 'expression');
        return told(parsed, FILE, place, expression, `le barème « ${title} »`);
      }),
    ),
  ];
}

/** The same of the queue, whose columns and marks are written with each case. */
export function checkKeptInQueue(parsed: ParsedSource): readonly Diagnostic[] {
  const { columns, alerts = [] } = parsed.queue;
  return [
    ...columns.flatMap(({ value, title }, at) =>
      told(parsed, QUEUE, joinPointer('/columns', at, 'value'), value, `la colonne « ${title} »`),
    ),
    ...alerts.flatMap(({ when, label }, at) =>
      told(parsed, QUEUE, joinPointer('/alerts', at, 'when'), when, `le repère « ${label} »`),
    ),
  ];
}

const QUEUE = 'queue.json';

function told(
  { rules, report }: ParsedSource,
  file: string,
  place: Pointer,
  text: string | undefined,
  where: string,
): readonly Diagnostic[] {
  const isRead = text !== undefined && (rules.quotas ?? []).length > 0 && readsPath(text, QUOTA);
  return isRead ? [report('quota.kept', file, place, { where })] : [];
}
