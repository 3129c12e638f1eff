/** A page of a begun request with and without network: where it opens when the device gave it, and what is offered once there is one again. */
import { useEffect, useState } from 'react';
import { activePages } from '../../../../engine/form/browser.ts';
import type { Form } from '../../../../engine/index.ts';
import type { Steps } from '../go-on.ts';
import type { SaveStatus } from '../saver.ts';
import type { FormState } from '../state.ts';
import { formText as t } from '../../parts/form-text.ts';
import { draftOf } from './shelf.ts';

/** Milliseconds after which a page that lives is kept: on a poor line, what one does first comes first. */
const KEPT_AFTER_MS = 2_000;

/** A form that may be open without network: what it can tell, and what it keeps. */
export type Offline = {
  /** Whether the page is what the device kept, and the network has not come back since. */
  readonly fromDevice: boolean;
  /** Whether the review was asked for in vain, and can be had now. */
  readonly reviewIsBack: boolean;
  /** Says why one stays on a page, and remembers when that is because there is no network. */
  readonly goNoFurther: (sentence: string) => void;
};

/** @param isKept whether the device gave the page */
export function useOffline(
  { base, offline }: FormState,
  isKept: boolean,
  status: SaveStatus,
  form: Form,
  steps: Steps,
  goNoFurther: (sentence: string) => void,
): Offline {
  // Not from the first: what the browser takes over is what the server wrote.
  const [isOut, setOut] = useState(false);
  const [wanted, setWanted] = useState(false);
  const tell = (sentence: string): void => {
    if (sentence === t('verificationOffline')) {
      setOut(true);
      setWanted(true);
    }
    goNoFurther(sentence);
  };
  useEffect(() => {
    const hear = (): void => setOut(false);
    window.addEventListener('online', hear);
    return () => window.removeEventListener('online', hear);
  }, []);
  useEffect(() => {
    // Where the service was away and the network was not, this is how one hears.
    if (status === 'saved') setOut(false);
  }, [status]);
  useEffect(() => {
    if (!isKept) {
      if (offline === null) return undefined;
      const keep = (): void => void import(/* @vite-ignore */ offline.script).catch(() => undefined);
      const keeping = setTimeout(keep, KEPT_AFTER_MS);
      return () => clearTimeout(keeping);
    }
    setOut(true);
    const asked = draftOf(location.pathname);
    if (asked === 'verification') history.replaceState(null, '', `${base}/${lastPage(form, steps)}`);
    // As if one had gone there: the page that was kept may be another one of the form.
    window.dispatchEvent(new Event('popstate'));
    if (asked === 'verification') tell(t('verificationOffline'));
    return undefined;
    // Once, when the page comes alive.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return { fromDevice: isKept && isOut, reviewIsBack: wanted && !isOut, goNoFurther: tell };
}

function lastPage(form: Form, { latest }: Steps): string {
  return activePages(form, latest().answers).at(-1)?.id ?? '';
}
