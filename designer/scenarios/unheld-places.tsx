/* Places of the scheme at which nobody would see a mistake, each a way to it, and what a scenario has to expect for it to be seen. */
import { Button, Group, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Unheld } from '../../engine/play.ts';
import { expectedIn, holdingOperation, nearOperation, type Pointer } from '../../engine/studio.ts';
import { useStudio } from '../journal/use-journal.ts';
import type { PlayClient } from '../play/play-client.ts';
import { readScenario } from '../play/read-scenario.ts';
import { fileOf } from '../play/record.ts';
import { t } from './text.ts';
import { placeInWords, unheldInWords } from './place-words.ts';
import { useUnheld, type UnheldSearch } from './use-unheld.ts';

type UnheldPlacesProps = {
  readonly client: PlayClient;
  /** Shows a part of the scheme where it is set. */
  readonly onShow: (file: string, pointer: Pointer) => void;
  /** Says what was done, to who does not see it. */
  readonly onSaid: (said: string) => void;
};

/** Looks for them when it is asked to, and lists them as they are found. */
export function UnheldPlaces({ client, onShow, onSaid }: UnheldPlacesProps): JSX.Element {
  const { search, begin, stop } = useUnheld(client);
  const { type, found } = search;
  const isRunning = type === 'running';
  return (
    <section className="play-missing" aria-label={t('unheldTitle')}>
      <Title order={2} size="h5">
        {t('unheldTitle')}
      </Title>
      <Text size="sm">{setFrenchSpaces(t('unheldHint'))}</Text>
      <Group mt="xs" gap="xs">
        <Button size="xs" variant="default" onClick={isRunning ? stop : begin}>
          {t(isRunning ? 'unheldStop' : 'unheldSearch')}
        </Button>
        <Text role="status" size="sm">
          {stateInWords(search)}
        </Text>
      </Group>
      <ul className="scenarios-unheld">
        {found.map((place) => (
          <li key={`${place.file}${place.pointer} ${place.line} ${place.column} ${place.put ?? ''}`}>
            <Place place={place} onShow={onShow} onSaid={onSaid} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateInWords({ type, at, of, found }: UnheldSearch): string {
  if (type === 'idle') return '';
  if (type === 'failed') return t('unheldFailed');
  return t(type === 'done' && found.length === 0 ? 'unheldNone' : 'unheldProgress', { at, of });
}

type PlaceProps = Pick<UnheldPlacesProps, 'onShow' | 'onSaid'> & { readonly place: Unheld };

function Place({ place, onShow, onSaid }: PlaceProps): JSX.Element {
  const { files, perform } = useStudio();
  const { file, pointer, holding, near } = place;
  const operation = holding ? holdingOperation(files, holding) : near && nearOperation(files, near);
  const scenario = holding ? readScenario(files, fileOf(holding.scenario)) : near;
  const named = { title: scenario?.title ?? '', step: holding?.step ?? (near ? expectedIn(near).step : 1) };
  const hold = (): void => {
    if (operation && !perform(operation)) onSaid(t('unheldHeld', named));
  };
  return (
    <>
      <button type="button" className="play-writing" onClick={() => onShow(file, pointer)}>
        {setFrenchSpaces(placeInWords(files, place))}
      </button>
      <span className="scenarios-words">{setFrenchSpaces(unheldInWords(files, place))}</span>
      {operation ? (
        <Button size="compact-xs" variant="default" onClick={hold}>
          {setFrenchSpaces(t(operation.type === 'create' ? 'unheldAdd' : 'unheldHold', named))}
        </Button>
      ) : (
        <span className="play-aside">{setFrenchSpaces(t(scenario ? 'unheldHeld' : 'unheldNowhere', named))}</span>
      )}
    </>
  );
}
