import type { JSX } from 'react';
import { t } from '../text.ts';

interface FactsProps {
  /** Each with what is said of it; nothing to say is said. */
  readonly facts: readonly (readonly [label: string, values: readonly string[]])[];
}

/** What is known of a thing, label by label. */
export function Facts({ facts }: FactsProps): JSX.Element {
  return (
    <dl className="privacy-facts">
      {facts.map(([label, values]) => (
        <div key={label}>
          <dt>{label}</dt>
          {values.length === 0 ? (
            <dd>{t('processingNothing')}</dd>
          ) : (
            values.map((value) => <dd key={value}>{value}</dd>)
          )}
        </div>
      ))}
    </dl>
  );
}
