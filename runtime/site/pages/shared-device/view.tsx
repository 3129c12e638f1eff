import type { JSX } from 'react';
import type { Translate } from '../../text.ts';
import type { PageView } from '../../parts/page-view.ts';

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
        <p className="p-buttons">
          <button className="cg-button" type="submit">
            {t('sharedForgetAll')}
          </button>
          <a className="p-button p-button-secondary" href="/">
            {t('backHome')}
          </a>
        </p>
      </form>
    </div>
  );
}
