/** What letters say of who sends them, service by service, with a letter as it will be printed beside. */
import { NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { ServiceLetterhead, Settings } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import { drawLetterhead, drawnLetterhead } from '../api.ts';
import { DrawnPart } from './drawn-part.tsx';
import { headOf, isSameHeads, logoIn, withHead } from './letterheads.ts';
import { LOGO_CHARACTERS } from './logo-size.ts';
import { PictureChoice } from './picture-choice.tsx';
import { SettingPart } from './setting-part.tsx';

type LetterheadsPartProps = { readonly setting: Settings['letterheads']; readonly services: readonly string[] };

/** One service at a time; what was typed of the others stays until it is kept or left. */
export function LetterheadsPart({ setting: { value, standing }, services }: LetterheadsPartProps): JSX.Element {
  const [heads, setHeads] = useState<readonly ServiceLetterhead[]>(value.services);
  const [service, setService] = useState(services[0] ?? '');
  const head = headOf(heads, service);
  const set = (part: Partial<ServiceLetterhead>): void => setHeads(withHead(heads, { ...head, ...part }));
  const named = [...new Set([...services, ...heads.map((one) => one.service).filter((name) => name !== '')])];
  return (
    <SettingPart
      title={t('headsSetting')}
      lead={t('headsLead')}
      standing={standing}
      typed={{ name: 'letterheads', value: { services: [...heads] } }}
      changed={!isSameHeads(heads, value.services)}
    >
      <div className="desk-beside">
        <Stack gap="sm">
          <NativeSelect
            label={t('headService')}
            value={service}
            onChange={(event) => setService(event.currentTarget.value)}
            data={[...named.map((name) => ({ value: name, label: name })), { value: '', label: t('headOthers') }]}
          />
          <Textarea
            label={t('headAddress')}
            description={t('headAddressHint')}
            autosize
            minRows={3}
            maxLength={300}
            value={head.address}
            onChange={(event) => set({ address: event.currentTarget.value })}
          />
          <Textarea
            label={t('headFooter')}
            description={t('headFooterHint')}
            autosize
            minRows={2}
            maxLength={300}
            value={head.footer}
            onChange={(event) => set({ footer: event.currentTarget.value })}
          />
          <Text size="sm" fw={500} component="h3">
            {t('headLogo')}
          </Text>
          <Text size="xs" c="gray.7">
            {t('headLogoHint')}
          </Text>
          <PictureChoice
            key={service}
            picture={logoIn(head)}
            most={LOGO_CHARACTERS.service}
            words={{
              none: t('headLogoNone'),
              shown: t('headLogoShown'),
              choose: t('headLogoChoose'),
              remove: t('headLogoRemove'),
            }}
            onChange={(logo) => set({ logo })}
          />
        </Stack>
        <DrawnPart
          asked={['letterheads', service, heads]}
          draw={() => drawLetterhead({ service, value: { services: [...heads] } })}
          show={({ key }) => <img className="desk-drawn" src={drawnLetterhead(key)} alt={t('headShown')} />}
        />
      </div>
    </SettingPart>
  );
}
