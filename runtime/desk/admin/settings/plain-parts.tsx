/** The parts of « Réglages » that are a field or two. */
import { Group, NumberInput, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { Settings } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import { SettingPart } from './setting-part.tsx';

const LEAST = 120;
const MOST = 20_000;

/** Whom people write to about their data. */
export function ContactPart({ setting: { value, standing } }: { readonly setting: Settings['contact'] }): JSX.Element {
  const [dpo, setDpo] = useState(value.dpo);
  return (
    <SettingPart
      title={t('contactSetting')}
      lead={t('contactLead')}
      standing={standing}
      typed={{ name: 'contact', value: { dpo: dpo.trim() } }}
      changed={dpo.trim() !== value.dpo}
    >
      <TextInput
        label={t('contactDpo')}
        description={t('contactDpoHint')}
        maxLength={300}
        value={dpo}
        onChange={(event) => setDpo(event.currentTarget.value)}
      />
    </SettingPart>
  );
}

/** When the service is open. */
export function HoursPart({
  setting: { value, standing },
}: {
  readonly setting: Settings['officeHours'];
}): JSX.Element {
  const [{ opens, shuts }, setHours] = useState(value);
  return (
    <SettingPart
      title={t('hoursSetting')}
      lead={t('hoursLead')}
      standing={standing}
      typed={opens === '' || shuts === '' ? null : { name: 'officeHours', value: { opens, shuts } }}
      changed={opens !== value.opens || shuts !== value.shuts}
    >
      <Group>
        <Hour label={t('hoursOpens')} value={opens} onChange={(to) => setHours({ opens: to, shuts })} />
        <Hour label={t('hoursShuts')} value={shuts} onChange={(to) => setHours({ opens, shuts: to })} />
      </Group>
    </SettingPart>
  );
}

type HourProps = { readonly label: string; readonly value: string; readonly onChange: (hour: string) => void };

function Hour({ label, value, onChange }: HourProps): JSX.Element {
  return (
    <TextInput
      type="time"
      required
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.slice(0, 5))}
    />
  );
}

/** Megabytes of the largest document. */
const SIZES = { least: 1, most: 50 } as const;

/** How large a document may be that is sent. */
export function DocumentsPart({
  setting: { value, standing },
}: {
  readonly setting: Settings['documents'];
}): JSX.Element {
  const [typed, setTyped] = useState<string | number>(value.megabytes);
  const megabytes = Number(typed);
  const isSafe = Number.isInteger(megabytes) && megabytes >= SIZES.least && megabytes <= SIZES.most;
  return (
    <SettingPart
      title={t('documentsSetting')}
      lead={t('documentsLead')}
      standing={standing}
      typed={isSafe ? { name: 'documents', value: { megabytes } } : null}
      changed={megabytes !== value.megabytes}
    >
      <NumberInput
        label={t('documentsMegabytes')}
        description={t('documentsBounds', SIZES)}
        min={SIZES.least}
        max={SIZES.most}
        clampBehavior="none"
        allowDecimal={false}
        hideControls
        maw="16rem"
        error={isSafe ? null : t('boundsLeft', SIZES)}
        value={typed}
        onChange={setTyped}
      />
    </SettingPart>
  );
}

/** How much one network address may ask. */
export function LimitsPart({ setting: { value, standing } }: { readonly setting: Settings['limits'] }): JSX.Element {
  // An installation without a limit says nothing in the field: 0 is no number that one may write there.
  const [perMinute, setPerMinute] = useState<string | number>(value.perMinute || '');
  const number = Number(perMinute);
  const isSafe = Number.isInteger(number) && number >= LEAST && number <= MOST;
  return (
    <SettingPart
      title={t('limitsSetting')}
      lead={t('limitsLead')}
      standing={standing}
      typed={isSafe ? { name: 'limits', value: { perMinute: number } } : null}
      changed={number !== value.perMinute}
    >
      <NumberInput
        label={t('perMinute')}
        description={t(value.perMinute === 0 ? 'perMinuteNone' : 'perMinuteHint')}
        min={LEAST}
        max={MOST}
        clampBehavior="none"
        thousandSeparator=" "
        allowDecimal={false}
        hideControls
        maw="16rem"
        error={isSafe || number === value.perMinute ? null : t('perMinuteHint')}
        value={perMinute}
        onChange={setPerMinute}
      />
    </SettingPart>
  );
}
