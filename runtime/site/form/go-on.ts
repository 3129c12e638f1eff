/**
 * Going on from a page that lives in the browser. What the form's own validators find is told at once; the server, which knows
 * the rules too, then says the rest, so that one is told here what one is told without scripts.
 */
import { formErrors, stepForm } from '../../../engine/form/session/browser.ts';
import type { FormAction, FormSession, Judgement } from '../../../engine/form/session/browser.ts';
import type { Form, JsonObject, Pointer } from '../../../engine/index.ts';

/** A session that is stepped through. */
export type Steps = {
  /** The session of this very moment, drawn or not. */
  readonly latest: () => FormSession;
  readonly step: (action: FormAction) => FormSession;
};

/** What the server says of the answers of a page. */
export type Heard =
  | { readonly type: 'judged'; readonly judgement: Judgement }
  /** Never as it is: the server's sentence says what to change. */
  | { readonly type: 'refused'; readonly sentence: string }
  /** The server could not be asked. */
  | { readonly type: 'unheard' };

/** Has the server judge answers, which it keeps where they are a draft's. Never rejects. */
export type Ask = (answers: JsonObject) => Promise<Heard>;

/** Where « Continuer » led. */
export type GoneOn =
  /** There is something to mend or to answer on the page. `settled`: once the server has added to it, or could not be asked. */
  | { readonly type: 'told'; readonly settled: Promise<void> }
  | { readonly type: 'opened' }
  /** All pages are gone through; `judged`: and the server has the answers. */
  | { readonly type: 'review'; readonly judged: boolean }
  /** The server will not take the answers as they are. */
  | { readonly type: 'refused'; readonly sentence: string }
  /** One went elsewhere meanwhile. */
  | { readonly type: 'left' };

/**
 * Goes on from the page of a session, which is completed first.
 * @param waits whether a document for a field waits for the network: without one, it is not said to be missing
 */
export async function goOn(
  form: Form,
  { latest, step }: Steps,
  ask: Ask,
  waits: (pointer: Pointer) => boolean = () => false,
): Promise<GoneOn> {
  // What completing the page brings along was on no screen.
  const { answers: seen, page } = latest();
  const completed = step({ type: 'complete' });
  const { answers, blocking } = completed;
  const errors = formErrors(form, completed).filter(
    ({ keyword, pointer }) => keyword !== 'required' || !waits(pointer),
  );
  const own = { errors, blocking };
  const foresee = (judgement: Judgement): FormSession => stepForm(form, latest(), { type: 'goOn', judgement, seen });
  if (staysOn(page, foresee(own))) {
    step({ type: 'goOn', judgement: own, seen });
    const add = (heard: Heard): void => {
      const isAsItWas = latest().answers === answers && latest().page === page;
      if (isAsItWas && heard.type === 'judged' && staysOn(page, foresee(heard.judgement))) {
        step({ type: 'goOn', judgement: heard.judgement, seen });
      } else hear({ latest, step }, heard);
    };
    return { type: 'told', settled: ask(answers).then(add) };
  }
  const heard = await ask(answers);
  if (latest().page !== page) {
    hear({ latest, step }, heard);
    return { type: 'left' };
  }
  const judgement = heard.type === 'judged' ? heard.judgement : own;
  const next = foresee(judgement);
  if (heard.type === 'refused' || next.page === null) {
    step({ type: 'judge', judgement, of: answers });
    // Elsewhere nothing could be done about what is refused.
    return heard.type === 'refused' ? heard : { type: 'review', judged: heard.type === 'judged' };
  }
  step({ type: 'goOn', judgement, seen });
  return staysOn(page, next) ? { type: 'told', settled: Promise.resolve() } : { type: 'opened' };
}

function staysOn(page: string | null, next: FormSession): boolean {
  return next.page === page;
}

/** What the server said of answers as one goes elsewhere: the conditions that forbid filing are told on whichever page is shown. */
export function hear({ step }: Steps, heard: Heard): void {
  if (heard.type === 'judged') step({ type: 'tell', blocking: heard.judgement.blocking });
}
