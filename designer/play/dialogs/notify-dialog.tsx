import { Group, Radio, TextInput } from '@mantine/core';
import { useMemo, useState, type JSX } from 'react';
import { localDayOf, setFrenchSpaces } from '../../../engine/form/words/index.ts';
import type { NotifiableAct } from '../../../engine/play.ts';
import type { ScenarioWhen } from '../../../schemas/types/scenario.ts';
import { StepDialog } from '../step-dialog.tsx';
import { t } from '../text.ts';
import type { DeedProps } from './deed.ts';

/** How an act came to who it is about. */
export function NotifyDialog({ play, act, onClose }: DeedProps & { readonly act: NotifiableAct }): JSX.Element {
  const { as } = play.state;
  const ways = act.ways.flatMap((way) => (way === 'online' ? [] : [way]));
  const [way, setWay] = useState(ways[0] ?? 'handed');
  const [on, setOn] = useState(localDayOf(play.view.now));
  const [reference, setReference] = useState('');
  const when = useMemo((): ScenarioWhen => {
    const base = { type: 'notify', document: act.document, as } as const;
    if (as === 'applicant') return base;
    return { ...base, way, on, ...(way === 'registered' && { reference }) };
  }, [act.document, as, on, reference, way]);
  return (
    <StepDialog
      play={play}
      title={setFrenchSpaces(t(as === 'applicant' ? 'readAct' : 'notifyAct', { title: act.title }))}
      submit={t(as === 'applicant' ? 'read' : 'record')}
      when={when}
      idPrefix="notification"
      onClose={onClose}
    >
      {() =>
        as === 'applicant' ? null : (
          <>
            <Radio.Group
              label={t('notifyWay')}
              value={way}
              onChange={(value) => setWay(ways.find((one) => one === value) ?? way)}
            >
              <Group mt="xs">
                {ways.map((one) => (
                  <Radio key={one} value={one} label={t(`way-${one}`)} />
                ))}
              </Group>
            </Radio.Group>
            <TextInput
              id="notification-on"
              type="date"
              label={t('notifyOn')}
              min={act.on}
              value={on}
              onChange={(event) => setOn(event.currentTarget.value)}
            />
            {way === 'registered' && (
              <TextInput
                id="notification-reference"
                label={t('notifyReference')}
                value={reference}
                onChange={(event) => setReference(event.currentTarget.value)}
              />
            )}
          </>
        )
      }
    </StepDialog>
  );
}
