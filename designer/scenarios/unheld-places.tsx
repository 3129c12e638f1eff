/* Places of the scheme at which nobody would see a mistake, each a way to it, and what a scenario has to expect for it to be seen. */
import { Button, Group, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Unheld } from '../../engine/play.ts';
import { holdingOperation, type Pointer } from '../../engine/studio.ts';
import { namedFile } from '../file-title.ts';
import { useStudio } from '../journal/use-journal.ts';
import type { PlayClient } from '../play/play-client.ts';
import { readScenario } from '../play/read-scenario.ts';
import { fileOf } from '../play/record.ts';
import { t } from './text.ts';
import { useUnheld } from './use-unheld.ts';

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
  const { type, at, of, found } = search;
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
          {type === 'idle'
            ? ''
            : t(type === 'done' && found.length === 0 ? 'unheldNone' : 'unheldProgress', { at, of })}
        </Text>
      </Group>
      <ul>
        {found.map((place) => (
          <li key={`${place.file}${place.pointer} ${place.line} ${place.column} ${place.put ?? ''}`}>
            <Place place={place} onShow={onShow} onSaid={onSaid} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type PlaceProps = Pick<UnheldPlacesProps, 'onShow' | 'onSaid'> & { readonly place: Unheld };

function Place({ place: { file, pointer, line, was, put, holding }, onShow, onSaid }: PlaceProps): JSX.Element {
  const { files, perform } = useStudio();
  const words =
    put === null
      ? t('unheldMissing', { was: shorten(was) })
      : t('unheldOther', { was: shorten(was), put: shorten(put) });
  const operation = holding && holdingOperation(files, holding);
  const scenario = holding && readScenario(files, fileOf(holding.scenario));
  const named = { title: scenario?.title ?? '', step: holding?.step ?? 0 };
  const hold = (): void => {
    if (operation && !perform(operation)) onSaid(t('unheldHeld', named));
  };
  return (
    <>
      <button type="button" className="play-writing" onClick={() => onShow(file, pointer)}>
        {setFrenchSpaces(t('suspectAt', { file: namedFile(files, file), line }))}
      </button>{' '}
      {setFrenchSpaces(words)}{' '}
      {operation ? (
        <Button size="compact-xs" variant="default" onClick={hold}>
          {setFrenchSpaces(t('unheldHold', named))}
        </Button>
      ) : (
        <span className="play-aside">{setFrenchSpaces(t(holding ? 'unheldHeld' : 'unheldNowhere', named))}</span>
      )}
    </>
  );
}

const MOST_WORDS = 90;

/** Long formulas are read where they stand. */
const shorten = (text: string): string => (text.length <= MOST_WORDS ? text : `${text.slice(0, MOST_WORDS)}…`);
