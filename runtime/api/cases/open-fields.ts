/**
 * Documents are asked for in several places of a case: answers to be corrected, the form of an action, an opinion, what
 * agents record. A file may be sent for any field that its sender can fill in now, and for no other.
 */
import {
  availableActions,
  findField,
  findOpinion,
  type FormModel,
  type Instant,
  type Pointer,
} from '../../../engine/index.ts';
import type { OpenCase } from './open-case.ts';

export interface OpenField {
  readonly model: Pick<FormModel, 'fields'>;
  readonly pointer: Pointer;
  /** It becomes part of the answers, which the applicant reads. */
  readonly isAnswer: boolean;
}

/** The document's field at a pointer, in the first form open to the viewer that has it; null when none has. */
export function findOpenField(opened: OpenCase, pointer: Pointer, now: Instant): OpenField | null {
  const forms = [...openAnswers(opened, now), ...openForms(opened, now)];
  const found = forms.find(({ model }) => findField(model, pointer)?.type === 'file');
  return found ? { ...found, pointer } : null;
}

type OpenForm = Omit<OpenField, 'pointer'>;

function openAnswers(opened: OpenCase, now: Instant): readonly OpenForm[] {
  const mayResubmit = openActions(opened, now).some(({ kind }) => kind === 'resubmission');
  return mayResubmit ? [{ model: opened.compiled.form.model, isAnswer: true }] : [];
}

function openForms(opened: OpenCase, now: Instant): readonly OpenForm[] {
  const { compiled, case: read, actor } = opened;
  const { actions } = compiled.workflow;
  const ofActions = openActions(opened, now).map(({ id }) => actions[id]?.form);
  const ofOpinions = Object.values(read.opinions)
    .filter(({ status }) => status === 'asked')
    .map((opinion) => findOpinion(compiled.workflow, opinion))
    .filter((opinion) => actor.type === 'agent' && actor.functions.includes(opinion?.function ?? ''))
    .map((opinion) => opinion?.form);
  const ofAgents = opened.isOwner || opened.isConsulted ? null : compiled.agent;
  return [...ofActions, ...ofOpinions, ofAgents].flatMap((schema) =>
    schema ? [{ model: schema.form.model, isAnswer: false }] : [],
  );
}

function openActions({ compiled, case: read, actor }: OpenCase, now: Instant) {
  return availableActions(compiled, read, { now, actor }).filter(({ open }) => open);
}
