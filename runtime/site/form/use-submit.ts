/** The buttons of the page once it lives in the browser, as the page's form hears of them. */
import { useState, type SubmitEvent as ReactSubmitEvent } from 'react';
import type { Form } from '../../../engine/index.ts';
import { createButtons } from './form-buttons.ts';
import type { Steps } from './go-on.ts';
import { formText as t } from './text.ts';
import type { LiveAnswers } from './use-answers.ts';
import type { LivePages } from './use-pages.ts';
import type { FormState } from './state.ts';

type Submit = (event: ReactSubmitEvent<HTMLFormElement>) => void;

export function useSubmit(
  { mode, base }: FormState,
  form: Form,
  steps: Steps,
  { ask, saver, sender }: LiveAnswers,
  pages: LivePages,
): { readonly submit: Submit; readonly busy: boolean } {
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
  const submit: Submit = (event) => {
    const { currentTarget, nativeEvent } = event;
    const { submitter } = nativeEvent;
    press(page, {
      action: submitter instanceof HTMLButtonElement ? submitter.value : 'continue',
      stay: () => event.preventDefault(),
      submit: () => currentTarget.requestSubmit(submitter),
      send: async (answers) =>
        sender?.send(answers, {
          action: currentTarget.action,
          read: () => new FormData(currentTarget, submitter),
          submit: () => currentTarget.submit(),
        }),
    });
  };
  return { submit, busy };
}
