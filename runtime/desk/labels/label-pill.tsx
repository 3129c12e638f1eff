import type { JSX } from 'react';
import type { CaseLabel } from '../../../schemas/types/api.ts';
import { pillClass } from '../../ui/pill.tsx';

type LabelPillProps = {
  readonly label: Pick<CaseLabel, 'name' | 'tone'>;
  readonly small?: boolean;
};

/** A label of the service: square, so that nobody takes it for a mark that a scheme sets. */
export function LabelPill({ label: { name, tone }, small = false }: LabelPillProps): JSX.Element {
  return <span className={`${pillClass(tone, small)} desk-label`}>{name}</span>;
}
