import { Button, Text } from '@mantine/core';
import { useState, type JSX, type ReactNode, type SubmitEvent } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { FieldError } from '../../engine/index.ts';
import type { PlayRefusal } from '../../engine/play.ts';
import type { ScenarioWhen } from '../../schemas/types/scenario.ts';
import { ErrorSummary } from '../../runtime/forms/index.ts';
import { Dialog, DialogButtons } from '../../runtime/ui/dialog.tsx';
import { Consequences } from './consequences.tsx';
import { t } from './text.ts';
import type { Play } from './use-play.ts';
import { translate } from './use-preview.ts';
import '../../runtime/forms/forms.css';

const NONE: readonly FieldError[] = [];

type StepDialogProps = {
  readonly play: Play;
  readonly title: string;
  /** What is done as it is filled in so far; null while something of it misses. */
  readonly when: ScenarioWhen | null;
  /** Start of the ids of its fields. */
  readonly idPrefix: string;
  readonly submit?: string;
  readonly onClose: () => void;
  /** Its fields, given what is to be mended in them. */
  readonly children?: (errors: readonly FieldError[]) => ReactNode;
};

/** Something that is about to be done in a play: what it asks, what it would do, and why it cannot be done where it cannot. */
export function StepDialog({
  play,
  title,
  when,
  idPrefix,
  submit = title,
  onClose,
  children,
}: StepDialogProps): JSX.Element {
  const [refusal, setRefusal] = useState<PlayRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = refusal?.errors ?? NONE;
  const send = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!when || busy) return;
    setBusy(true);
    const found = await play.attempt(when);
    setBusy(false);
    setRefusal(found);
    if (!found) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form noValidate className="play-dialog" onSubmit={(event) => void send(event)}>
        {refusal && errors.length > 0 && <ErrorSummary errors={errors} t={translate} idPrefix={idPrefix} />}
        {refusal && errors.length === 0 && (
          <Text role="alert" className="play-refused">
            {setFrenchSpaces(refusal.message)}
          </Text>
        )}
        {children?.(errors)}
        <Consequences play={play} when={when} />
        <DialogButtons>
          {refusal && when && (
            <Button
              variant="default"
              onClick={() => {
                play.keepRefused(when, refusal);
                onClose();
              }}
            >
              {t('keepRefusal')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!when}>
            {submit}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
