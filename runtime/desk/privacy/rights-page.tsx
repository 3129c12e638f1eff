import type { JSX } from 'react';
import { PrivacyFrame } from './privacy-frame.tsx';
import { t } from '../text.ts';
import { RightsLog } from '../register/rights-log.tsx';

/** The trail of rights, for the data-protection officer; a sentence for who is not. */
export function RightsPage(): JSX.Element {
  return (
    <PrivacyFrame title={t('rights')} isForAdministrators>
      <RightsLog />
    </PrivacyFrame>
  );
}
