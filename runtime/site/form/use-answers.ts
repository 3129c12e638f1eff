/**
 * The answers once the page lives in the browser: what is typed, on top of what an earlier visit left on this device, and
 * what becomes of it. A draft is saved as one types; a correction waits on this device until it is sent.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { JsonObject } from '../../../engine/index.ts';
import type { Typed } from '../../forms/index.ts';
import { createCorrectionSender, type CorrectionSender } from './correction-sender.ts';
import { sayPreviewAnswers } from '../../ui/saving/preview-answers.ts';
import { digestOf } from '../../ui/saving/digest.ts';
import { dropLeft, readCopy, type LeftCopy } from './device-copy.ts';
import type { Ask, Heard, Steps } from './go-on.ts';
import { judgePreview } from './http.ts';
import { beforeGiven } from '../../forms/lookups.ts';
import type { KeptState } from './offline/kept-state.ts';
import { createSaver, type Flushed, type Saver, type SaveStatus } from './saver.ts';
import type { FormState } from './state.ts';

/** The answers of the form that is open, and how they are saved. */
export type LiveAnswers = {
  readonly status: SaveStatus;
  /** Why it is refused, in the server's words; empty else. */
  readonly refusal: string;
  /** What is shown that was not typed on this page: left on this device by an earlier visit, or saved elsewhere meanwhile. */
  readonly resumed: Resumed | null;
  /** Of a draft. */
  readonly saver: Saver | null;
  /** Of a correction. */
  readonly sender: CorrectionSender | null;
  readonly ask: Ask;
  readonly change: (changed: JsonObject) => void;
  /** Hears of what was typed before the page came alive. */
  readonly hearTyped: (typed: Typed) => void;
  /** After a conflict: shows what the server has. */
  readonly takeTheirs: () => void;
};

/** Where answers come from that were not typed on the page. */
export type Resumed = 'restored' | 'joined';

type Saving = Pick<LiveAnswers, 'status' | 'refusal'>;

/** @param noted what the server last had, where the page itself comes from the device and may be older; null else */
export function useAnswers(initial: FormState, { latest, step }: Steps, noted: KeptState | null = null): LiveAnswers {
  const [had] = useState(() => newest(initial, noted));
  const [left] = useState(() => readLeft(had));
  const [{ status, refusal }, setSaving] = useState<Saving>({ status: 'idle', refusal: '' });
  const [resumed, setResumed] = useState<Resumed | null>(null);
  const setStatus = useCallback(
    (next: SaveStatus, sentence = ''): void => setSaving({ status: next, refusal: sentence }),
    [],
  );
  const showJoined = useCallback(
    (answers: JsonObject): void => {
      step({ type: 'replace', answers });
      setResumed('joined');
    },
    [step],
  );
  const saver = useSaver(had, left, setStatus, showJoined);
  const sender = useSender(initial, left, setStatus);

  const note = (answers: JsonObject): void => {
    setResumed(null);
    saver?.change(answers);
    sender?.change(answers);
    if (initial.mode === 'preview') sayPreviewAnswers({ base: initial.base, answers });
  };

  /** Told by the fields before this hook hears that the page is alive. */
  const typed = useRef<Typed | null>(null);
  useLayoutEffect(() => {
    if (left || had !== initial) step({ type: 'replace', answers: left?.value ?? had.answers });
    if (typed.current) step({ type: 'change', answers: typed.current(latest().answers) });
    if (left || typed.current) note(latest().answers);
    if (!left) return;
    setResumed('restored');
    void saver?.flush(latest().answers);
    // Once, when the page comes alive.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  return {
    status,
    refusal,
    resumed,
    saver,
    sender,
    ask: async (answers) => {
      setResumed(null);
      if (saver) return heardOf(await saver.flush(answers));
      const judgement = initial.mode === 'preview' ? await judgePreview(initial.base, answers) : null;
      return judgement ? { type: 'judged', judgement } : { type: 'unheard' };
    },
    change: (changed) => note(step({ type: 'change', answers: changed }).answers),
    hearTyped: (told) => {
      typed.current = told;
    },
    takeTheirs: () => void saver?.takeTheirs().then((theirs) => theirs && step({ type: 'replace', answers: theirs })),
  };
}

/** The page as the server last had it. */
function newest(initial: FormState, noted: KeptState | null): FormState {
  const { draft } = initial;
  if (!draft || !noted || noted.revision <= draft.revision) return initial;
  return { ...initial, answers: noted.answers, draft: { ...draft, revision: noted.revision } };
}

function heardOf(flushed: Flushed): Heard {
  if (flushed.type === 'kept') return { type: 'unheard' };
  if (flushed.type === 'refused') return flushed;
  const { errors, eligibility } = flushed.report;
  return { type: 'judged', judgement: { errors, blocking: eligibility.map(({ message }) => message) } };
}

function useSaver(
  { mode, base, draft, answers }: FormState,
  left: LeftCopy | null,
  onStatus: (status: SaveStatus, sentence?: string) => void,
  onJoined: (answers: JsonObject) => void,
): Saver | null {
  const saver = useMemo(
    () =>
      mode === 'draft' && draft
        ? createSaver({
            draftId: draft.id,
            base,
            loaded: answers,
            revision: draft.revision,
            left,
            onStatus,
            onJoined,
          })
        : null,
    [mode, base, draft, answers, left, onStatus, onJoined],
  );
  useEffect(() => () => saver?.stop(), [saver]);
  return saver;
}

function useSender(
  { mode, copyKey }: FormState,
  left: LeftCopy | null,
  onStatus: (status: SaveStatus) => void,
): CorrectionSender | null {
  const sender = useMemo(
    () => (mode === 'correction' && copyKey !== null ? createCorrectionSender({ copyKey, left, onStatus }) : null),
    [mode, copyKey, left, onStatus],
  );
  useEffect(() => () => sender?.stop(), [sender]);
  return sender;
}

/** What an earlier visit left on this device and the server does not have. */
function readLeft({ copyKey, answers, lookups }: FormState): LeftCopy | null {
  const copy = copyKey === null ? null : readCopy(copyKey);
  if (!copy || ![answers, beforeGiven(answers, lookups)].some((had) => digestOf(copy.value) === digestOf(had)))
    return copy;
  dropLeft(copy);
  return null;
}
