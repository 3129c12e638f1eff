/** What the buttons of the page do once it lives in the browser; what only the server can do is left to it. */
import { useRef, useState, type SubmitEvent as ReactSubmitEvent } from 'react';
import type { Form } from '../../../engine/index.ts';
import { goOn, hear, type GoneOn, type Steps } from './go-on.ts';
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
  /** Set when the browser is to submit the page by itself. */
  const plain = useRef(false);

  const once = (work: () => Promise<void>): void => {
    if (busy) return;
    setBusy(true);
    void work().finally(() => setBusy(false));
  };

  const show = (gone: GoneOn): void => {
    switch (gone.type) {
      case 'told':
        return pages.told();
      case 'opened':
        return pages.opened();
      case 'refused':
        return pages.goNoFurther(gone.sentence);
      case 'review':
        return gone.judged ? location.assign(`${base}/verification`) : pages.goNoFurther(t('verificationOffline'));
      case 'left':
    }
  };

  /**
   * The server shows another page, or this one with a document copied: what was typed must be there before. When it
   * cannot be, one stays here, where it is kept, rather than on the browser's page for a lost network.
   */
  const letServerAct: Submit = (event) => {
    if (!saver) return;
    event.preventDefault();
    const { currentTarget: page, nativeEvent } = event;
    void saver.flush(steps.latest().answers).then(({ type }) => {
      if (type !== 'saved') return;
      plain.current = true;
      page.requestSubmit(nativeEvent.submitter);
    });
  };

  const sendCorrection: Submit = (event) => {
    if (!sender || actionOf(event) !== 'continue') return;
    event.preventDefault();
    const { currentTarget: page, nativeEvent } = event;
    once(() => sender.send(steps.latest().answers, page, nativeEvent.submitter));
  };

  const goBack = (): void => {
    const { answers } = steps.latest();
    void ask(answers).then((heard) => hear(steps, heard));
    steps.step({ type: 'back' });
    pages.opened();
  };

  const submit: Submit = (event) => {
    if (plain.current) return;
    if (pages.waitForUploads()) return event.preventDefault();
    if (mode === 'correction') return sendCorrection(event);
    const action = actionOf(event);
    if (action === 'later' || action.startsWith('wallet:')) return letServerAct(event);
    event.preventDefault();
    if (action === 'back') return goBack();
    const { currentTarget: page, nativeEvent } = event;
    once(async () => {
      const gone = await goOn(form, steps, ask);
      if (mode !== 'preview' || gone.type !== 'review' || !gone.judged) return show(gone);
      // A preview's answers are kept nowhere: the page where they are read again is posted to.
      plain.current = true;
      page.requestSubmit(nativeEvent.submitter);
    });
  };

  return { submit, busy };
}

/** What the button pressed asks for. */
function actionOf({ nativeEvent }: ReactSubmitEvent<HTMLFormElement>): string {
  const { submitter } = nativeEvent;
  return submitter instanceof HTMLButtonElement ? submitter.value : 'continue';
}
