/**
 * Computed values with what they were made from, and conditions. The applicant sees the values that the scheme shows, made
 * from what they answered and from one another; what agents write among themselves is not theirs to read.
 */
import { buildScope, explainValue, type ComputedTrace, type Instant, type JsonObject } from '../../../engine/index.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import type { OpenCase } from './open-case.ts';

/** What is computed of a case, and why, as its viewer may see it. */
export function presentComputed(opened: OpenCase, now: Instant): Pick<CaseDetail, 'computed' | 'eligibility'> {
  const { case: read, compiled, isOwner, sight } = opened;
  const computed = presentValues(opened);
  if (isOwner || !sight.computed) return { computed, eligibility: [] };
  const results = compiled.rules.eligibility(buildScope(compiled, read, { now }));
  return { computed, eligibility: results.map(({ title, met, message }) => ({ title, met, message })) };
}

/** The values alone, which need no clock. */
export function presentValues({ case: read, compiled, isOwner }: OpenCase): CaseDetail['computed'] {
  const { computed = [], tables = [] } = compiled.rules.rules;
  const answers = new Set(compiled.form.model.fields.map(({ pointer }) => pointer.split('/')[1]));
  const definitionOf = (name: string) => computed.find((definition) => definition.name === name);
  const isShown = (name: string): boolean => !isOwner || definitionOf(name)?.public === true;
  const isReadable = (name: string): boolean =>
    !isOwner || answers.has(name) || (definitionOf(name) !== undefined && isShown(name));
  const isReadableTable = (name: string): boolean =>
    tables
      .filter((table) => table.name === definitionOf(name)?.table)
      .every(({ inputs }) => inputs.every(({ expression }) => namesIn(expression).every(isReadable)));
  return read.trace
    .filter(({ name }) => isShown(name))
    .map((trace) => {
      const { name, title, value, rows } = trace;
      const inputs = isReadableTable(name) ? keepInputs(trace, isReadable) : {};
      const { inputs: reasons, table } = explainValue(compiled, { ...trace, inputs }, read.receivedOn);
      return {
        name,
        title,
        type: definitionOf(name)?.type ?? 'string',
        value,
        inputs,
        reasons,
        table: isReadableTable(name) ? table : null,
        rows: isOwner ? null : rows,
      };
    });
}

/** Inputs of an expression that can be read; those of a table go by their headings, all or none. */
function keepInputs({ inputs, rows }: ComputedTrace, isReadable: (name: string) => boolean): JsonObject {
  if (rows !== null) return inputs;
  return Object.fromEntries(Object.entries(inputs).filter(([path]) => isReadable(path.split('.')[0] ?? '')));
}

/** Names at the head of the paths that an expression reads. FEEL's own words are among them: a column that does more than read stays with the agents. */
function namesIn(expression: string): readonly string[] {
  return expression.replaceAll(/"[^"]*"/g, '').match(/(?<![\w.])[a-z]\w*/g) ?? [];
}
