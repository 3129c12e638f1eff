/**
 * The page once it lives in the browser: saved as one types, changing pages without loading, going on without network.
 * It steps through the form as the server does with a plain post, and leaves to it what only the server can do.
 */
import { useMemo, type JSX } from 'react';
import { errorsLeft } from '../../../engine/form/session/browser.ts';
import type { Form } from '../../../engine/index.ts';
import type { DocumentListControl } from '../../forms/index.ts';
import type { KeptState } from './offline/kept-state.ts';
import { useOffline } from './offline/use-offline.ts';
import { SaveNotice } from './save-notice.tsx';
import { FormScreen } from './screen.tsx';
import { useAnswers } from './use-answers.ts';
import { pageOf, usePages } from './use-pages.ts';
import { useSession } from './use-session.ts';
import { formText as t } from '../parts/form-text.ts';
import { useSubmit } from './use-submit.ts';
import type { FormState } from './state.ts';

type LiveProps = {
  readonly initial: FormState;
  readonly form: Form;
  /** What the device knows of it, when it gave the page; null when the network did. */
  readonly kept: { readonly noted: KeptState | null } | null;
  /** Null for a form that asks for no list of documents. */
  readonly documentList: DocumentListControl | null;
};

const readForm = (page: HTMLFormElement, by: HTMLElement | null): FormData => new FormData(page, by);

/** The form as it lives in the browser, in the place of the page that the server sent. */
export function LiveForm({ initial, form, kept, documentList }: LiveProps): JSX.Element {
  const { session, steps } = useSession(initial, form);
  const live = useAnswers(initial, steps, kept?.noted ?? null);
  const pages = usePages(initial, form, steps, live.ask);
  const offline = useOffline(initial, kept !== null, live.status, form, steps, pages.goNoFurther);
  const { goNoFurther } = offline;
  const { submit, busy } = useSubmit(initial, form, steps, live, { ...pages, goNoFurther }, readForm);
  const { base, draft, mode, caseId, copyKey } = initial;
  const { answers, today, errors, judged, returning, newQuestions, blocking } = session;
  const page = pageOf(form, session.page) ?? initial.page;
  const left = useMemo(
    () => errorsLeft(form, { errors, judged, answers, today }),
    [form, errors, judged, answers, today],
  );
  const notices = [...(offline.fromDevice ? [t('fromDevice')] : []), ...pages.notices];
  const notice = copyKey !== null && (
    <SaveNotice
      status={live.status}
      refusal={live.refusal}
      resumed={live.resumed}
      review={offline.reviewIsBack ? `${base}/${pages.pageOfUnsent() ?? 'verification'}` : null}
      path={mode === 'draft' ? `${base}/${page.id}` : base}
      followHref={`/compte/demandes/${draft?.id ?? caseId ?? ''}`}
      onKeep={() => live.saver?.overwrite(steps.latest().answers)}
      onTake={live.takeTheirs}
    />
  );
  return (
    <FormScreen
      state={{ ...initial, page, answers, errors, returning, newQuestions, blocking, notices }}
      form={form}
      left={left}
      judged={judged}
      onChange={live.change}
      onTyped={live.hearTyped}
      onSubmit={submit}
      upload={pages.upload}
      documentList={documentList}
      status={notice}
      busy={busy}
    />
  );
}
