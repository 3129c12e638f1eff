/** What the buttons of the page do once it lives in the browser; what only the server can do is left to it. */
import { useRef, useState, type SubmitEvent as ReactSubmitEvent } from 'react';
import { activePages, answerUntickedBoxes, normaliseAnswers } from '../../../engine/form/browser.ts';
import type { Form, JsonObject } from '../../../engine/index.ts';
import { errorsAmong, pageErrors } from './page-errors.ts';
import { formText as t } from './text.ts';
import type { Flushed } from './saver.ts';
import type { LiveAnswers } from './use-answers.ts';
import type { LivePages } from './use-pages.ts';
import type { FormState } from './state.ts';

type Submit = (event: ReactSubmitEvent<HTMLFormElement>) => void;

export function useSubmit(
  { mode, base, returning }: FormState,
  form: Form,
  { latest, change, saver, sender }: LiveAnswers,
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

  const hear = (flushed: Flushed): Flushed => {
    if (flushed.type === 'saved') pages.noteBlocking(flushed.report.eligibility.map(({ message }) => message));
    return flushed;
  };

  const goOn = async (): Promise<void> => {
    const { page } = pages.shown;
    const typed = normaliseAnswers(form.model, latest.current);
    const asked = (answers: JsonObject): readonly string[] =>
      activePages(form, answers).find(({ id }) => id === page.id)?.fields ?? page.fields;
    const normal = answerUntickedBoxes(form, typed, asked(typed));
    change(normal);
    const fields = asked(normal);
    const mistakes = pageErrors(form, normal, fields);
    if (mistakes.length > 0) return pages.tell(mistakes);
    const flushed = saver ? await saver.flush(normal).then(hear) : null;
    const found = flushed?.type === 'saved' ? errorsAmong(flushed.report.errors, fields) : [];
    if (found.length > 0) return pages.tell(found);
    // Elsewhere nothing could be done about it.
    if (flushed?.type === 'refused') return pages.goNoFurther(flushed.sentence);
    const next = returning === page.id ? undefined : pages.neighbour(1);
    if (next) return pages.open(next);
    if (flushed?.type === 'saved') return location.assign(`${base}/verification`);
    pages.goNoFurther(t('verificationOffline'));
  };

  /**
   * The server shows another page, or this one with a document copied: what was typed must be there before. When it
   * cannot be, one stays here, where it is kept, rather than on the browser's page for a lost network.
   */
  const letServerAct: Submit = (event) => {
    if (!saver) return;
    event.preventDefault();
    const { currentTarget: page, nativeEvent } = event;
    void saver.flush(latest.current).then(({ type }) => {
      if (type !== 'saved') return;
      plain.current = true;
      page.requestSubmit(nativeEvent.submitter);
    });
  };

  const sendCorrection: Submit = (event) => {
    if (!sender || actionOf(event) !== 'continue') return;
    event.preventDefault();
    const { currentTarget: page, nativeEvent } = event;
    once(() => sender.send(latest.current, page, nativeEvent.submitter));
  };

  const submit: Submit = (event) => {
    if (plain.current) return;
    if (pages.waitForUploads()) return event.preventDefault();
    if (mode === 'correction') return sendCorrection(event);
    const action = actionOf(event);
    // The page that reads a preview's answers again, and the way out, are the server's.
    if (mode === 'preview' && action === 'continue' && !pages.neighbour(1)) return;
    if (action === 'later' || action.startsWith('wallet:')) return letServerAct(event);
    event.preventDefault();
    if (action !== 'back') return once(goOn);
    void saver?.flush(latest.current).then(hear);
    pages.open(pages.neighbour(-1));
  };

  return { submit, busy };
}

/** What the button pressed asks for. */
function actionOf({ nativeEvent }: ReactSubmitEvent<HTMLFormElement>): string {
  const { submitter } = nativeEvent;
  return submitter instanceof HTMLButtonElement ? submitter.value : 'continue';
}
