/**
 * What the buttons of the page do once it lives in the browser. What only the server can do is left to it, once what was typed
 * is there; where it cannot be, one stays here, where it is kept, rather than on the browser's page for a lost network.
 */
import type { Form, JsonObject, Pointer } from '../../../engine/index.ts';
import { goOn, hear, type Ask, type GoneOn, type Steps } from './go-on.ts';
import type { Saver } from './saver.ts';
import type { FormState } from './state.ts';

/** A button that was pressed. */
export type Pressed = {
  /** What it asks for: `continue`, `back`, `later`, `wallet:…`, `lookup:…`. */
  readonly action: string;
  /** Keeps the browser from submitting the page. */
  readonly stay: () => void;
  /** Has the browser submit the page on that button after all. */
  readonly submit: () => void;
  /** Posts a correction from here, and sees to it that it arrives. */
  readonly send: (answers: JsonObject) => Promise<void>;
};

/** The page as it is when a button is pressed. */
export type PressedPage = Pick<FormState, 'mode' | 'base'> & {
  readonly form: Form;
  readonly steps: Steps;
  readonly ask: Ask;
  /** Of a draft. */
  readonly saver: Pick<Saver, 'flush'> | null;
  /** Whether a correction can be posted from here. */
  readonly isSent: boolean;
  readonly pages: {
    readonly opened: () => void;
    readonly told: () => void;
    readonly goNoFurther: (sentence: string) => void;
    readonly waitForUploads: () => boolean;
    /** Whether a document for a field waits for the network, kept on this device. */
    readonly waits: (pointer: Pointer) => boolean;
    /** Opens the page of a document that is on this device alone, if there is one; says whether there is. */
    readonly openUnsent: () => boolean;
  };
  /** Leaves for another address. */
  readonly leaveFor: (address: string) => void;
  /** Said when the answers cannot be read again without the server. */
  readonly offline: string;
};

/** @param onBusy told when something asked for is under way, and when it is done: pressing again meanwhile does nothing */
export function createButtons(onBusy: (busy: boolean) => void): (page: PressedPage, pressed: Pressed) => void {
  let isBusy = false;
  /** The browser is submitting the page by itself. */
  let isPlain = false;

  const once = (work: () => Promise<void>): void => {
    if (isBusy) return;
    isBusy = true;
    onBusy(true);
    void work().finally(() => {
      isBusy = false;
      onBusy(false);
    });
  };
  const submitPlainly = ({ submit }: Pressed): void => {
    isPlain = true;
    submit();
  };

  return (page, pressed) => {
    if (isPlain) return;
    const { mode, steps, saver, pages } = page;
    const { action } = pressed;
    if (pages.waitForUploads()) return pressed.stay();
    if (mode === 'correction') {
      if (!page.isSent || action !== 'continue') return;
      pressed.stay();
      // It would be sent without them, and nobody would come back for them.
      if (pages.openUnsent()) return;
      return once(() => pressed.send(steps.latest().answers));
    }
    if (action === 'later' || /^(?:wallet|lookup):/u.test(action)) {
      if (!saver) return;
      pressed.stay();
      return void saver.flush(steps.latest().answers).then(({ type }) => {
        if (type === 'saved' && !isPlain) submitPlainly(pressed);
      });
    }
    pressed.stay();
    if (action === 'back') return goBack(page);
    once(async () => {
      const gone = await goOn(page.form, steps, page.ask, pages.waits);
      // A preview's answers are kept nowhere: the page where they are read again is posted to.
      if (mode === 'preview' && gone.type === 'review' && gone.judged) submitPlainly(pressed);
      else show(page, gone);
    });
  };
}

function goBack({ steps, ask, pages }: PressedPage): void {
  const { answers } = steps.latest();
  void ask(answers).then((heard) => hear(steps, heard));
  steps.step({ type: 'back' });
  pages.opened();
}

function show({ base, pages, leaveFor, offline }: PressedPage, gone: GoneOn): void {
  switch (gone.type) {
    case 'told':
      return pages.told();
    case 'opened':
      return pages.opened();
    case 'refused':
      return pages.goNoFurther(gone.sentence);
    case 'review':
      if (!gone.judged) return pages.goNoFurther(offline);
      // What is read again there is what is filed: a document that this device alone has would be missed by nobody.
      if (!pages.openUnsent()) leaveFor(`${base}/verification`);
      return;
    case 'left':
  }
}
