/**
 * Sends a corrected request. The server judges it as it does a plain post; here one sees to it that the post arrives: what
 * is typed is kept on this device until then, and what could not leave is sent again when the network or the service is
 * back.
 */
import type { JsonObject } from '../../../engine/index.ts';
import { after, onNetwork } from '../../ui/saving/browser.ts';
import { digestOf } from '../../ui/saving/digest.ts';
import { createSaving, type Kept } from '../../ui/saving/saving.ts';
import { deviceFor, type LeftCopy } from './device-copy.ts';
import { postPage } from './http.ts';
import { RHYTHM, type SaveStatus } from './saver.ts';

/** The page that is sent: what it holds is read each time it is, and it can be submitted plainly. */
export type SentPage = {
  readonly action: string;
  readonly read: () => FormData;
  readonly submit: () => void;
};

/** Sends a correction, and keeps what is typed until it is sent. */
export type CorrectionSender = {
  /** Notes a change: what waited to be sent again is no longer what one means. */
  readonly change: (answers: JsonObject) => void;
  /** Posts the page. When the server has something to say of it, the page is submitted plainly, to show that. */
  readonly send: (answers: JsonObject, page: SentPage) => Promise<void>;
  readonly stop: () => void;
};

type Options = {
  readonly copyKey: string;
  /** What an earlier visit left on this device. */
  readonly left: LeftCopy | null;
  readonly onStatus: (status: SaveStatus) => void;
};

/** Makes the sender of one correction; `left` is what the device kept of an earlier visit. */
export function createCorrectionSender({ copyKey, left, onStatus }: Options): CorrectionSender {
  /** The page as it was sent last; it is what is sent again. */
  let post = (): ReturnType<typeof postPage> => Promise.resolve({ type: 'unreachable' });
  let submit = (): void => undefined;
  const saving = createSaving<JsonObject, null, SaveStatus>(
    {
      server: {
        save: async () => {
          const answer = await post();
          switch (answer.type) {
            case 'accepted':
              location.assign(answer.address);
              return { type: 'saved', revision: 0, report: null };
            case 'judged':
              // Without asking here again.
              submit();
              return kept('sending', 'change');
            case 'expired':
              return kept('expired', 'change');
            case 'unreachable':
              return kept(navigator.onLine ? 'away' : 'unsent', 'retry');
          }
        },
        // A correction replaces no other: the server takes it or judges it.
        read: () => Promise.resolve(kept('away', 'retry')),
      },
      device: deviceFor(copyKey, left),
      after,
      onNetwork,
      digestOf,
      onState: (state) => {
        if (state.type === 'kept') onStatus(state.why);
        else if (state.type !== 'saved') onStatus(state.type === 'saving' ? 'sending' : 'idle');
      },
    },
    { revision: 0, left: null, ...RHYTHM, moment: null, nothing: 'idle' },
  );
  return {
    change: saving.change,
    stop: () => saving.stop(),
    send: async (answers, page) => {
      post = () => postPage(page.action, page.read);
      submit = () => page.submit();
      await saving.flush(answers);
    },
  };
}

function kept(why: SaveStatus, then: Kept<SaveStatus>['then']): Kept<SaveStatus> {
  return { type: 'kept', why, then };
}
