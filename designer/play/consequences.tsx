import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { ScenarioWhen } from '../../schemas/types/scenario.ts';
import { t } from './text.ts';
import type { Play } from './use-play.ts';

const TYPED_MS = 400;

/** What a step would do, told again as one fills it in. */
export function Consequences({ play, when }: { readonly play: Play; readonly when: ScenarioWhen | null }): JSX.Element {
  const [asked] = useDebouncedValue(when, TYPED_MS);
  const { state, playing } = play;
  const told = useQuery({
    queryKey: ['play-foresee', playing.edition, state.scenario, state.after, asked],
    queryFn: () => (asked ? play.foresee(asked) : null),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const line = told.data?.line;
  return (
    <div role="group" aria-label={t('willHappen')} className="play-consequences">
      <Text fw={600} size="sm">
        {t('willHappen')}
      </Text>
      {line && !line.refusal ? (
        <ul>
          {line.events.map((sentence) => (
            <li key={sentence}>{setFrenchSpaces(sentence)}</li>
          ))}
          <li>{setFrenchSpaces(t('thenAt', { states: line.states.join(' › ') }))}</li>
        </ul>
      ) : (
        <Text size="sm">{t('willHappenLater')}</Text>
      )}
    </div>
  );
}
