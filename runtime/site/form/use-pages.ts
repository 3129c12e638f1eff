/** Which page of the form is shown once it lives in the browser: going on and back without loading, and what is said on it. */
import { useEffect, useMemo, useState, type RefObject } from 'react';
import { activePages } from '../../../engine/form/browser.ts';
import type { ActivePage, FieldError, Form, JsonObject } from '../../../engine/index.ts';
import type { UploadAdapter } from '../../forms/index.ts';
import { formText as t } from './text.ts';
import { uploadFor, watchUploads } from './upload.ts';
import type { FormState } from './state.ts';

type Shown = Pick<FormState, 'page' | 'errors' | 'notices' | 'blocking'>;
type Told = Shown & { /** The answers in which the errors were found. */ readonly judged: JsonObject };

export type LivePages = {
  readonly shown: Told;
  readonly upload: UploadAdapter;
  /** Shows a page of the form, as a step that the browser's own buttons go back over. */
  readonly open: (page: ActivePage | undefined) => void;
  /** The page before (-1) or after (1) the one shown, which itself need not be asked any more. */
  readonly neighbour: (step: 1 | -1) => ActivePage | undefined;
  /** Shows what is to be mended. */
  readonly tell: (errors: readonly FieldError[]) => void;
  /** Notes the conditions that forbid filing, said on this page and on those that follow, as the server does. */
  readonly noteBlocking: (blocking: readonly string[]) => void;
  /** Says why one stays on a page that holds no mistake. */
  readonly goNoFurther: (notice: string) => void;
  /** A document on its way would be lost with the page: says so, and whether there is one. */
  readonly waitForUploads: () => boolean;
};

export function usePages(initial: FormState, form: Form, latest: RefObject<JsonObject>): LivePages {
  const { base, title: scheme } = initial;
  const [shown, setShown] = useState<Told>({ ...initial, judged: initial.answers });
  const uploads = useMemo(() => {
    const forget = (now: Told): Told => ({ ...now, notices: now.notices.filter((one) => one !== t('uploading')) });
    return watchUploads(uploadFor(initial), () => setShown(forget));
  }, [initial]);

  const show = (page: ActivePage | undefined): void => {
    if (!page) return;
    const { id, title, fields } = page;
    setShown(({ blocking }) => ({ page: { id, title, fields }, errors: [], notices: [], blocking, judged: {} }));
    nameDocument(title, scheme);
    requestAnimationFrame(() => {
      window.scrollTo(0, 0);
      document.getElementById('titre-page')?.focus({ preventScroll: true });
    });
  };
  const notify = (notice: string): void => {
    setShown((now) => ({ ...now, notices: [notice] }));
    requestAnimationFrame(() => document.getElementById('avis')?.focus());
  };
  const waitForUploads = (): boolean => {
    if (uploads.underWay()) notify(t('uploading'));
    return uploads.underWay();
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
      if (waitForUploads()) return history.pushState(null, '', `${base}/${shown.page.id}`);
      const id = location.pathname.split('/').at(-1);
      show(activePages(form, latest.current).find((page) => page.id === id));
    };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  });

  return {
    shown,
    upload: uploads.adapter,
    open: (page) => {
      if (page) history.pushState(null, '', `${base}/${page.id}`);
      show(page);
    },
    neighbour: (step) => {
      const order = form.model.ui.pages.map(({ id }) => id);
      const here = order.indexOf(shown.page.id);
      const active = activePages(form, latest.current);
      return step === 1
        ? active.find(({ id }) => order.indexOf(id) > here)
        : active.findLast(({ id }) => order.indexOf(id) < here);
    },
    tell: (errors) => {
      setShown((now) => ({ ...now, errors, notices: [], judged: latest.current }));
      nameWindow(t('errorTitle', { title: shown.page.title }), scheme);
    },
    noteBlocking: (blocking) => setShown((now) => ({ ...now, blocking })),
    goNoFurther: (notice) => {
      setShown((now) => ({ ...now, errors: [] }));
      notify(notice);
    },
    waitForUploads,
  };
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
