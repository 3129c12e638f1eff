/** The page of the form that is shown once it lives in the browser: its place in the history, its name, and what is said on it. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { activePages } from '../../../engine/form/browser.ts';
import type { Form, Pointer } from '../../../engine/index.ts';
import type { UploadAdapter } from '../../forms/index.ts';
import { hear, type Ask, type Steps } from './go-on.ts';
import { followHistory } from './page-history.ts';
import { formText as t } from '../parts/form-text.ts';
import { uploadFor, watchUploads } from './upload.ts';
import type { FormState } from './state.ts';

/** The pages of the form that is open, and what is told on the one that is shown. */
export type LivePages = {
  /** What is said above the page, beside the conditions that forbid filing. */
  readonly notices: readonly string[];
  readonly upload: UploadAdapter;
  /** Shows the page that the session has come to, as a step that the browser's own buttons go back over. */
  readonly opened: () => void;
  /** Shows what the session has found to be mended. */
  readonly told: () => void;
  /** Says why one stays on a page that holds no mistake. */
  readonly goNoFurther: (notice: string) => void;
  /** A document on its way would be lost with the page: says so, and whether there is one. */
  readonly waitForUploads: () => boolean;
  /** Whether a document for a field waits for the network, kept on this device. */
  readonly waits: (pointer: Pointer) => boolean;
  /** The page that asks for a document which this device keeps and which has not left; null when none does. */
  readonly pageOfUnsent: () => string | null;
  /** Opens that page, from which the document leaves, and says so; does nothing without one. Says whether there is one. */
  readonly openUnsent: () => boolean;
};

/** What gets the focus once it is drawn; each one anew, so that it gets it again. */
type Aim = { readonly id: 'titre-page' | 'avis' };

/** Steps through the form in the browser as the server would without it. */
export function usePages(initial: FormState, form: Form, steps: Steps, ask: Ask): LivePages {
  const { base, title: scheme, mode } = initial;
  /** What the page came with stands until one goes on or back; what is said since, until the next thing is. */
  const [kept, setKept] = useState(initial.notices);
  const [notice, setNotice] = useState<string | null>(null);
  const upload = useMemo(() => uploadFor(initial), [initial]);
  const uploads = useMemo(
    () => watchUploads(upload, () => setNotice((said) => (said === t('uploading') ? null : said))),
    [upload],
  );
  const titleOf = (page: string | null): string => pageOf(form, page)?.title ?? initial.page.title;
  const clear = (): void => {
    setKept([]);
    setNotice(null);
  };
  // What is drawn with it is there, and no key was pressed on it yet: a frame later, it would be taken from who types already.
  const [aim, setAim] = useState<Aim | null>(null);
  useLayoutEffect(() => {
    if (aim === null) return;
    const isTitle = aim.id === 'titre-page';
    if (isTitle) window.scrollTo(0, 0);
    document.getElementById(aim.id)?.focus({ preventScroll: isTitle });
  }, [aim]);
  const show = (): void => {
    clear();
    nameDocument(titleOf(steps.latest().page), scheme);
    setAim({ id: 'titre-page' });
  };
  const focusNotices = (): void => setAim({ id: 'avis' });
  const notify = (said: string): void => {
    setNotice(said);
    focusNotices();
  };
  const waitForUploads = (): boolean => {
    if (uploads.underWay()) notify(t('uploading'));
    return uploads.underWay();
  };

  const pageOfUnsent = (): string | null => {
    const names = new Set(upload.unsent().map((pointer) => pointer.split('/')[1] ?? ''));
    if (names.size === 0) return null;
    if (mode === 'correction') return initial.page.id;
    const asked = activePages(form, steps.latest().answers).find(({ fields }) =>
      fields.some((name) => names.has(name)),
    );
    return asked?.id ?? null;
  };
  const open = (): void => {
    history.pushState(null, '', `${base}/${steps.latest().page}`);
    show();
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
      const { answers } = steps.latest();
      const followed = followHistory({ mode, base }, steps, location, waitForUploads);
      if (followed.type === 'stayed') history.pushState(null, '', followed.address);
      if (followed.type !== 'opened') return;
      if (followed.address !== null) history.replaceState(null, '', followed.address);
      show();
      void ask(answers).then((heard) => hear(steps, heard));
    };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  });

  return {
    notices: [...kept, ...(notice === null ? [] : [notice])],
    upload: uploads.adapter,
    opened: open,
    told: () => {
      clear();
      const { newQuestions } = steps.latest();
      if (newQuestions) return focusNotices();
      nameWindow(t('errorTitle', { title: titleOf(steps.latest().page) }), scheme);
    },
    goNoFurther: (said) => {
      setKept([]);
      notify(said);
    },
    waitForUploads,
    waits: uploads.waits,
    pageOfUnsent,
    openUnsent: () => {
      const page = pageOfUnsent();
      if (page === null) return false;
      if (mode !== 'correction' && page !== steps.latest().page) {
        steps.step({ type: 'open', page, returning: false });
        open();
      }
      notify(t('unsentDocument'));
      // The server has just been heard: what waits for the line need not wait any longer.
      window.dispatchEvent(new Event('online'));
      return true;
    },
  };
}

/** The page of a form; undefined for that of a correction, which is none of its pages. */
export function pageOf({ model }: Form, page: string | null): FormState['page'] | undefined {
  return model.ui.pages.find(({ id }) => id === page);
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
