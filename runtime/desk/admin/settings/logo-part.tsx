/** The logo: a picture is chosen, seen as it will be, then kept. */
import { useState, type JSX } from 'react';
import type { Settings } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import { LOGO_CHARACTERS } from './logo-size.ts';
import { PictureChoice } from './picture-choice.tsx';
import { SettingPart } from './setting-part.tsx';

/** The picture at the head of pages and letters. */
export function LogoPart({ setting: { value, standing } }: { readonly setting: Settings['logo'] }): JSX.Element {
  const [picture, setPicture] = useState(value.picture);
  return (
    <SettingPart
      title={t('logoSetting')}
      lead={t('logoLead')}
      standing={standing}
      typed={{ name: 'logo', value: { picture } }}
      changed={picture !== value.picture}
    >
      <PictureChoice
        picture={picture}
        most={LOGO_CHARACTERS.installation}
        words={{ none: t('logoNone'), shown: t('logoShown'), choose: t('logoChoose'), remove: t('logoRemove') }}
        onChange={setPicture}
      />
    </SettingPart>
  );
}
