import type { JSX } from 'react';
import type { Translate } from '../text.ts';

/** A computed value in words: what it was made from, and the scale with the row that applies. */
export type ComputedModel = {
  readonly title: string;
  readonly value: string;
  readonly reasons: readonly string[];
};

type ComputedProps = {
  readonly values: readonly ComputedModel[];
  readonly level?: 'h2' | 'h3';
  readonly title?: 'computedTitle' | 'estimateTitle';
  /** A sentence under the title. */
  readonly lead?: string;
  readonly t: Translate;
};

/** What was computed from a request, each value with its reasons. */
export function Computed({
  values,
  level: Heading = 'h2',
  title: heading = 'computedTitle',
  lead,
  t,
}: ComputedProps): JSX.Element | null {
  if (values.length === 0) return null;
  return (
    <section>
      <Heading>{t(heading)}</Heading>
      {lead && <p>{lead}</p>}
      {values.map(({ title, value, reasons }) => (
        <div className="p-value" key={title}>
          <p>
            {title} : <strong>{value}</strong>
          </p>
          {reasons.length > 0 && (
            <details className="p-why">
              <summary>
                {t('computedWhy')}
                <span className="cg-hidden"> {title}</span>
              </summary>
              <ul className="p-reasons">
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
    </section>
  );
}
