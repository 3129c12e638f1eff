import { Checkbox, Fieldset, Text, Textarea } from '@mantine/core';
import { useMemo, useState, type JSX } from 'react';
import type { PlayerSight } from '../../../engine/play.ts';
import type { ScenarioWhen } from '../../../schemas/types/scenario.ts';
import { StepDialog } from '../step-dialog.tsx';
import { t } from '../text.ts';
import type { Action, DeedProps } from './deed.ts';

/** What is to be mended, field by field, in words that the applicant reads. */
export function CorrectionDialog({
  play,
  action,
  nameable,
  onClose,
}: DeedProps & { readonly action: Action; readonly nameable: PlayerSight['nameable'] }): JSX.Element {
  const [message, setMessage] = useState('');
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const { as } = play.state;
  const when = useMemo((): ScenarioWhen | null => {
    if (Object.keys(faults).length === 0) return null;
    return { type: 'act', action: action.id, as, data: { message: message.trim(), fields: { ...faults } } };
  }, [action.id, as, faults, message]);
  const pages = [...new Set(nameable.map(({ page }) => page))];
  const toggle = (pointer: string, checked: boolean): void => {
    const { [pointer]: _former, ...others } = faults;
    setFaults(checked ? { ...others, [pointer]: '' } : others);
  };
  return (
    <StepDialog play={play} title={action.title} when={when} idPrefix="jeu" onClose={onClose}>
      {() => (
        <>
          <Textarea
            label={t('correctionMessage')}
            autosize
            minRows={2}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          {pages.map((page) => (
            <Fieldset key={page} legend={page}>
              {nameable
                .filter((field) => field.page === page)
                .map(({ pointer, label }) => (
                  <div key={pointer} className="play-fault">
                    <Checkbox
                      label={label}
                      checked={faults[pointer] !== undefined}
                      onChange={(event) => toggle(pointer, event.currentTarget.checked)}
                    />
                    {faults[pointer] !== undefined && (
                      <Textarea
                        label={t('whatIsWrong', { field: label })}
                        autosize
                        value={faults[pointer]}
                        onChange={(event) => setFaults({ ...faults, [pointer]: event.currentTarget.value })}
                      />
                    )}
                  </div>
                ))}
            </Fieldset>
          ))}
          {!when && <Text size="sm">{t('nameOneField')}</Text>}
        </>
      )}
    </StepDialog>
  );
}
