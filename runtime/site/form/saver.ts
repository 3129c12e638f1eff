/**
 * Keeps a draft saved while one types: a moment after the last change, one save at a time, each over the revision the one
 * before gave. What cannot be saved stays on this device and is tried again, until the network or the service is back; what
 * the service will not take as it is waits for the next change.
 */
import type { AnswersReport } from '../../../schemas/types/api.ts';
import type { JsonObject } from '../../../engine/index.ts';
import { dropCopy, keepCopy } from './device-copy.ts';
import type { Answer } from '../../ui/api/call.ts';
import { getDraft, isFinal, isSessionOver, putDraft } from './http.ts';
import { sameAnswers } from './same-answers.ts';

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

export type Flushed =
  | { readonly type: 'saved'; readonly report: AnswersReport }
  /** Never as it is: the server's sentence says what to change. */
  | { readonly type: 'refused'; readonly sentence: string }
  /** Kept on this device; why is the status. */
  | { readonly type: 'kept' };

export type Saver = {
  /** Notes a change; it is saved in a moment. */
  readonly change: (answers: JsonObject) => void;
  /** Saves now. Says `kept` when the server could not be asked. */
  readonly flush: (answers: JsonObject) => Promise<Flushed>;
  /** After a conflict: these answers win. */
  readonly overwrite: (answers: JsonObject) => Promise<void>;
  /** After a conflict: the answers that the server has. Null when it cannot be asked. */
  readonly takeTheirs: () => Promise<JsonObject | null>;
  readonly stop: () => void;
};

type Options = {
  readonly draftId: string;
  /** Revision that what is saved first was typed over. */
  readonly revision: number;
  /** What an earlier visit sent without hearing of it. */
  readonly sent: readonly JsonObject[];
  /** `sentence` is why, of what is refused. */
  readonly onStatus: (status: SaveStatus, sentence?: string) => void;
};

const MOMENT_MS = 800;
const RETRIES_MS = [3_000, 6_000, 12_000, 30_000] as const;

/** Milliseconds to wait before the service is asked again, after so many times that it did not answer. */
export function retryDelay(failures: number): number {
  return RETRIES_MS[Math.min(failures, RETRIES_MS.length - 1)] ?? MOMENT_MS;
}

export function createSaver({ draftId, revision: first, sent, onStatus: tell }: Options): Saver {
  let revision = first;
  let pending: JsonObject | null = null;
  let running: Promise<Flushed> = Promise.resolve({ type: 'kept' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let halted = false;
  let status: SaveStatus = 'idle';
  /** Answers that were sent and of which nothing was heard. */
  let unanswered = sent;

  const onStatus = (next: SaveStatus, sentence?: string): void => {
    status = next;
    tell(next, sentence);
  };

  const keep = (answers: JsonObject): void => keepCopy(draftId, { answers, revision, sent: unanswered });

  const later = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void enqueue(), delay);
  };

  const save = async (): Promise<Flushed> => {
    const answers = pending;
    if (answers === null || halted) return { type: 'kept' };
    onStatus('saving');
    unanswered = [...unanswered.filter((before) => before !== answers), answers];
    keep(answers);
    const answer = await putDraft(draftId, answers, revision);
    if (answer.type === 'answered') {
      revision = answer.reply.revision;
      failures = 0;
      unanswered = [];
      if (pending === answers) {
        pending = null;
        dropCopy(draftId);
        onStatus('saved');
      } else {
        keep(pending ?? answers);
        // Typed while this save was a retry: nothing else would save it.
        later(MOMENT_MS);
      }
      return { type: 'saved', report: answer.reply };
    }
    if (answer.type === 'refused') unanswered = unanswered.filter((before) => before !== answers);
    const reason = statusOf(answer);
    if (reason === 'conflict' && (await isOurOwn())) return save();
    if (reason === 'refused' && answer.type === 'refused') {
      failures = 0;
      const sentence = answer.problem?.detail ?? '';
      onStatus(reason, sentence);
      // Typed meanwhile, which may be what was asked for.
      if (pending !== answers) later(MOMENT_MS);
      return { type: 'refused', sentence };
    }
    onStatus(reason);
    halted = reason === 'conflict' || reason === 'filed';
    if (!halted && reason !== 'expired' && reason !== 'unjoined') later(retryDelay(failures++));
    return { type: 'kept' };
  };

  /** Whether what the server has is what was sent from here, whose answer got lost on the way: then its revision is ours. */
  const isOurOwn = async (): Promise<boolean> => {
    if (unanswered.length === 0) return false;
    const draft = await getDraft(draftId);
    if (!draft || !unanswered.some((before) => sameAnswers(draft.answers, before))) return false;
    unanswered = [];
    revision = draft.revision;
    return true;
  };

  const enqueue = (): Promise<Flushed> => {
    clearTimeout(timer);
    running = running.then(save, save);
    return running;
  };

  const back = (): void => {
    if (pending !== null) void enqueue();
  };
  window.addEventListener('online', back);

  const note = (answers: JsonObject): void => {
    pending = answers;
    keep(answers);
  };

  return {
    change: (answers) => {
      note(answers);
      // Never says of what is being typed that it is saved.
      if (status === 'saved' || status === 'refused') onStatus('saving');
      // While the service is away its own rhythm of retries goes on.
      if (failures === 0) later(MOMENT_MS);
    },
    flush: (answers) => {
      note(answers);
      return enqueue();
    },
    overwrite: async (answers) => {
      const draft = await getDraft(draftId);
      if (!draft) return onStatus('away');
      revision = draft.revision;
      halted = false;
      note(answers);
      await enqueue();
    },
    takeTheirs: async () => {
      const draft = await getDraft(draftId);
      if (!draft) return null;
      revision = draft.revision;
      pending = null;
      halted = false;
      dropCopy(draftId);
      onStatus('saved');
      return draft.answers;
    },
    stop: () => {
      clearTimeout(timer);
      window.removeEventListener('online', back);
    },
  };
}

function statusOf(answer: Exclude<Answer<unknown>, { type: 'answered' }>): SaveStatus {
  if (answer.type === 'unreachable') return navigator.onLine ? 'away' : 'offline';
  const code = answer.problem?.code;
  if (code === 'draft-changed') return 'conflict';
  if (code === 'draft-filed') return 'filed';
  if (code === 'draft-not-joined') return 'unjoined';
  if (isSessionOver(answer.status)) return 'expired';
  return isFinal(answer) ? 'refused' : 'away';
}
