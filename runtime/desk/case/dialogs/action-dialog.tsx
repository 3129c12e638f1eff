import { Button, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, type JSX } from 'react';
import type { ApiAction, CaseDetail } from '../../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../../ui/dialog.tsx';
import { goOnFromHere } from '../../../ui/go-on.ts';
import { ActionFields } from '../../fields/action-fields.tsx';
import { FormProblem } from '../../fields/form-problem.tsx';
import { fieldErrors } from '../../fields/field-errors.ts';
import { versionAddress } from '../../fields/version-address.ts';
import type { Further } from '../../queue/use-neighbours.ts';
import { t } from '../../text.ts';
import { isConfirmed } from '../../preview/confirm.ts';
import { CONSEQUENCES_ID, Consequences } from '../../preview/consequences.tsx';
import { JottingNotice, ResumedNotice } from '../jottings/jotting-notice.tsx';
import { useKeptValues } from '../jottings/use-kept-values.ts';
import { useReload, useSend } from '../use-case.ts';
import { usePreview } from '../../preview/use-preview.ts';

/**
 * `onDone` is called with what was done, in words, once the server has it, and whether one goes on to the next case; `onClose`
 * whenever the dialog goes.
 */
export type ActionDialogProps = {
  readonly detail: CaseDetail;
  readonly action: ApiAction;
  readonly onClose: () => void;
  readonly onDone: (title: string, goOn: boolean) => void;
  /** Whether there is a case to go on to. */
  readonly further: Further;
};

/** Asks what the action needs, says what it would do with the letters it would send, then acts. */
export function ActionDialog({ detail, action, further, onClose, onDone }: ActionDialogProps): JSX.Element {
  const typed = useKeptValues(detail.id, 'action', action.id);
  const { value: values } = typed;
  const reload = useReload(detail.id);
  const preview = usePreview(detail, action.id, values);
  const goOn = useRef(false);
  const send = useSend(detail.id, () => {
    typed.sent(values);
    onClose();
    onDone(action.title, goOn.current);
  });
  const confirm = async (thenNext: boolean): Promise<void> => {
    goOn.current = thenNext;
    const goThere = goOnFromHere();
    const isGrave = action.danger || action.kind === 'payment';
    if (!(await isConfirmed(isGrave, preview.known, preview.show))) {
      return goThere(document.getElementById(CONSEQUENCES_ID));
    }
    send.mutate({ type: 'act', action: action.id, data: { ...values }, expectedVersion: detail.version });
  };
  useHotkeys([['mod+Enter', () => void (further === 'goesOn' && action.open && !send.isPending && confirm(true))]], []);
  return (
    <Dialog onClose={onClose} title={action.title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void confirm(false);
        }}
      >
        <Stack>
          {action.danger && <Text size="sm">{t('hardToTakeBack')}</Text>}
          {send.isError && <FormProblem error={send.error} idPrefix="action" onReload={reload} />}
          {!action.open && <Text size="sm">{t('closedMeanwhile', { reasons: action.reasons.join(' ') })}</Text>}
          <ResumedNotice jotting={typed} />
          {action.form && (
            <ActionFields
              schema={action.form}
              values={values}
              onChange={typed.change}
              errors={fieldErrors(send.error)}
              caseId={detail.id}
              version={versionAddress(detail.dispositif.id, detail.dispositifVersion)}
              idPrefix="action"
            />
          )}
          <JottingNotice jotting={typed} />
          <Consequences preview={preview} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            {/* There from the first, known or not: one that came later would push « Annuler » from under the pointer and lie in its place. */}
            {further !== 'notFromQueue' && (
              <Button
                variant="default"
                disabled={further !== 'goesOn' || !action.open || send.isPending}
                title={t(further === 'end' ? 'noNextCase' : 'actThenNextKeys')}
                onClick={() => void confirm(true)}
              >
                {t('actThenNext')}
              </Button>
            )}
            <Button
              type="submit"
              loading={send.isPending}
              disabled={!action.open}
              {...(action.danger && { color: 'danger.9' })}
            >
              {action.title}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
