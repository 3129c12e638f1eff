import type { JSX } from 'react';
import type { Translate } from '../../text.ts';
import type { PageView } from '../../parts/page-view.ts';
import { SubmitOrLeave } from '../../parts/submit-or-leave.tsx';

/** Leaving a device that others use. */
export type SharedDeviceModel = { readonly type: 'sharedDevice' };

/** The question before a device forgets everything. */
export const sharedDevicePage: PageView<SharedDeviceModel> = {
  view: SharedDevice,
  title: (_, t) => t('sharedTitle'),
};

/** Makes the device forget everything, also by a post. */
function SharedDevice({ t }: { readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('sharedTitle')}</h1>
      <p>{t('sharedLead')}</p>
      <p>{t('sharedWarning')}</p>
      <form method="post" action="/appareil-partage">
        <SubmitOrLeave submit={t('sharedForgetAll')} leave={t('backHome')} href="/" />
      </form>
    </div>
  );
}
