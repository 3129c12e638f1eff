/**
 * The page once it lives in the browser: saved as one types, changing pages without loading, going on without network.
 * It does what the server does with a plain post, and leaves to it what only the server can do.
 */
import { useMemo, type JSX } from 'react';
import type { Form } from '../../../engine/index.ts';
import { SaveNotice } from './save-notice.tsx';
import { FormScreen } from './screen.tsx';
import { standingErrors } from './standing-errors.ts';
import { useAnswers } from './use-answers.ts';
import { usePages } from './use-pages.ts';
import { useSubmit } from './use-submit.ts';
import type { FormState } from './state.ts';

type LiveProps = { readonly initial: FormState; readonly form: Form };

export function LiveForm({ initial, form }: LiveProps): JSX.Element {
  const live = useAnswers(initial, form);
  const pages = usePages(initial, form, live.latest);
  const { submit, busy } = useSubmit(initial, form, live, pages);
  const { base, draft, mode, caseId, copyKey } = initial;
  const { shown } = pages;
  const standing = useMemo(
    () => standingErrors(form, { errors: shown.errors, answers: shown.judged }, live.answers),
    [form, shown, live.answers],
  );
  const notice = copyKey !== null && (
    <SaveNotice
      status={live.status}
      refusal={live.refusal}
      restored={live.restored}
      path={mode === 'draft' ? `${base}/${shown.page.id}` : base}
      followHref={`/compte/demandes/${draft?.id ?? caseId ?? ''}`}
      onKeep={() => live.saver?.overwrite(live.latest.current)}
      onTake={live.takeTheirs}
    />
  );
  return (
    <FormScreen
      state={{ ...initial, ...shown, answers: live.answers }}
      form={form}
      standing={standing}
      onChange={live.change}
      onTyped={live.hearTyped}
      onSubmit={submit}
      upload={pages.upload}
      status={notice}
      busy={busy}
    />
  );
}
