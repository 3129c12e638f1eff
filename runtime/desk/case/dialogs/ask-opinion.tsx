import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { JsonObject } from '../../../../engine/index.ts';
import type { AskableOpinion, CaseDetail } from '../../../../schemas/types/api.ts';
import { formatDay } from '../../../ui/format.ts';
import { Dialog, DialogButtons } from '../../../ui/dialog.tsx';
import { fieldErrors } from '../../fields/field-errors.ts';
import { FormProblem } from '../../fields/form-problem.tsx';
import { notify } from '../../notify.ts';
import { t } from '../../text.ts';
import { JottingNotice, ResumedNotice } from '../jottings/jotting-notice.tsx';
import { useJotting } from '../jottings/use-jotting.ts';
import { useReload, useSend } from '../use-case.ts';

type AskOpinionProps = { readonly detail: CaseDetail; readonly askable: AskableOpinion };

/** Asks an opinion as the need arises: a button, then of whom, the question and until when. */
export function AskOpinion({ detail, askable }: AskOpinionProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  if (askable.left === 0) {
    return (
      <Text size="sm" c="gray.7">
        {t('askNoneLeft')}
      </Text>
    );
  }
  return (
    <Group>
      <Button variant="default" data-key="ask" onClick={() => setAsking(true)}>
        {t('askOpinion')}
      </Button>
      {asking && <AskDialog detail={detail} askable={askable} onClose={() => setAsking(false)} />}
    </Group>
  );
}

type AskDialogProps = AskOpinionProps & { readonly onClose: () => void };

function AskDialog({ detail, askable, onClose }: AskDialogProps): JSX.Element {
  const choices = choicesOf(askable);
  const [begun] = useState((): Question => ({
    of: choices.length === 1 ? (choices[0]?.value ?? null) : null,
    question: '',
    dueOn: '',
  }));
  const typed = useJotting(detail.id, `ask:${askable.state}`, begun, readQuestion);
  const { of, question, dueOn } = typed.value;
  const set = (part: Partial<Question>): void => typed.change({ ...typed.value, ...part });
  const reload = useReload(detail.id);
  const send = useSend(detail.id, () => {
    typed.sent(typed.value);
    onClose();
    notify(t('opinionAsked'));
  });
  const errorAt = (pointer: string): string | undefined =>
    fieldErrors(send.error).find((error) => error.pointer === pointer)?.message;
  const [kind, id = ''] = (of ?? '').split(/:(.*)/s);
  return (
    <Dialog onClose={onClose} title={askable.title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({
            type: 'askOpinion',
            state: askable.state,
            function: kind === 'function' ? id : null,
            group: kind === 'group' ? id : null,
            question,
            dueOn: dueOn === '' ? null : dueOn,
            expectedVersion: detail.version,
          });
        }}
      >
        <Stack>
          {send.isError && <FormProblem error={send.error} idPrefix="ask" onReload={reload} />}
          {askable.blocking && <Text size="sm">{t('askBlocking')}</Text>}
          <ResumedNotice jotting={typed} />
          <Select
            id="ask-of"
            label={t('askOpinionOf')}
            required
            searchable
            nothingFoundMessage={t('askNobody')}
            data={groupedChoices(choices)}
            value={of}
            onChange={(value) => set({ of: value })}
            error={errorAt('/of')}
          />
          <Textarea
            id="ask-question"
            label={t('askQuestion')}
            required
            autosize
            minRows={3}
            maxLength={4000}
            value={question}
            onChange={(event) => set({ question: event.currentTarget.value })}
            error={errorAt('/question')}
          />
          <TextInput
            id="ask-dueOn"
            type="date"
            label={t('askDueOn')}
            description={t('askDueHint', { date: formatDay(askable.latest) })}
            max={askable.latest}
            value={dueOn}
            onChange={(event) => set({ dueOn: event.currentTarget.value })}
            error={errorAt('/dueOn')}
          />
          <JottingNotice jotting={typed} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={send.isPending} disabled={of === null}>
              {t('askConfirm')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}

type Question = { readonly of: string | null; readonly question: string; readonly dueOn: string };

function readQuestion({ of, question, dueOn }: JsonObject): Question | null {
  if (typeof question !== 'string' || typeof dueOn !== 'string') return null;
  return { of: typeof of === 'string' ? of : null, question, dueOn };
}

type Choice = { readonly value: string; readonly label: string; readonly group: string };

function choicesOf({ functions, groups }: AskableOpinion): readonly Choice[] {
  return [
    ...functions.map(({ id, name }) => ({ value: `function:${id}`, label: name, group: t('askFunctions') })),
    ...groups.map(({ id, name }) => ({ value: `group:${id}`, label: name, group: t('askGroups') })),
  ];
}

function groupedChoices(choices: readonly Choice[]) {
  return [...new Set(choices.map(({ group }) => group))].map((group) => ({
    group,
    items: choices.filter((choice) => choice.group === group).map(({ value, label }) => ({ value, label })),
  }));
}
