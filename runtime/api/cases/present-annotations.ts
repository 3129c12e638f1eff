/** What agents recorded, and the part of its form that this agent may fill in now. */
import { describeValues } from '../../../engine/index.ts';
import type { FormSchema } from '../../../engine/types.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import type { OpenCase } from './open-case.ts';

export function presentAnnotations(
  opened: OpenCase,
): Pick<CaseDetail, 'annotations' | 'annotationLines' | 'annotationForm'> {
  if (opened.isOwner || opened.isConsulted) return { annotations: {}, annotationLines: [], annotationForm: null };
  const { annotations } = opened.case;
  const { agent } = opened.compiled;
  return {
    annotations,
    annotationLines: agent ? describeValues(agent, annotations) : [],
    annotationForm: writableForm(opened),
  };
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
