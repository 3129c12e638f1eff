/** The buttons of the page once it lives in the browser, as the page's form hears of them. */
import { useState } from 'react';
import type { Form } from '../../../engine/index.ts';
import type { CorrectionSender } from './correction-sender.ts';
import { createButtons, type PressedPage } from './form-buttons.ts';
import type { Steps } from './go-on.ts';
import { formText as t } from '../parts/form-text.ts';
import type { LiveAnswers } from './use-answers.ts';
import type { FormState } from './state.ts';

/** As much of the event of a form that is submitted as is read: the form, and the button that did it, none by Enter. */
type Submitted<Page extends SubmittedPage<Button>, Button> = {
  readonly currentTarget: Page;
  readonly nativeEvent: { readonly submitter: Button | null };
  readonly preventDefault: () => void;
};

type SubmittedPage<Button> = {
  readonly action: string;
  readonly requestSubmit: (by: Button | null) => void;
  readonly submit: () => void;
};

/** What the buttons ask of the answers: to be judged, saved and, those of a correction, sent. */
type Answers = Pick<LiveAnswers, 'ask'> & {
  readonly saver: PressedPage['saver'];
  readonly sender: Pick<CorrectionSender, 'send'> | null;
};

/** @param read what the form holds when it was submitted by a button: all its fields, and that button's own value */
export function useSubmit<Page extends SubmittedPage<Button>, Button>(
  { mode, base }: FormState,
  form: Form,
  steps: Steps,
  { ask, saver, sender }: Answers,
  pages: PressedPage['pages'],
  read: (page: Page, by: Button | null) => FormData,
): { readonly submit: (event: Submitted<Page, Button>) => void; readonly busy: boolean } {
  const [busy, setBusy] = useState(false);
  const [press] = useState(() => createButtons(setBusy));
  const page = {
    mode,
    base,
    form,
    steps,
    ask,
    saver,
    isSent: sender !== null,
    pages,
    leaveFor: (address: string): void => location.assign(address),
    offline: t('verificationOffline'),
  };
  const submit = (event: Submitted<Page, Button>): void => {
    const { currentTarget, nativeEvent } = event;
    const { submitter } = nativeEvent;
    press(page, {
      action: submitter instanceof HTMLButtonElement ? submitter.value : 'continue',
      stay: () => event.preventDefault(),
      submit: () => currentTarget.requestSubmit(submitter),
      send: async (answers) =>
        sender?.send(answers, {
          action: currentTarget.action,
          read: () => read(currentTarget, submitter),
          submit: () => currentTarget.submit(),
        }),
    });
  };
  return { submit, busy };
}
