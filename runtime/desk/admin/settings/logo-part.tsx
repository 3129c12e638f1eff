/** The logo: a picture is chosen, seen as it will be, then kept. */
import { Button, FileButton, Group, Text } from '@mantine/core';
import { useRef, useState, type JSX } from 'react';
import type { Settings } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import { drawLogo } from './draw-logo.ts';
import { SettingPart } from './setting-part.tsx';

/** The picture at the head of pages and letters. */
export function LogoPart({ setting: { value, standing } }: { readonly setting: Settings['logo'] }): JSX.Element {
  const [picture, setPicture] = useState(value.picture);
  const [isUnread, setUnread] = useState(false);
  // The same picture is chosen again once it was taken away.
  const reset = useRef<() => void>(null);
  const choose = async (file: File | null): Promise<void> => {
    if (!file) return;
    const drawn = await drawLogo(file);
    reset.current?.();
    setUnread(drawn === null);
    if (drawn !== null) setPicture(drawn);
  };
  return (
    <SettingPart
      title={t('logoSetting')}
      lead={t('logoLead')}
      standing={standing}
      typed={{ name: 'logo', value: { picture } }}
      changed={picture !== value.picture}
    >
      {picture === '' ? (
        <Text size="sm">{t('logoNone')}</Text>
      ) : (
        <img className="desk-logo" src={`data:image/png;base64,${picture}`} alt={t('logoShown')} />
      )}
      <Group>
        <FileButton
          resetRef={reset}
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          onChange={(file) => void choose(file)}
        >
          {(props) => (
            <Button {...props} variant="default">
              {t('logoChoose')}
            </Button>
          )}
        </FileButton>
        {picture !== '' && (
          <Button variant="default" onClick={() => setPicture('')}>
            {t('logoRemove')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="danger.9" role="status">
        {isUnread && t('logoUnread')}
      </Text>
    </SettingPart>
  );
}
