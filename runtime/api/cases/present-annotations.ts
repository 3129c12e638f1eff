/** What agents recorded, and the part of its form that this agent may fill in now. */
import { describeValues } from '../../../engine/index.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import type { ShownCase } from './open-case.ts';

type Annotations = Pick<CaseDetail, 'annotations' | 'annotationLines' | 'annotationMarks' | 'annotationForm'>;

export function presentAnnotations({ view, compiled: { agent } }: ShownCase): Annotations {
  const { annotations } = view.case;
  return {
    annotations,
    annotationLines: agent ? describeValues(agent, annotations) : [],
    annotationMarks: view.annotationMarks,
    annotationForm: view.annotationForm,
  };
}
