/*
 * What belongs to the case rather than to the answers, named for people who read why a value is what it is: the day on
 * which an action was done, what an opinion retained, a result of a scale, the number. Nobody at a desk should have to read
 * `actions.signerContrat.le`.
 */
import type { ValueType } from '../../../schemas/types/common.ts';
import { findCaseField } from '../../names/case-fields.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Form } from '../../form/form.ts';

type Read = Pick<CompiledDispositif, 'rules' | 'workflow'>;
/** A name on screen, and how its value is written. */
export type Named = { readonly label: string; readonly type: ValueType };
/** A field of a small form that belongs to something with a title. */
export type Asked = { readonly title: string; readonly form: Form; readonly names: readonly string[] };

/** How a path of the case, or of the results of a scale, is called; null when it has no name of its own. */
export function nameOfPath({ rules, workflow }: Read, path: string): Named | null {
  const fixed = findCaseField(path);
  if (fixed && fixed.label !== null) return { label: fixed.label, type: fixed.type };
  const [head = '', name = '', part] = path.split('.');
  if (head === 'actions' && part === 'le') {
    const title = workflow.actions[name]?.definition.title;
    return title === undefined ? null : { label: `Date de « ${title} »`, type: 'date' };
  }
  const computed = rules.rules.computed?.find((value) => value.name === head);
  const table = rules.rules.tables?.find((candidate) => candidate.name === computed?.table);
  const output = table?.outputs.find((candidate) => candidate.name === name);
  // A result alone would often be the very name of the value that is explained.
  return computed && output ? { label: `${computed.title}, ${output.label}`, type: output.type } : null;
}

/** The form of the action or opinion that a path reads, and the names in it. */
export function askedIn({ workflow }: Read, path: string): Asked | null {
  const [head, name = '', ...names] = path.split('.');
  const one = head === 'actions' ? workflow.actions[name] : head === 'avis' ? workflow.opinions[name] : undefined;
  return one?.form ? { title: one.definition.title, form: one.form.form, names } : null;
}
