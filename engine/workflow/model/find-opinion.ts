/**
 * What an opinion of a case is: one that its workflow declares, or one asked as the need arose. Everything that treats
 * them alike asks here.
 */
import type { OpinionDefinition } from '../../../schemas/types/workflow.ts';
import { dueBefore } from '../../calendar/delay.ts';
import type { WorkDays } from '../../calendar/working-days.ts';
import type { Case } from '../../case/case.ts';
import type { OpinionRecord } from '../../case/records.ts';
import type { CompiledSchema } from '../../form/form.ts';
import type { CompiledWorkflow } from './compiled-workflow.ts';
import type { Instant } from '../../base/values.ts';
import { functionOf, listAdHoc } from '../../case/opinions.ts';

/** What is known of an opinion, whoever asked it. `function` is that of its task. */
export type AskedOpinion = Pick<OpinionDefinition, 'title' | 'silence'> & {
  readonly function: string;
  readonly state: string;
  readonly confidential: boolean;
  readonly shared: boolean;
  /** What who is consulted sees of the case beside the answers. */
  readonly shows: NonNullable<OpinionDefinition['shows']>;
  readonly form: CompiledSchema;
};

/** The definition of an opinion of a case; null when the workflow has none such. */
export function findOpinion(workflow: CompiledWorkflow, { id, adHoc }: OpinionRecord): AskedOpinion | null {
  const found = adHoc ? workflow.adHoc[adHoc.state] : workflow.opinions[id];
  if (!found) return null;
  const { state, form, definition } = found;
  const { title, silence, confidential = false, shared = false, shows = [] } = definition;
  const by = adHoc ? functionOf(adHoc.of) : 'function' in definition ? definition.function : '';
  return { title, silence, confidential, shared, shows, state, form, function: by };
}

/** State in which an opinion was asked. */
export function stateOfOpinion(workflow: CompiledWorkflow, { id, adHoc }: OpinionRecord): string {
  return adHoc?.state ?? workflow.opinions[id]?.state ?? '';
}

/** An opinion just asked; nobody is reminded when the moment would be past already. */
export function newOpinion(
  id: string,
  { due, reminder }: Pick<OpinionDefinition, 'due' | 'reminder'>,
  askedAt: Instant,
  dueAt: Instant,
  days: WorkDays,
): OpinionRecord {
  const remindAt = reminder === undefined ? null : dueBefore(dueAt, { ...due, after: reminder }, days);
  const reminded = remindAt !== null && Date.parse(remindAt) > Date.parse(askedAt) ? { remindAt } : {};
  return { id, status: 'asked', askedAt, dueAt, answeredAt: null, by: null, data: {}, ...reminded };
}

/** The opinions of a case in the order of the workflow, then those asked ad hoc in the order they were. */
export function listCaseOpinions(workflow: CompiledWorkflow, { opinions }: Pick<Case, 'opinions'>): OpinionRecord[] {
  const declared = Object.keys(workflow.opinions).flatMap((id) => opinions[id] ?? []);
  return [...declared, ...listAdHoc({ opinions })];
}

/** Ad-hoc opinions awaited without which agents may not make the case leave its state. */
export function awaitedBlocking(workflow: CompiledWorkflow, subject: Pick<Case, 'opinions'>): readonly AskedOpinion[] {
  return listAdHoc(subject).flatMap((opinion) => {
    const found = opinion.status === 'asked' ? findOpinion(workflow, opinion) : null;
    return found && workflow.adHoc[found.state]?.definition.blocking === true ? [found] : [];
  });
}
