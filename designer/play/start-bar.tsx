import { Button, Group, NativeSelect } from '@mantine/core';
import { useState, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { useStudio } from '../journal/use-journal.ts';
import { newPlay } from './play-state.ts';
import { readScenario } from './read-scenario.ts';
import { fileOf } from './record.ts';
import { t } from './text.ts';
import type { Play } from './use-play.ts';

const NEW = '';

/** From what one plays: a new request, or a scenario at any of its steps. */
export function StartBar({ play }: { readonly play: Play }): JSX.Element {
  const { files } = useStudio();
  const { scenarios } = play.playing.scheme;
  const [name, setName] = useState(play.state.from ?? NEW);
  const chosen = scenarios.find((one) => one.name === name);
  const [step, setStep] = useState(0);
  const begin = (): void => {
    if (!chosen) {
      const { scenario } = newPlay(play.state.scenario.given.now);
      return play.make({ type: 'begin', scenario, from: null, after: 0 });
    }
    const scenario = readScenario(files, fileOf(chosen.name));
    if (scenario)
      play.make({ type: 'begin', scenario, from: chosen.name, after: step === 0 ? chosen.steps.length : step - 1 });
  };
  return (
    <Group gap="xs" align="end" className="play-start">
      <NativeSelect
        size="xs"
        label={t('startFrom')}
        value={chosen ? name : NEW}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setStep(0);
        }}
        data={[
          { value: NEW, label: t('newRequest') },
          ...scenarios.map((one) => ({ value: one.name, label: setFrenchSpaces(one.title) })),
        ]}
      />
      {chosen && (
        <NativeSelect
          size="xs"
          label={t('startAt')}
          value={String(step)}
          onChange={(event) => setStep(Number(event.currentTarget.value))}
          data={[
            { value: '0', label: t('startEnd') },
            ...chosen.steps.map((title, at) => ({
              value: String(at + 1),
              label: setFrenchSpaces(t('startBefore', { number: at + 1, title })),
            })),
          ]}
        />
      )}
      <Button size="xs" variant="default" onClick={begin}>
        {t('begin')}
      </Button>
    </Group>
  );
}
