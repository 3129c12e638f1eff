import type { JSX } from 'react';
import { t } from '../../text.ts';

/** The page that is about to be there, where it will be: nothing jumps when it comes. */
export function PageOutline(): JSX.Element {
  return (
    <div className="desk-pages-waiting" role="status" aria-label={t('loading')}>
      <div className="desk-page desk-page-outline" />
    </div>
  );
}
