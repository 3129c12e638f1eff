import { Button, Stack, Textarea } from '@mantine/core';
import type { SubmitEvent, JSX, ReactNode } from 'react';
import { ProblemAlert } from '../../../../ui/problem-alert.tsx';
import { JottingNotice } from '../../jottings/jotting-notice.tsx';
import type { JottingOf } from '../../jottings/use-jotting.ts';
import type { Send } from '../../use-case.ts';
import type { WrittenText } from './written-text.ts';

type WritingProps = {
  readonly label: string;
  readonly hint: ReactNode;
  readonly button: string;
  /** Marks the text for the key that leads to it. */
  readonly mark: string;
  readonly send: Send;
  /** What is written, kept until it has left. */
  readonly jotting: JottingOf<WrittenText>;
  /** Sends what is written; what is typed while the answer is on its way is the beginning of something else. */
  readonly onSend: (written: WrittenText) => unknown;
  readonly children?: ReactNode;
};

/** Where one writes to the applicant or to colleagues. */
export function Writing({ label, hint, button, mark, send, jotting, onSend, children }: WritingProps): JSX.Element {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSend(jotting.value);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" align="start">
        {send.error && <ProblemAlert error={send.error} />}
        <Textarea
          w="100%"
          label={label}
          description={hint}
          data-key={mark}
          autosize
          minRows={2}
          maxLength={10_000}
          value={jotting.value.text}
          onChange={(event) => jotting.change({ ...jotting.value, text: event.currentTarget.value })}
        />
        {children}
        <JottingNotice jotting={jotting} />
        <Button type="submit" variant="default" loading={send.isPending} disabled={jotting.value.text.trim() === ''}>
          {button}
        </Button>
      </Stack>
    </form>
  );
}
