/** How long requests that were begun and not filed are kept. */
import { Group, NumberInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { Settings } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import { SettingPart } from './setting-part.tsx';

/** Least and most days. */
const BOUNDS = { anonymousDays: [14, 90], accountDays: [30, 730] } as const;

type Typed = Readonly<Record<keyof typeof BOUNDS, string | number>>;

/** Two numbers of days; each with its bounds. */
export function BegunPart({ setting: { value, standing } }: { readonly setting: Settings['begun'] }): JSX.Element {
  const [days, setDays] = useState<Typed>(value);
  const [anonymousDays, accountDays] = [Number(days.anonymousDays), Number(days.accountDays)];
  const isSafe = isWithin('anonymousDays', anonymousDays) && isWithin('accountDays', accountDays);
  const changed = anonymousDays !== value.anonymousDays || accountDays !== value.accountDays;
  return (
    <SettingPart
      title={t('begunSetting')}
      lead={t('begunLead')}
      standing={standing}
      typed={isSafe ? { name: 'begun', value: { anonymousDays, accountDays } } : null}
      changed={changed}
    >
      <Group align="flex-start">
        <Days name="anonymousDays" days={days} onChange={setDays} />
        <Days name="accountDays" days={days} onChange={setDays} />
      </Group>
    </SettingPart>
  );
}

type DaysProps = {
  readonly name: keyof Typed;
  readonly days: Typed;
  readonly onChange: (days: Typed) => void;
};

function Days({ name, days, onChange }: DaysProps): JSX.Element {
  const [least, most] = BOUNDS[name];
  return (
    <NumberInput
      label={t(`begun-${name}`)}
      description={t('begunBounds', { least, most })}
      min={least}
      max={most}
      clampBehavior="none"
      allowDecimal={false}
      hideControls
      maw="16rem"
      error={isWithin(name, Number(days[name])) ? null : t('boundsLeft', { least, most })}
      value={days[name]}
      onChange={(typed) => onChange({ ...days, [name]: typed })}
    />
  );
}

function isWithin(name: keyof typeof BOUNDS, days: number): boolean {
  const [least, most] = BOUNDS[name];
  return Number.isInteger(days) && days >= least && days <= most;
}
