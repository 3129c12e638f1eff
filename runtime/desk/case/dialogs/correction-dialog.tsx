import { Button, Checkbox, Fieldset, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo, useState, type JSX } from 'react';
import { isJsonObject } from '../../../../engine/base/index.ts';
import type { JsonObject } from '../../../../engine/index.ts';
import type { CaseDetail } from '../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Dialog, DialogButtons } from '../../../ui/dialog.tsx';
import { t } from '../../text.ts';
import { forAgents } from '../../../../engine/form/words/index.ts';
import type { ActionDialogProps } from './action-dialog.tsx';
import { beginCorrection, correctionGroups, type AskedFor, type Correction } from './asked-for.ts';
import { Consequences } from '../../preview/consequences.tsx';
import { JottingNotice, ResumedNotice } from '../jottings/jotting-notice.tsx';
import { useJotting } from '../jottings/use-jotting.ts';
import { useReload, useSend } from '../use-case.ts';
import { usePreview } from '../../preview/use-preview.ts';
import { joinSentence } from '../../templates/fill-template.ts';
import { Sentences } from '../../templates/sentences.tsx';

const NOTHING: Correction = { message: '', faults: {} };

type CorrectionProps = Omit<ActionDialogProps, 'further'> & {
  /** Answers that are named from the start; null for none. */
  readonly asked: AskedFor | null;
};

/** Names what is to be mended, field by field, in words the applicant will read. */
export function CorrectionDialog({ detail, action, asked, onClose, onDone }: CorrectionProps): JSX.Element {
  const words = {
    message: asked?.type === 'expected' ? t('expectedMessage') : '',
    reason: t('expectedReason'),
  };
  const [proposed] = useState(() => beginCorrection(NOTHING, asked, words));
  const typed = useJotting(detail.id, `correction:${action.id}`, proposed, readCorrection);
  const { message, faults } = typed.value;
  // What was begun before is gone on with, and names what it is asked for now too.
  const begin = useEffectEvent(() => {
    const begun = beginCorrection(typed.value, asked, words);
    if (asked?.fields.some(({ pointer }) => faults[pointer] !== begun.faults[pointer])) typed.change(begun);
  });
  useEffect(() => begin(), []);
  const setFaults = (next: Faults): void => typed.change({ message, faults: next });
  const [incomplete, setIncomplete] = useState(false);
  const reload = useReload(detail.id);
  const data = useMemo(() => ({ message: message.trim(), fields: { ...faults } }), [message, faults]);
  const preview = usePreview(detail, action.id, data);
  const send = useSend(detail.id, () => {
    typed.sent(typed.value);
    onClose();
    onDone(action.title, false);
  });
  const groups = correctionGroups(detail.correctable, asked, t('expectedTitle'));
  const isOfAnswer = asked?.type === 'answer';
  const [first] = asked?.fields ?? [];
  const fieldsets = (isOfAnswer ? groups.slice(1) : groups).map(([page, fields]) => (
    <Fieldset key={page} legend={forAgents(page)}>
      <Stack gap="xs">
        {fields.map((field) => (
          <Fault key={field.pointer} detail={detail} field={field} faults={faults} onChange={setFaults} />
        ))}
      </Stack>
    </Fieldset>
  ));
  return (
    <Dialog onClose={onClose} title={action.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const named = Object.keys(faults).length > 0;
          setIncomplete(!named);
          if (!named) return;
          send.mutate({
            type: 'act',
            action: action.id,
            data,
            expectedVersion: detail.version,
          });
        }}
      >
        <Stack>
          {send.isError && <ProblemAlert error={send.error} onReload={reload} />}
          <ResumedNotice jotting={typed} />
          {isOfAnswer && first && <Fault detail={detail} field={first} faults={faults} onChange={setFaults} isFirst />}
          <Textarea
            label={t('correctionMessage')}
            description={t('correctionMessageHint')}
            autosize
            minRows={isOfAnswer ? 1 : 2}
            value={message}
            onChange={(event) => typed.change({ message: event.currentTarget.value, faults })}
          />
          {isOfAnswer ? (
            <details className="desk-why">
              <summary>{t('correctionOthers')}</summary>
              <Stack gap="xs">{fieldsets}</Stack>
            </details>
          ) : (
            fieldsets
          )}
          {incomplete && Object.keys(faults).length === 0 && (
            <Text size="sm" role="alert" className="desk-fault">
              {t('nameOneField')}
            </Text>
          )}
          <JottingNotice jotting={typed} />
          <Consequences preview={preview} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={send.isPending}>
              {action.title}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}

type Faults = Correction['faults'];

type FaultProps = Pick<ActionDialogProps, 'detail'> & {
  readonly field: CaseDetail['correctable'][number];
  readonly faults: Faults;
  readonly onChange: (faults: Faults) => void;
  /** One begins to write there. */
  readonly isFirst?: boolean;
};

function Fault({ detail, field, faults, onChange, isFirst = false }: FaultProps): JSX.Element {
  const label = forAgents(field.label);
  const reason = faults[field.pointer];
  const toggle = (checked: boolean): void => {
    const { [field.pointer]: _former, ...others } = faults;
    onChange(checked ? { ...others, [field.pointer]: '' } : others);
  };
  return (
    <>
      <Checkbox
        label={label}
        checked={reason !== undefined}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      {reason !== undefined && (
        <>
          <Textarea
            label={t('whatIsWrong', { field: label })}
            required
            autosize
            value={reason}
            onChange={(event) => onChange({ ...faults, [field.pointer]: event.currentTarget.value })}
            {...(isFirst && { 'data-autofocus': true })}
          />
          <Sentences
            detail={detail}
            about={label}
            onChoose={(sentence) => onChange({ ...faults, [field.pointer]: joinSentence(reason, sentence) })}
          />
        </>
      )}
    </>
  );
}

function readCorrection({ message, faults }: JsonObject): Correction | null {
  if (typeof message !== 'string' || !isJsonObject(faults)) return null;
  const reasons = Object.entries(faults).flatMap(([pointer, reason]) =>
    typeof reason === 'string' ? [[pointer, reason] as const] : [],
  );
  return { message, faults: Object.fromEntries(reasons) };
}
