import { NumberInput } from '@mantine/core';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { placesOf, withPlaces } from './given-places.ts';
import { t } from './text.ts';
import type { Play } from './use-play.ts';

/** A quota of the scheme; `key`: what the case counts under, null as long as nobody has filed. */
type Shown = { readonly name: string; readonly title: string; readonly key: string | null };

/** How many places other cases hold, that the author may change at any step: what is played counts them. */
export function QuotaPlaces({ play, quota }: { readonly play: Play; readonly quota: Shown }): JSX.Element | null {
  const { given } = play.state.scenario;
  const { name, title, key } = quota;
  const places = placesOf(given, name, key);
  if (places === null) return null;
  return (
    <NumberInput
      size="xs"
      label={setFrenchSpaces(t('placesOfOthers', { title }))}
      min={0}
      max={MOST}
      allowDecimal={false}
      value={places}
      onChange={(count) => {
        if (typeof count === 'number')
          play.make({ type: 'given', given: withPlaces(given, name, key, Math.max(0, Math.min(MOST, count))) });
      }}
    />
  );
}

/** No act grants as many. */
const MOST = 999_999;
