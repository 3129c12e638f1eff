/**
 * Documents are asked for in several places of a case: answers to be corrected, the form of an action, an opinion, what
 * agents record. A file may be sent for any field that its sender can fill in now, and for no other.
 */
import { findField } from '../../form/fields/field-index.ts';
import { askingOnly, possibleProperties } from '../../form/fields/layers.ts';
import type { ActionStatus } from '../decide/action-status.ts';
import type { Case } from '../../case/case.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { FormModel } from '../../form/form.ts';
import type { Pointer } from '../../base/values.ts';
import { findOpinion } from '../model/find-opinion.ts';
import { mayRecord } from '../model/limited-data.ts';
import { holdsFunction } from '../model/permissions.ts';
import { seesInside, type Reader } from '../sight/reader.ts';
import type { FormSchema } from '../../language/form-schema.ts';

/** A document's field that may be filled in now: the form that has it, and its place there. */
export type OpenField = {
  readonly model: Pick<FormModel, 'fields'>;
  readonly pointer: Pointer;
  /** Becomes no part of the answers, which the applicant reads, but of what an agent gives. */
  readonly internal: boolean;
};

/** The document's field at a pointer, in the first form open to a reader that has it; null when none has. */
export function findOpenField(
  compiled: CompiledDispositif,
  subject: Case,
  reader: Reader,
  actions: readonly ActionStatus[],
  pointer: Pointer,
): OpenField | null {
  const open = actions.filter((action) => action.open);
  const ofAnswers = open.some(({ kind }) => kind === 'resubmission') ? [compiled.form.model] : [];
  if (ofAnswers.some((model) => isFile(model, pointer))) {
    return { model: compiled.form.model, pointer, internal: false };
  }
  const ofActions = open.map(({ id }) => compiled.workflow.actions[id]?.form);
  const ofOpinions = Object.values(subject.opinions)
    .filter(({ status }) => status === 'asked')
    .map((opinion) => findOpinion(compiled.workflow, opinion))
    .filter((opinion) => holdsFunction(reader.actor, opinion?.function ?? ''))
    .map((opinion) => opinion?.form);
  const ofAgents = seesInside(reader) ? compiled.agent : null;
  const models = [...ofActions, ...ofOpinions, ofAgents].flatMap((schema) => (schema ? [schema.form.model] : []));
  const model = models.find((one) => isFile(one, pointer));
  return model ? { model, pointer, internal: reader.standing !== 'applicant' } : null;
}

function isFile(model: Pick<FormModel, 'fields'>, pointer: Pointer): boolean {
  return findField(model, pointer)?.type === 'file';
}

/** The part of the form of annotations that a reader may fill in now; null when there is none. */
export function openAnnotations(compiled: CompiledDispositif, subject: Case, reader: Reader): FormSchema | null {
  const { standing } = reader;
  if (!compiled.agent || subject.outcome !== null || standing !== 'agent') return null;
  const { schema } = compiled.agent;
  const writable = [...possibleProperties(schema)].flatMap(([name, { cagou }]) => {
    const isNow = cagou?.states?.some((state) => subject.states.includes(state)) ?? true;
    return isNow && mayRecord(compiled, name, reader.actor) ? [name] : [];
  });
  return writable.length === 0 ? null : askingOnly(schema, new Set(writable));
}
