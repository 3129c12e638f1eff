import { Button, Stack, Textarea } from '@mantine/core';
import { useState, type SubmitEvent, type JSX, type ReactNode } from 'react';
import { ProblemAlert } from '../../../../ui/problem-alert.tsx';
import type { Send } from '../../use-case.ts';

type WritingProps = {
  readonly label: string;
  readonly hint: ReactNode;
  readonly button: string;
  /** Marks the text for the key that leads to it. */
  readonly mark: string;
  readonly send: Send;
  /** Sends the text; `done` empties the field, so that nothing typed is lost by a refusal. */
  readonly onSend: (text: string, done: () => void) => void;
  readonly children?: ReactNode;
};

/** Where one writes to the applicant or to colleagues. */
export function Writing({ label, hint, button, mark, send, onSend, children }: WritingProps): JSX.Element {
  const [text, setText] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // What is typed while the answer is on its way is the beginning of something else.
    onSend(text.trim(), () => setText((now) => (now === text ? '' : now)));
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
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {children}
        <Button type="submit" variant="default" loading={send.isPending} disabled={text.trim() === ''}>
          {button}
        </Button>
      </Stack>
    </form>
  );
}
