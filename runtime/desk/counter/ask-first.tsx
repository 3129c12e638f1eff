import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { notify } from '../notify.ts';
import { t } from '../text.ts';

/** What is done only once it was asked: what is lost by it, and what is said afterwards. */
export type FirstQuestion = {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly done: string;
  readonly act: () => Promise<null>;
};

type AskFirstProps = {
  readonly asked: FirstQuestion;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
};

/** Asks before something is lost for good. */
export function AskFirst({ asked, onDone, onClose }: AskFirstProps): JSX.Element {
  const act = useMutation({
    mutationFn: asked.act,
    onSuccess: () => {
      notify(asked.done);
      onClose();
    },
    // What a colleague's hand or another window did meanwhile is shown too.
    onSettled: onDone,
  });
  return (
    <Dialog title={asked.title} onClose={onClose} mayRemove>
      <Stack>
        {act.isError && <ProblemAlert error={act.error} />}
        <Text>{asked.text}</Text>
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="danger" loading={act.isPending} onClick={() => act.mutate()}>
            {asked.button}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
