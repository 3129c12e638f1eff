/**
 * Sends a corrected request. The server judges it as it does a plain post; here one sees to it that the post arrives: what
 * is typed is kept on this device until then, and what could not leave is sent again when the network or the service is
 * back.
 */
import type { JsonObject } from '../../../engine/index.ts';
import { dropCopy, keepCopy } from './device-copy.ts';
import { postPage } from './http.ts';
import { retryDelay, type SaveStatus } from './saver.ts';

export type CorrectionSender = {
  /** Notes a change: what waited to be sent again is no longer what one means. */
  readonly change: (answers: JsonObject) => void;
  /** Posts the page. When the server has something to say of it, the page is submitted plainly, to show that. */
  readonly send: (page: HTMLFormElement, button: HTMLElement | null) => Promise<void>;
  readonly stop: () => void;
};

type Options = {
  readonly copyKey: string;
  readonly onStatus: (status: SaveStatus) => void;
};

export function createCorrectionSender({ copyKey, onStatus }: Options): CorrectionSender {
  let again: (() => Promise<void>) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const retry = (): void => {
    clearTimeout(timer);
    if (again) void again();
  };
  window.addEventListener('online', retry);
  const forget = (): void => {
    clearTimeout(timer);
    again = null;
    failures = 0;
  };

  const send: CorrectionSender['send'] = async (page, button) => {
    clearTimeout(timer);
    again = null;
    onStatus('sending');
    const answer = await postPage(page, button);
    switch (answer.type) {
      case 'accepted':
        dropCopy(copyKey);
        return location.assign(answer.address);
      case 'judged':
        // Without asking here again.
        return page.submit();
      case 'expired':
        return onStatus('expired');
      case 'unreachable':
        again = () => send(page, button);
        timer = setTimeout(retry, retryDelay(failures++));
        return onStatus(navigator.onLine ? 'away' : 'unsent');
    }
  };

  return {
    send,
    change: (answers) => {
      if (again) onStatus('idle');
      forget();
      keepCopy(copyKey, { answers, revision: 0 });
    },
    stop: () => {
      forget();
      window.removeEventListener('online', retry);
    },
  };
}
