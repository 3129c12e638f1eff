import { Button, Checkbox, Fieldset, Stack, Text, Textarea } from '@mantine/core';
import { useMemo, useState, type JSX } from 'react';
import { isJsonObject } from '../../../../engine/base/index.ts';
import type { JsonObject } from '../../../../engine/index.ts';
import type { CaseDetail } from '../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Dialog, DialogButtons } from '../../../ui/dialog.tsx';
import { t } from '../../text.ts';
import type { ActionDialogProps } from './action-dialog.tsx';
import { Consequences } from './consequences.tsx';
import { JottingNotice, ResumedNotice } from '../jottings/jotting-notice.tsx';
import { useJotting } from '../jottings/use-jotting.ts';
import { useReload, useSend } from '../use-case.ts';
import { usePreview } from './use-preview.ts';

type Faults = Readonly<Record<string, string>>;
type Correction = { readonly message: string; readonly faults: Faults };

type CorrectionProps = ActionDialogProps & {
  /** Answers that are expected, named from the start. */
  readonly asked?: CaseDetail['expected'];
};

/** Names what is to be mended, field by field, in words the applicant will read. */
export function CorrectionDialog({ detail, action, asked = [], onClose, onDone }: CorrectionProps): JSX.Element {
  const [proposed] = useState((): Correction => ({
    message: asked.length > 0 ? t('expectedMessage') : '',
    faults: faultsOf(asked),
  }));
  const typed = useJotting(detail.id, `correction:${action.id}`, proposed, readCorrection);
  const { message, faults } = typed.value;
  const setFaults = (next: Faults): void => typed.change({ message, faults: next });
  const [incomplete, setIncomplete] = useState(false);
  const reload = useReload(detail.id);
  const data = useMemo(() => ({ message: message.trim(), fields: { ...faults } }), [message, faults]);
  const preview = usePreview(detail, action.id, data);
  const send = useSend(detail.id, () => {
    typed.sent(typed.value);
    onClose();
    onDone(action.title);
  });
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
          <Textarea
            label={t('correctionMessage')}
            description={t('correctionMessageHint')}
            autosize
            minRows={2}
            value={message}
            onChange={(event) => typed.change({ message: event.currentTarget.value, faults })}
          />
          {groupsOf(detail, asked).map(([page, fields]) => (
            <Fieldset key={page} legend={page}>
              <Stack gap="xs">
                {fields.map((field) => (
                  <Fault key={field.pointer} field={field} faults={faults} onChange={setFaults} />
                ))}
              </Stack>
            </Fieldset>
          ))}
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

type FaultProps = {
  readonly field: CaseDetail['correctable'][number];
  readonly faults: Faults;
  readonly onChange: (faults: Faults) => void;
};

function Fault({ field, faults, onChange }: FaultProps): JSX.Element {
  const reason = faults[field.pointer];
  const toggle = (checked: boolean): void => {
    const { [field.pointer]: _former, ...others } = faults;
    onChange(checked ? { ...others, [field.pointer]: '' } : others);
  };
  return (
    <>
      <Checkbox
        label={field.label}
        checked={reason !== undefined}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      {reason !== undefined && (
        <Textarea
          label={t('whatIsWrong', { field: field.label })}
          required
          autosize
          value={reason}
          onChange={(event) => onChange({ ...faults, [field.pointer]: event.currentTarget.value })}
        />
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

function faultsOf(asked: CaseDetail['expected']): Faults {
  return Object.fromEntries(asked.map(({ pointer }) => [pointer, t('expectedReason')]));
}

/** What is expected first, then the other fields by page. */
function groupsOf(
  { correctable }: CaseDetail,
  asked: CaseDetail['expected'],
): readonly (readonly [string, CaseDetail['correctable']])[] {
  const others = correctable.filter(({ pointer }) =>
    asked.every((field) => pointer !== field.pointer && !pointer.startsWith(`${field.pointer}/`)),
  );
  const pages = [...new Set(others.map(({ page }) => page))];
  const byPage = pages.map((page) => [page, others.filter((field) => field.page === page)] as const);
  return asked.length > 0 ? [[t('expectedTitle'), asked], ...byPage] : byPage;
}
