/** Computed values with what they were made from, and conditions. */
import type { Instant } from '../../../engine/index.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import type { ShownCase } from './open-case.ts';

/** What is computed of a case, and why, as its viewer may see it. */
export function presentComputed(opened: ShownCase, now: Instant): Pick<CaseDetail, 'computed' | 'eligibility'> {
  return {
    computed: presentValues(opened),
    eligibility: opened.view.eligibility(now).map(({ title, met, message }) => ({ title, met, message })),
  };
}

/** The values alone, which need no clock. */
export function presentValues({ view, compiled }: ShownCase): CaseDetail['computed'] {
  const { computed = [] } = compiled.rules.rules;
  const types = new Map(computed.map(({ name, type, unit }) => [name, { type, unit: unit ?? null }]));
  return view.values.map(({ name, title, value, shown, inputs, reasons, table, rows, of }) => ({
    name,
    title,
    type: types.get(name)?.type ?? 'string',
    unit: types.get(name)?.unit ?? null,
    value,
    shown,
    inputs,
    reasons,
    table,
    rows,
    members: of.map((member) => ({
      title: member.title,
      value: member.value,
      reasons: member.inputs,
      table: member.table,
      rows: member.rows,
    })),
  }));
}
