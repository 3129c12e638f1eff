import { Button, Stack, Textarea } from '@mantine/core';
import type { SubmitEvent, JSX, ReactNode } from 'react';
import type { NamedId } from '../../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../../ui/problem-alert.tsx';
import { JottingNotice } from '../../jottings/jotting-notice.tsx';
import type { JottingOf } from '../../jottings/use-jotting.ts';
import type { Send } from '../../use-case.ts';
import { useMention } from './mention-list.tsx';
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
  /** Colleagues who may be named in it; none to whom is not one. */
  readonly colleagues?: readonly NamedId[];
  readonly children?: ReactNode;
};

const NONE: readonly NamedId[] = [];

/** Where one writes to the applicant or to colleagues. */
export function Writing(props: WritingProps): JSX.Element {
  const { label, hint, button, mark, send, jotting, onSend, colleagues = NONE, children } = props;
  const write = (text: string): void => jotting.change({ ...jotting.value, text });
  const mention = useMention(jotting.value.text, colleagues, write);
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
          {...(colleagues.length > 0 && mention.attributes)}
          onChange={(event) => {
            mention.onCaret(event.currentTarget);
            write(event.currentTarget.value);
          }}
          onSelect={(event) => mention.onCaret(event.currentTarget)}
          onKeyDown={mention.onKeyDown}
        />
        {colleagues.length > 0 && mention.list}
        {children}
        <JottingNotice jotting={jotting} />
        <Button type="submit" variant="default" loading={send.isPending} disabled={jotting.value.text.trim() === ''}>
          {button}
        </Button>
      </Stack>
    </form>
  );
}
