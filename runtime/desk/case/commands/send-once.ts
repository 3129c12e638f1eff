/*
 * A message whose answer is lost on the way may have reached the applicant all the same. Sent again, it would be read
 * twice: so the case is read first, and what is already there is recognised as one's own. Other commands quote the version
 * they were decided on, and are refused by the server when they come twice.
 */
import { isRecord } from '../../../../engine/base/index.ts';
import type { CaseCommand, CaseDetail } from '../../../../schemas/types/api.ts';
import { parseJson } from '../../../ui/api/parse-json.ts';
import { ApiError } from '../../../ui/http.ts';

/**
 * The two calls on one case that sending once takes; both reject with `ApiError` when the server refuses or is not
 * reached (status 0).
 */
export interface CaseServer {
  readonly send: (command: CaseCommand) => Promise<CaseDetail>;
  readonly read: () => Promise<CaseDetail>;
}

/** What was begun to be sent and may have arrived: the text, and what had been written before it, by identifier. */
type Begun = { readonly text: string; readonly before: readonly string[] };

/** What is written in a case: to its applicant, or among agents. */
type Written = 'sendMessage' | 'addNote';

/** Where it is kept what was begun to be sent, so that a page that is loaded again still knows. */
export interface Sendings {
  readonly read: (type: Written) => Begun | null;
  /** `null`: what had been begun has arrived, or was refused. */
  readonly keep: (type: Written, begun: Begun | null) => void;
}

/**
 * A function that sends a command on a case as it was on screen, and what is written in it once only, also where the page is
 * loaded again before the answer has come.
 */
export function createSendOnce(
  server: CaseServer,
  sendings: Sendings,
): (command: CaseCommand, seen: CaseDetail | undefined) => Promise<CaseDetail> {
  return async (command, seen) => {
    if (command.type !== 'sendMessage' && command.type !== 'addNote') return server.send(command);
    const { type, text } = command;
    // By what it was: a note that arrives tells nothing of a message.
    const last = sendings.read(type);
    const again = last?.text === text ? last : null;
    if (again) {
      const now = await server.read();
      if (writtenIn(now, type).some((item) => item.text === text && !again.before.includes(item.id))) {
        sendings.keep(type, null);
        return now;
      }
    } else sendings.keep(type, { text, before: seen ? writtenIn(seen, type).map(({ id }) => id) : [] });
    try {
      const answer = await server.send(command);
      sendings.keep(type, null);
      return answer;
    } catch (error) {
      if (!mayHaveArrived(error)) sendings.keep(type, null);
      throw error;
    }
  };
}

/** What was begun on a case in this tab: it outlives a page that is loaded again, and no tab reads what another is sending. */
export function sendingsOf(
  caseId: string,
  tab: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = () => sessionStorage,
): Sendings {
  const keyOf = (type: Written): string => `cagou-sending-${type}-${caseId}`;
  return {
    read: (type) => {
      const kept = parseJson(tab().getItem(keyOf(type)));
      return isBegun(kept) ? kept : null;
    },
    keep: (type, begun) => {
      try {
        if (begun) tab().setItem(keyOf(type), JSON.stringify(begun));
        else tab().removeItem(keyOf(type));
      } catch {
        // A full device: it is still sent, and what is then lost on the way may be written twice.
      }
    },
  };
}

function isBegun(value: unknown): value is Begun {
  return (
    isRecord(value) &&
    typeof value['text'] === 'string' &&
    Array.isArray(value['before']) &&
    value['before'].every((id) => typeof id === 'string')
  );
}

function writtenIn(detail: CaseDetail, type: Written): CaseDetail['messages'] | CaseDetail['notes'] {
  return type === 'sendMessage' ? detail.messages : detail.notes;
}

/** No answer, or that of a proxy in the server's place. */
function mayHaveArrived(error: unknown): boolean {
  return error instanceof ApiError && (error.problem.status === 0 || error.problem.status >= 500);
}
