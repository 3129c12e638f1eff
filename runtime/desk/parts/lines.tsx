import type { JSX } from 'react';
import type { LabelledText } from '../../../schemas/types/api.ts';

/** Questions with their answers, to be read. */
export function Lines({ lines }: { readonly lines: readonly LabelledText[] }): JSX.Element {
  return (
    <dl className="desk-answers">
      {lines.map(({ label, text }) => (
        <div key={label} className="desk-answer">
          <dt>{label}</dt>
          <dd className="desk-text">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
