/*
 * Recording what an agent typed in a case, by the saving of every other text (`ui/saving`): it leaves when the agent says
 * so, each field over what it was based on, and is tried again while the server is away. It is kept while other cases are
 * looked at, in the memory of the page, and on the server beside what else was begun (`jottings`); a device keeps nothing of a
 * case.
 */
import type { FormSchema } from '../../../../../engine/index.ts';
import type { CaseDetail } from '../../../../../schemas/types/api.ts';
import { toAnswers } from '../../../../forms/values.ts';
import { ApiError, mayPass } from '../../../../ui/http.ts';
import { digestOf } from '../../../../ui/saving/digest.ts';
import { createSaving, type DeviceCopy, type Kept, type SavingPorts } from '../../../../ui/saving/saving.ts';
import type { Values } from '../../../fields/use-values.ts';
import { afterSaving, changesOf, type Findings } from './findings.ts';

/** What was typed and is not recorded yet, with the questions it answers: these may close while one types. */
export type Typed = { readonly findings: Findings; readonly schema: FormSchema };

const NOTHING: Typed = { findings: {}, schema: {} };
/** The server is asked again after one failure, two…; milliseconds. */
const RETRIES = [3_000, 6_000, 12_000, 30_000] as const;

/** What agents typed, by case, while the page is open; those of which nothing is left to record are taken out. */
export type Memory = Map<string, DeviceCopy<Typed>>;

/** What recording needs of the world. */
export type RecordingPorts = Pick<SavingPorts<Typed, null, Error>, 'after' | 'onNetwork'> & {
  readonly memory: Memory;
  /** Records values over those they were based on; gives what the case then holds, and rejects with `ApiError`. */
  readonly send: (changes: {
    readonly values: Values;
    readonly base: Values;
  }) => Promise<Pick<CaseDetail, 'annotations'>>;
  /** Reads the case again: somebody was faster than what the screen shows, which says so field by field. */
  readonly reload: () => void;
  /** Told what is left to record once something was. */
  readonly onTyped: (typed: Typed) => void;
  readonly onState: (state: RecordingState) => void;
};

/** Where recording stands; `error` is why the last try came to nothing, until something is recorded or chosen. */
export type RecordingState = { readonly isSending: boolean; readonly error: Error | null };

/** Recording of one case. */
export type Recording = {
  /** What an earlier look at the case left to record. */
  readonly left: Typed;
  /** Notes what is typed; it leaves with `record`. */
  readonly type: (typed: Typed) => void;
  /** Sends what is typed. */
  readonly record: () => void;
  /** Ends it; what is not recorded stays in memory. */
  readonly stop: () => void;
};

/** Whether somebody wrote meanwhile where the agent typed. */
export const isOvertaken = (error: Error | null): boolean =>
  error instanceof ApiError && error.problem.code === 'annotations-changed';

/** Begins the recording of a case. Nothing is sent before `record`. */
export function createRecording(caseId: string, ports: RecordingPorts): Recording {
  const { memory } = ports;
  const left = memory.get(caseId) ?? null;
  let typed = left?.value ?? NOTHING;
  /** What the server took last, and what it then had: to be taken out of what is typed. */
  let taken: { readonly changes: ReturnType<typeof changesOf>; readonly recorded: Values } | null = null;

  let error: Error | null = null;
  /** What is typed while the answer is on its way is still to be recorded, over what was. */
  const lessTaken = (value: Typed): Typed =>
    taken ? { ...value, findings: afterSaving(value.findings, taken.changes, taken.recorded) } : value;

  const saving = createSaving<Typed, null, Error>(
    {
      server: {
        save: async (value, revision) => {
          const changes = changesOf(value.findings);
          try {
            const { annotations } = await ports.send(changes);
            taken = { changes, recorded: toAnswers(annotations) };
            return { type: 'saved', revision, report: null };
          } catch (reason) {
            const why = reason instanceof Error ? reason : new Error(String(reason));
            if (isOvertaken(why)) ports.reload();
            return keptFor(why);
          }
        },
        // Fields are compared one by one by the server, which knows no revision of them all.
        read: () => Promise.resolve(keptFor(new Error('findings have no revision'))),
      },
      device: {
        read: () => memory.get(caseId) ?? null,
        keep: (copy) => {
          const value = lessTaken(copy.value);
          if (isEmpty(value)) memory.delete(caseId);
          else memory.set(caseId, { ...copy, value });
        },
        drop: () => memory.delete(caseId),
      },
      after: ports.after,
      onNetwork: ports.onNetwork,
      digestOf,
      onState: (state) => {
        if (state.type === 'kept') error = state.why;
        if (state.type === 'saved' || state.type === 'unsaved') error = null;
        ports.onState({ isSending: state.type === 'saving', error });
        if (!taken) return;
        typed = lessTaken(typed);
        taken = null;
        ports.onTyped(typed);
        if (!isEmpty(typed)) saving.change(typed);
      },
    },
    { revision: 0, left, moment: null, retries: RETRIES, nothing: new Error('nothing is typed') },
  );
  return {
    left: typed,
    type: (next) => {
      typed = next;
      saving.change(next);
    },
    record: () => {
      if (!isEmpty(typed)) void saving.flush(typed);
    },
    stop: () => saving.stop(),
  };
}

const isEmpty = ({ findings }: Typed): boolean => Object.keys(findings).length === 0;

/** What was refused is not sent again as it is. */
const keptFor = (why: Error): Kept<Error> => ({ type: 'kept', why, then: mayPass(why) ? 'retry' : 'change' });
