import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useMemo, useState, type JSX } from 'react';
import type { PlayerSight } from '../../../engine/play.ts';
import type { ScenarioWhen } from '../../../schemas/types/scenario.ts';
import { StepDialog } from '../step-dialog.tsx';
import { t } from '../text.ts';
import type { DeedProps } from './deed.ts';

/** An opinion asked as the need arises. */
export function AskDialog({
  play,
  askable,
  onClose,
}: DeedProps & { readonly askable: PlayerSight['askable'][number] }): JSX.Element {
  const { functions, anyGroup, latest, state } = askable;
  const [of, setOf] = useState(functions[0]?.id ?? '');
  const [group, setGroup] = useState('');
  const [question, setQuestion] = useState('');
  const [dueOn, setDueOn] = useState('');
  const { as } = play.state;
  const when = useMemo((): ScenarioWhen | null => {
    const whom = of === '' ? (group.trim() === '' ? null : { group: group.trim() }) : { of };
    if (!whom || question.trim() === '') return null;
    return { type: 'ask', as, state, ...whom, question: question.trim(), ...(dueOn !== '' && { dueOn }) };
  }, [as, dueOn, group, of, question, state]);
  const errorAt = (errors: readonly { readonly pointer: string; readonly message: string }[], pointer: string) =>
    errors.find((error) => error.pointer === pointer)?.message;
  return (
    <StepDialog play={play} title={askable.title} submit={t('ask')} when={when} idPrefix="demande" onClose={onClose}>
      {(errors) => (
        <>
          <NativeSelect
            label={t('askOf')}
            value={of}
            onChange={(event) => setOf(event.currentTarget.value)}
            error={errorAt(errors, '/of')}
            data={[
              ...functions.map(({ id, name }) => ({ value: id, label: name })),
              ...(anyGroup ? [{ value: '', label: t('askGroup') }] : []),
            ]}
          />
          {of === '' && anyGroup && (
            <TextInput label={t('groupName')} value={group} onChange={(event) => setGroup(event.currentTarget.value)} />
          )}
          <Textarea
            id="demande-question"
            label={t('question')}
            autosize
            minRows={2}
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
            error={errorAt(errors, '/question')}
          />
          <TextInput
            id="demande-dueOn"
            type="date"
            label={t('askDueOn')}
            max={latest}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
            error={errorAt(errors, '/dueOn')}
          />
        </>
      )}
    </StepDialog>
  );
}
