/*
 * The form of the scheme that is open, as its author sees it, and all that can be done to it: each command is a gesture, one
 * step of the journal, and is said to who does not see it.
 */
import { useMemo, useState } from 'react';
import {
  allQuestions,
  formView,
  thingOfQuestion,
  type Files,
  type FormName,
  type FormView,
  type Gesture,
  type Pointer,
  type QuestionView,
} from '../../engine/studio.ts';
import { joinPointer } from '../../engine/base/index.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { useAsk } from '../uses/things.tsx';
import { useRemoving } from '../uses/use-removing.ts';
import { addingCommands, type AddingCommands } from './adding.ts';
import { ofForm, type Hands } from './hands.ts';
import { movingCommands, type MovingCommands } from './moving.ts';
import { containerOf, selectedIn, type Chosen } from './places.ts';
import { nameToGive, titleGesture } from './question-words.ts';
import { t, tOf } from './text.ts';

/** The form and what can be done to it. */
export type FormEditor = AddingCommands &
  MovingCommands & {
    readonly view: FormView;
    /** What commands that are loaded when they are first needed are made of. */
    readonly hands: Hands;
    /** Whether a file cannot be read now: the view is then the last that could be, and nothing can be done to it. */
    readonly broken: boolean;
    readonly files: Files;
    /** What is to mend, at its places in the files as they are. */
    readonly diagnostics: readonly ApiDiagnostic[];
    readonly chosen: Chosen;
    readonly choose: (chosen: Chosen) => void;
    /** Questions that commands are about: the one that is chosen, and others that were chosen with it. */
    readonly selected: readonly Pointer[];
    /** Chooses a question too, or no longer; or all from the one that is chosen to it. */
    readonly select: (question: Pointer, how: 'toggle' | 'range') => void;
    /** The question, or the page, that was just added and is to be given its title; null when it is not the newest deed. */
    readonly added: string | null;
    /** What was last done, in words. */
    readonly said: string;
    /** Gives a question the title that people read; the first of them names it. */
    readonly entitle: (question: QuestionView, title: string) => void;
    /** Asks for another name of what is chosen, or where it is used. */
    readonly ask: (deed: 'uses' | 'rename') => void;
    /** Carries out what a panel asks for. */
    readonly change: (gesture: Gesture) => void;
  };

/** Null while the form was never readable. @param name the form; that of the applicant when absent */
export function useForm(
  diagnostics: readonly ApiDiagnostic[],
  chosen: Chosen,
  choose: (chosen: Chosen) => void,
  name: FormName = 'request',
): FormEditor | null {
  const { files, readable, perform, store } = useStudio();
  const askThing = useAsk();
  const removing = useRemoving();
  const [said, say] = useState('');
  const [added, setAdded] = useState<string | null>(null);
  const [others, setOthers] = useState<readonly Pointer[]>([]);
  /** Where a range begins: what was last chosen alone. */
  const [anchor, setAnchor] = useState<Pointer | null>(null);
  const now = useMemo(() => formView(files, name), [files, name]);
  const [last, keep] = useState(() => now ?? formView(readable, name));
  if (now && now !== last) keep(now);
  const view = now ?? last;
  if (!view) return null;

  const selection = selectedIn(view, chosen, others);
  const selected = selection.map(({ question }) => question);

  const select = (question: Pointer, how: 'toggle' | 'range'): void => {
    const all = allQuestions(view).map((one) => one.question);
    const beginning = anchor !== null && selected.includes(anchor) ? anchor : selected.at(-1);
    const from = beginning === undefined ? -1 : all.indexOf(beginning);
    const to = all.indexOf(question);
    if (how === 'range' && from !== -1) {
      setOthers(all.slice(Math.min(from, to), Math.max(from, to) + 1));
      setAnchor(beginning ?? null);
    } else if (selected.length > 1 && selected.includes(question)) {
      const left = selected.filter((one) => one !== question);
      setOthers(left);
      choose({ type: 'question', question: left.at(-1) ?? question });
      return;
    } else setOthers([...selected, question]);
    choose({ type: 'question', question });
  };

  /** Does a gesture, and says what came of it; whether it was done. What is shown of a broken form is not changed unseen. */
  const act = (gesture: Gesture, words: (after: FormView) => string): boolean => {
    if (!now) {
      say(t('cannot'));
      return false;
    }
    const refused = perform(gesture);
    const after = formView(store.get().journal.files, name);
    say(refused || !after ? t('cannot') : words(after));
    setAdded(null);
    return refused === null;
  };

  const chooseAll = (questions: readonly Pointer[]): void => {
    setOthers(questions);
    const newest = questions.at(-1);
    if (newest !== undefined) choose({ type: 'question', question: newest });
  };
  const hands: Hands = { view, files, chosen, selection, act, removing, say, choose, chooseAll, entitleNext: setAdded };

  return {
    view,
    hands,
    broken: now === null,
    files,
    diagnostics,
    chosen,
    choose: (next) => {
      setOthers([]);
      setAnchor(next?.type === 'question' ? next.question : null);
      choose(next);
    },
    selected,
    select,
    ...addingCommands(hands),
    ...movingCommands(hands),
    added,
    said,
    entitle: (question, title) => {
      const named = nameToGive(view, question, title);
      if (named === null) return void act(titleGesture(files, question, title), () => t('changed'));
      const gesture: Gesture = {
        ...ofForm(view),
        type: 'question.name',
        question: question.question,
        name: named,
        title,
      };
      if (act(gesture, () => t('changed'))) {
        choose({ type: 'question', question: joinPointer(containerOf(question.question), named) });
      }
    },
    ask: (deed) => {
      const question = chosen?.type === 'question' ? chosen.question : null;
      if (question === null) return;
      askThing({
        thing: thingOfQuestion(name, question),
        deed,
        onRenamed: (renamed) => {
          say(tOf(name, 'renamed', { name: renamed }));
          choose({ type: 'question', question: joinPointer(containerOf(question), renamed) });
        },
      });
    },
    change: (gesture) => void act(gesture, () => t('changed')),
  };
}
