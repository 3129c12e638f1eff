/** What agents recorded, and the part of its form that this agent may fill in now. */
import { describeValues } from '../../../engine/index.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import type { ShownCase } from './open-case.ts';

type Annotations = Pick<CaseDetail, 'annotations' | 'annotationLines' | 'annotationMarks' | 'annotationForm'>;

/** What is recorded, as values and as people read it, who recorded it, and the form to go on with. */
export function presentAnnotations({ view, compiled: { agent } }: ShownCase): Annotations {
  const { annotations } = view.case;
  return {
    annotations,
    annotationLines: agent ? describeValues(agent, annotations) : [],
    annotationMarks: view.annotationMarks,
    annotationForm: view.annotationForm,
  };
}
