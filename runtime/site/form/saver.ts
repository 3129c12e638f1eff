/**
 * Keeps a draft saved while one types. What cannot be saved stays on this device and is tried again, until the network or the
 * service is back; what the service will not take as it is waits for the next change.
 */
import type { AnswersReport } from '../../../schemas/types/api.ts';
import type { JsonObject } from '../../../engine/index.ts';
import type { Answer } from '../../ui/api/call.ts';
import { after, onNetwork } from '../../ui/saving/browser.ts';
import { digestOf } from '../../ui/saving/digest.ts';
import { createSaving, type Kept } from '../../ui/saving/saving.ts';
import { deviceFor, type LeftCopy } from './device-copy.ts';
import { joinAnswers } from './join-answers.ts';
import { noteState } from './offline/kept-state.ts';
import { getDraft, isFinal, isSessionOver, putDraft } from './http.ts';

/** What is said of what is typed; `saved` of nothing that the server has not. */
export type SaveStatus =
  | 'idle'
  | 'saving'
  | 'saved'
  | 'offline'
  | 'away'
  | 'expired'
  /** Somebody signed in meanwhile, and did not say yet that the request is theirs. */
  | 'unjoined'
  | 'conflict'
  | 'filed'
  /** The server will not take what was typed as it is, and says why. */
  | 'refused'
  /** Of a correction: it is on its way, or waits for the network. */
  | 'sending'
  | 'unsent';

/** What became of saving now. */
export type Flushed =
  | { readonly type: 'saved'; readonly report: AnswersReport }
  /** Never as it is: the server's sentence says what to change. */
  | { readonly type: 'refused'; readonly sentence: string }
  /** Kept on this device; why is the status. */
  | { readonly type: 'kept' };

/** Saves a begun request as one types. */
export type Saver = {
  /** Notes a change; it is saved in a moment. */
  readonly change: (answers: JsonObject) => void;
  /** Saves now. Says `kept` when the server could not be asked. */
  readonly flush: (answers: JsonObject) => Promise<Flushed>;
  /** After a conflict: these answers win. */
  readonly overwrite: (answers: JsonObject) => void;
  /** After a conflict: the answers that the server has. Null when it cannot be asked, or more was typed meanwhile. */
  readonly takeTheirs: () => Promise<JsonObject | null>;
  readonly stop: () => void;
};

type Options = {
  readonly draftId: string;
  /** Address of its pages. */
  readonly base: string;
  /** What the server had when the page was loaded, and its revision. */
  readonly loaded: JsonObject;
  readonly revision: number;
  /** What an earlier visit left on this device. */
  readonly left: LeftCopy | null;
  /** `sentence` is why, of what is refused. */
  readonly onStatus: (status: SaveStatus, sentence?: string) => void;
  /** Told the answers once those of other questions, saved elsewhere meanwhile, are among them. */
  readonly onJoined: (answers: JsonObject) => void;
};

/** Why answers are on this device alone. */
type Why = { readonly status: SaveStatus; readonly sentence?: string };

/** Milliseconds from the last change to its save, and before the service is asked again when it did not answer. */
export const RHYTHM = { moment: 800, retries: [3_000, 6_000, 12_000, 30_000] } as const;

/** Makes the saver of one draft from where the server has it. */
export function createSaver({ draftId, base, loaded, revision, left, onStatus, onJoined }: Options): Saver {
  const saving = createSaving<JsonObject, AnswersReport, Why>(
    {
      server: {
        save: async (answers, over) => {
          const answer = await putDraft(draftId, answers, over);
          if (answer.type === 'answered') {
            const { revision: given } = answer.reply;
            // Before what was typed leaves the device: a page that is opened without network begins with it.
            await noteState(base, { answers, revision: given });
            return { type: 'saved', revision: given, report: answer.reply };
          }
          return isChanged(answer) ? { type: 'changed', why: { status: 'conflict' } } : keptFor(answer);
        },
        read: async () => {
          const answer = await getDraft(draftId);
          return answer.type === 'answered' ? { type: 'read', ...answer.reply, report: null } : keptFor(answer);
        },
      },
      device: deviceFor(draftId, left),
      after,
      onNetwork,
      digestOf,
      join: joinAnswers,
      onJoined,
      onState: (state) => {
        if (state.type === 'kept') onStatus(state.why.status, state.why.sentence);
        else onStatus(state.type === 'unsaved' ? 'saving' : state.type);
      },
    },
    { loaded, revision, left, ...RHYTHM, nothing: { status: 'idle' } },
  );
  return {
    change: saving.change,
    overwrite: saving.overwrite,
    stop: () => saving.stop(),
    flush: async (answers) => {
      const flushed = await saving.flush(answers);
      if (flushed.type === 'saved') return flushed;
      return flushed.final ? { type: 'refused', sentence: flushed.why.sentence ?? '' } : { type: 'kept' };
    },
    takeTheirs: async () => {
      const theirs = await saving.takeTheirs();
      return theirs?.type === 'read' ? theirs.value : null;
    },
  };
}

type Failed = Exclude<Answer<unknown>, { type: 'answered' }>;

function isChanged(answer: Failed): boolean {
  return answer.type === 'refused' && answer.problem?.code === 'draft-changed';
}

function keptFor(answer: Failed): Kept<Why> {
  if (answer.type === 'unreachable')
    return { type: 'kept', why: { status: navigator.onLine ? 'away' : 'offline' }, then: 'retry' };
  const { problem, status } = answer;
  if (problem?.code === 'draft-filed') return { type: 'kept', why: { status: 'filed' }, then: 'never' };
  if (problem?.code === 'draft-not-joined') return { type: 'kept', why: { status: 'unjoined' }, then: 'wait' };
  if (isSessionOver(status)) return { type: 'kept', why: { status: 'expired' }, then: 'wait' };
  if (problem && isFinal(status))
    return { type: 'kept', why: { status: 'refused', sentence: problem.detail }, then: 'change' };
  return { type: 'kept', why: { status: 'away' }, then: 'retry' };
}
