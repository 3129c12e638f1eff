/**
 * The page once it lives in the browser: saved as one types, changing pages without loading, going on without network.
 * It does what the server does with a plain post, and leaves to it what only the server can do.
 */
import { useEffect, useMemo, useRef, useState, type SubmitEvent as ReactSubmitEvent, type JSX } from 'react';
import { activePages, keepHidden, normaliseAnswers } from '../../../engine/form/browser.ts';
import type { ActivePage, FieldError, Form, JsonObject } from '../../../engine/types.ts';
import type { FormState } from '../models.ts';
import { createCorrectionSender } from './correction-sender.ts';
import { dropCopy, readCopy } from './device-copy.ts';
import { errorsAmong, pageErrors } from './page-errors.ts';
import { SaveNotice } from './save-notice.tsx';
import { sameAnswers } from './same-answers.ts';
import { createSaver, type SaveStatus } from './saver.ts';
import { FormScreen } from './screen.tsx';
import { formText as t } from './text.ts';
import { uploadFor, watchUploads } from './upload.ts';

type LiveProps = { readonly initial: FormState; readonly form: Form };
type Shown = Pick<FormState, 'page' | 'errors' | 'notices'>;

export function LiveForm({ initial, form }: LiveProps): JSX.Element {
  const [answers, setAnswers] = useState(initial.answers);
  const [shown, setShown] = useState<Shown>(initial);
  const [status, setStatus] = useState<SaveStatus>('idle');
  const [restored, setRestored] = useState(false);
  const [busy, setBusy] = useState(false);
  const latest = useRef(answers);
  /** Set when the browser is to submit the page by itself. */
  const plain = useRef(false);
  const draft = initial.mode === 'draft' ? initial.draft : null;
  const saver = useMemo(
    () => draft && createSaver({ draftId: draft.id, revision: draft.revision, onStatus: setStatus }),
    [draft],
  );
  const sender = useMemo(
    () =>
      initial.mode === 'correction' && initial.copyKey !== null
        ? createCorrectionSender({ copyKey: initial.copyKey, onStatus: setStatus })
        : null,
    [initial],
  );
  const uploads = useMemo(() => {
    const forget = (now: Shown): Shown => ({ ...now, notices: now.notices.filter((one) => one !== t('uploading')) });
    return watchUploads(uploadFor(initial), () => setShown(forget));
  }, [initial]);

  const change = (changed: JsonObject): void => {
    const next = keepHidden(form, latest.current, changed);
    latest.current = next;
    setAnswers(next);
    setRestored(false);
    saver?.change(next);
    sender?.change(next);
  };

  useEffect(() => {
    const { copyKey } = initial;
    const copy = copyKey === null ? null : readCopy(copyKey);
    if (!copy || copyKey === null) return undefined;
    if (sameAnswers(copy.answers, initial.answers)) {
      dropCopy(copyKey);
      return undefined;
    }
    // Once the page is alive as the server wrote it.
    const timer = setTimeout(() => {
      latest.current = copy.answers;
      setAnswers(copy.answers);
      if (draft && copy.revision !== draft.revision) return setStatus('conflict');
      setRestored(true);
      void saver?.flush(copy.answers);
    });
    return () => clearTimeout(timer);
  }, [draft, initial, saver]);
  useEffect(() => () => saver?.stop(), [saver]);
  useEffect(() => () => sender?.stop(), [sender]);

  const open = (page: ActivePage | undefined, how: 'push' | 'none'): void => {
    if (!page) return;
    const { id, title, fields } = page;
    if (how === 'push') history.pushState(null, '', `${initial.base}/${id}`);
    setShown({ page: { id, title, fields }, errors: [], notices: [] });
    nameDocument(title, initial.title);
    requestAnimationFrame(() => {
      window.scrollTo(0, 0);
      document.getElementById('titre-page')?.focus({ preventScroll: true });
    });
  };
  /** A document on its way would be lost with the page: one waits for it, or gives it up. */
  const waitForUploads = (): boolean => {
    if (!uploads.underWay()) return false;
    setShown((now) => ({ ...now, notices: [t('uploading')] }));
    requestAnimationFrame(() => document.getElementById('avis')?.focus());
    return true;
  };
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (uploads.underWay()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [uploads]);
  useEffect(() => {
    const follow = (): void => {
      if (waitForUploads()) return history.pushState(null, '', `${initial.base}/${shown.page.id}`);
      const id = location.pathname.split('/').at(-1);
      open(
        activePages(form, latest.current).find((page) => page.id === id),
        'none',
      );
    };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  });

  const tell = (errors: readonly FieldError[]): void => {
    setShown((now) => ({ ...now, errors, notices: [] }));
    nameWindow(t('errorTitle', { title: shown.page.title }), initial.title);
  };

  const goOn = async (): Promise<void> => {
    const normal = normaliseAnswers(form.model, latest.current);
    change(normal);
    const { page } = shown;
    const active = activePages(form, normal);
    const fields = active.find(({ id }) => id === page.id)?.fields ?? page.fields;
    const mistakes = pageErrors(form, normal, fields);
    if (mistakes.length > 0) return tell(mistakes);
    const flushed = saver ? await saver.flush(normal) : null;
    if (flushed?.type === 'saved') {
      const found = errorsAmong(flushed.report.errors, fields);
      if (found.length > 0) return tell(found);
    }
    const next = initial.returning === page.id ? undefined : pageAfter(form, active, page.id, 1);
    if (next) return open(next, 'push');
    if (flushed?.type === 'saved') return location.assign(`${initial.base}/verification`);
    setShown((now) => ({ ...now, errors: [], notices: [t('verificationOffline')] }));
    requestAnimationFrame(() => document.getElementById('avis')?.focus());
  };

  /**
   * The server shows another page, or this one with a document copied: what was typed must be there before. When it
   * cannot be, one stays here, where it is kept, rather than on the browser's page for a lost network.
   */
  const letServerAct = (event: ReactSubmitEvent<HTMLFormElement>): void => {
    if (!saver) return;
    event.preventDefault();
    const { currentTarget: page, nativeEvent } = event;
    void saver.flush(latest.current).then(({ type }) => {
      if (type === 'kept') return;
      plain.current = true;
      page.requestSubmit(nativeEvent.submitter);
    });
  };

  const submit = (event: ReactSubmitEvent<HTMLFormElement>): void => {
    if (plain.current) return;
    if (waitForUploads()) return event.preventDefault();
    const action = actionOf(event);
    if (initial.mode === 'correction') {
      if (!sender || action !== 'continue') return;
      event.preventDefault();
      if (busy) return;
      setBusy(true);
      void sender.send(event.currentTarget, event.nativeEvent.submitter).finally(() => setBusy(false));
      return;
    }
    const last = pageAfter(form, activePages(form, latest.current), shown.page.id, 1) === undefined;
    // The page that reads a preview's answers again, and the way out, are the server's.
    if (initial.mode === 'preview' && last && action === 'continue') return;
    if (action === 'later' || action.startsWith('wallet:')) return letServerAct(event);
    event.preventDefault();
    if (action === 'back') {
      void saver?.flush(latest.current);
      return open(pageAfter(form, activePages(form, latest.current), shown.page.id, -1), 'push');
    }
    if (busy) return;
    setBusy(true);
    void goOn().finally(() => setBusy(false));
  };

  const notice = initial.copyKey !== null && (
    <SaveNotice
      status={status}
      restored={restored}
      path={draft ? `${initial.base}/${shown.page.id}` : initial.base}
      followHref={`/compte/demandes/${draft?.id ?? initial.caseId ?? ''}`}
      onKeep={() => void saver?.overwrite(latest.current)}
      onTake={() => {
        void saver?.takeTheirs().then((theirs) => {
          if (!theirs) return;
          latest.current = theirs;
          setAnswers(theirs);
        });
      }}
    />
  );

  return (
    <FormScreen
      state={{ ...initial, ...shown, answers }}
      form={form}
      onChange={change}
      onSubmit={submit}
      upload={uploads.adapter}
      status={notice}
      busy={busy}
    />
  );
}

/** Writes what stands before the name of the scheme in the window's title, which the server wrote. */
function nameWindow(title: string, scheme: string): void {
  document.title = title + document.title.slice(document.title.lastIndexOf(` – ${scheme} – `));
}

/** Says which page this is now in the window's title and at the end of the breadcrumb. */
function nameDocument(title: string, scheme: string): void {
  nameWindow(title, scheme);
  const crumb = document.querySelector('.p-breadcrumb [aria-current="page"]');
  if (crumb) crumb.textContent = title;
}

/** What the button pressed asks for. */
function actionOf({ nativeEvent }: ReactSubmitEvent<HTMLFormElement>): string {
  const { submitter } = nativeEvent;
  return submitter instanceof HTMLButtonElement ? submitter.value : 'continue';
}

/** The page before or after another, which itself need not be asked any more. */
function pageAfter(form: Form, active: readonly ActivePage[], pageId: string, step: 1 | -1): ActivePage | undefined {
  const order = form.model.ui.pages.map(({ id }) => id);
  const here = order.indexOf(pageId);
  const around = active.filter(({ id }) => (step === 1 ? order.indexOf(id) > here : order.indexOf(id) < here));
  return step === 1 ? around[0] : around.at(-1);
}
