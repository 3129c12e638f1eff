import type { JSX } from 'react';
import type { MessageKey, Translate } from '../text.ts';
import { Box } from './box.tsx';

type LaterProps = {
  readonly labels: readonly string[];
  /** The sentence before the list. */
  readonly says: MessageKey;
  readonly t: Translate;
};

/** What may be provided after filing, and is not there yet. */
export function Later({ labels, says, t }: LaterProps): JSX.Element | null {
  if (labels.length === 0) return null;
  return (
    <Box tone="info" title={t('laterTitle')}>
      <p>{t(says)}</p>
      <ul>
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </Box>
  );
}
