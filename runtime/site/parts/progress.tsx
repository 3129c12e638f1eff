import type { JSX } from 'react';
import { formText as t } from './form-text.ts';

type ProgressProps = { readonly title: string; readonly step: number; readonly total: number };

/** The last step is the page where answers are read again. */
export function Progress({ title, step, total }: ProgressProps): JSX.Element {
  const label = t('step', { step, total });
  return (
    <div className="p-progress">
      <p className="p-progress-title">{title}</p>
      <p className="p-progress-step">{label}</p>
      <progress className="p-progress-bar" max={total} value={step} aria-hidden="true" />
    </div>
  );
}
