/** The session of the form once its page lives in the browser. */
import { useMemo, useRef, useState } from 'react';
import { stepForm, type FormSession } from '../../../engine/form/session/browser.ts';
import type { Form } from '../../../engine/index.ts';
import type { Steps } from './go-on.ts';
import type { FormState } from './state.ts';

/** The session as it is drawn, and how it is stepped through. */
export function useSession(initial: FormState, form: Form): { readonly session: FormSession; readonly steps: Steps } {
  const [session, setSession] = useState(() => sessionOf(initial));
  const latest = useRef(session);
  const steps = useMemo(
    (): Steps => ({
      latest: () => latest.current,
      step: (action) => {
        latest.current = stepForm(form, latest.current, action);
        setSession(latest.current);
        return latest.current;
      },
    }),
    [form],
  );
  return { session, steps };
}

/** As the server rendered it. */
function sessionOf(state: FormState): FormSession {
  const { answers, today, page, returning, errors, newQuestions, blocking, passes } = state;
  return { answers, today, page: page.id, returning, errors, judged: answers, newQuestions, blocking, passes };
}
