/** What agents recorded, and the part of its form that this agent may fill in now. */
import { describeValues, type CaseEvent, type FormSchema } from '../../../engine/index.ts';
import type { AnnotationMark, CaseDetail } from '../../../schemas/types/api.ts';
import type { OpenCase } from './open-case.ts';

type Annotations = Pick<CaseDetail, 'annotations' | 'annotationLines' | 'annotationMarks' | 'annotationForm'>;

const NOTHING: Annotations = { annotations: {}, annotationLines: [], annotationMarks: [], annotationForm: null };

/** `events` are all those of the case. */
export function presentAnnotations(opened: OpenCase, events: readonly CaseEvent[]): Annotations {
  if (opened.isOwner || opened.isConsulted) return NOTHING;
  const { annotations } = opened.case;
  const { agent } = opened.compiled;
  return {
    annotations,
    annotationLines: agent ? describeValues(agent, annotations) : [],
    annotationMarks: marksOf(events),
    annotationForm: writableForm(opened),
  };
}

function marksOf(events: readonly CaseEvent[]): readonly AnnotationMark[] {
  const marks = events.flatMap((event) =>
    event.type === 'annotated'
      ? Object.keys(event.values).map((name): [string, AnnotationMark] => [name, { name, by: event.by, at: event.at }])
      : [],
  );
  return [...new Map(marks).values()];
}

function writableForm({ compiled, case: read, actor }: OpenCase): FormSchema | null {
  if (!compiled.agent || read.outcome !== null || actor.type !== 'agent') return null;
  const { properties = {}, required = [] } = compiled.agent.schema;
  const writable = Object.entries(properties).filter(([, { cagou }]) => {
    const inState = cagou?.states?.some((state) => read.states.includes(state)) ?? true;
    return inState && (cagou?.functions?.some((name) => actor.functions.includes(name)) ?? true);
  });
  if (writable.length === 0) return null;
  const kept = Object.fromEntries(writable);
  return { ...compiled.agent.schema, properties: kept, required: required.filter((name) => Object.hasOwn(kept, name)) };
}
