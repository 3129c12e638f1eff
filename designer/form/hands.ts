/* What the commands of the form have in their hands: the form as it is, what is chosen, and how a deed is done and told. */
import type { Files, FormName, FormView, Gesture, Pointer, QuestionView, Together } from '../../engine/studio.ts';
import type { Chosen } from './places.ts';

/** Of one rendering of the screen. */
export type Hands = {
  readonly view: FormView;
  readonly files: Files;
  readonly chosen: Chosen;
  /** What commands are about, in the order of the form. */
  readonly selection: readonly QuestionView[];
  /** Does a gesture, and says what came of it; whether it was done. */
  readonly act: (gesture: Gesture, words: (after: FormView) => string) => boolean;
  /** Removes what a gesture removes, by the deed that carries it out; asks first where other places read it. */
  readonly removing: (title: string, gesture: Gesture, remove: () => void) => void;
  readonly say: (words: string) => void;
  readonly choose: (chosen: Chosen) => void;
  readonly chooseAll: (questions: readonly Pointer[]) => void;
  /** What was just added is to be given its title. */
  readonly entitleNext: (added: string) => void;
};

/** What a gesture on a question of a form says of it: nothing of the applicant's. */
export const ofForm = ({ form }: Pick<FormView, 'form'>): { readonly form?: FormName } =>
  form === 'request' ? {} : { form };

/** Several gestures as one, or the only one. */
export function together(parts: Together['parts']): Gesture {
  const [only, ...others] = parts;
  return only && others.length === 0 ? only : { type: 'together', parts };
}
