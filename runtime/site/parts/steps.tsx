import type { JSX } from 'react';
import type { Translate } from '../text.ts';

/** One step of a request, and what is said of it: its day, or where it stands. */
export type RequestStep = {
  readonly title: string;
  readonly note: string | null;
  readonly place: 'done' | 'current' | 'ahead';
};

type Props = { readonly steps: readonly RequestStep[]; readonly t: Translate };

/** Where a request is on its way, for who looks for two seconds. */
export function Steps({ steps, t }: Props): JSX.Element {
  return (
    <ol className="p-steps">
      {steps.map(({ title, note, place }) => (
        <li key={title} className={`p-step p-step-${place}`} {...(place === 'current' && { 'aria-current': 'step' })}>
          <span className="p-step-title">{title}</span>
          {place !== 'current' && <span className="cg-hidden"> ({t(`step-${place}`)})</span>}
          {note !== null && <span className="p-step-note">{note}</span>}
        </li>
      ))}
    </ol>
  );
}
