/** Name and colours of the organisation, with what becomes of a colour that is too pale to be read. */
import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { Settings } from '../../../../schemas/types/api.ts';
import { brandColours } from '../../../ui/tokens/styles.ts';
import { t } from '../../text.ts';
import { SettingPart } from './setting-part.tsx';

const COLOUR = /^#[0-9a-f]{6}$/iu;

/** The brand: on all pages, mails and letters. */
export function BrandPart({ setting: { value, standing } }: { readonly setting: Settings['brand'] }): JSX.Element {
  const [brand, setBrand] = useState(value);
  const { name, colour, accent } = brand;
  const isWhole = name.trim() !== '' && COLOUR.test(colour) && COLOUR.test(accent);
  return (
    <SettingPart
      title={t('brandSetting')}
      lead={t('brandLead')}
      standing={standing}
      typed={isWhole ? { name: 'brand', value: { ...brand, name: name.trim() } } : null}
      changed={name.trim() !== value.name || colour !== value.colour || accent !== value.accent}
    >
      <TextInput
        label={t('brandName')}
        required
        maxLength={60}
        value={name}
        onChange={(event) => setBrand({ ...brand, name: event.currentTarget.value })}
      />
      <Group align="start">
        <Stack gap={4}>
          <Colour label={t('brandColour')} value={colour} onChange={(to) => setBrand({ ...brand, colour: to })} />
          {COLOUR.test(colour) && <Text size="sm">{howItReads(colour)}</Text>}
        </Stack>
        <Colour label={t('brandAccent')} value={accent} onChange={(to) => setBrand({ ...brand, accent: to })} />
      </Group>
    </SettingPart>
  );
}

/** Whether a colour is read by all as it is, or which one is taken in its place. */
export function howItReads(colour: string): string {
  const { brand } = brandColours({ colour, accent: colour });
  return brand === colour.toLowerCase() ? t('brandReadable') : t('brandDarkened', { colour: brand });
}

type ColourProps = { readonly label: string; readonly value: string; readonly onChange: (colour: string) => void };

function Colour({ label, value, onChange }: ColourProps): JSX.Element {
  const isColour = COLOUR.test(value);
  return (
    <TextInput
      label={label}
      description={t('brandColourHint')}
      required
      maxLength={7}
      error={isColour ? null : t('colourInvalid')}
      rightSection={isColour && <Swatch colour={value} />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
    />
  );
}

/** The colour itself; drawn, since no style is written in a page. */
function Swatch({ colour }: { readonly colour: string }): JSX.Element {
  return (
    <svg width="20" height="20" aria-hidden="true">
      <rect width="20" height="20" rx="4" fill={colour} />
    </svg>
  );
}
