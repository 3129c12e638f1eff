/*
 * A message whose answer is lost on the way may have reached the applicant all the same. Sent again, it would be read
 * twice: so the case is read first, and what is already there is recognised as one's own. Other commands quote the version
 * they were decided on, and are refused by the server when they come twice.
 */
import type { CaseCommand, CaseDetail } from '../../../../schemas/types/api.ts';
import { ApiError } from '../../../ui/http.ts';

/**
 * The two calls on one case that sending once takes; both reject with `ApiError` when the server refuses or is not
 * reached (status 0).
 */
export interface CaseServer {
  readonly send: (command: CaseCommand) => Promise<CaseDetail>;
  readonly read: () => Promise<CaseDetail>;
}

/** What may have arrived: the text, and what had been written before it. */
type Lost = { readonly text: string; readonly before: ReadonlySet<string> };

/** What is written in a case: to its applicant, or among agents. */
type Written = 'sendMessage' | 'addNote';

/** A function that sends a command on a case as it was on screen, and what is written in it once only. */
export function createSendOnce(
  server: CaseServer,
): (command: CaseCommand, seen: CaseDetail | undefined) => Promise<CaseDetail> {
  /** By what it was: a note that arrives tells nothing of a message. */
  const lost = new Map<Written, Lost>();
  return async (command, seen) => {
    if (command.type !== 'sendMessage' && command.type !== 'addNote') return server.send(command);
    const { type, text } = command;
    const last = lost.get(type);
    const again = last?.text === text ? last : null;
    if (again) {
      const now = await server.read();
      if (writtenIn(now, type).some((item) => item.text === text && !again.before.has(item.id))) {
        lost.delete(type);
        return now;
      }
    }
    const before = again?.before ?? new Set(seen && writtenIn(seen, type).map(({ id }) => id));
    try {
      const answer = await server.send(command);
      lost.delete(type);
      return answer;
    } catch (error) {
      if (mayHaveArrived(error)) lost.set(type, { text, before });
      else lost.delete(type);
      throw error;
    }
  };
}

function writtenIn(detail: CaseDetail, type: Written): CaseDetail['messages'] | CaseDetail['notes'] {
  return type === 'sendMessage' ? detail.messages : detail.notes;
}

/** No answer, or that of a proxy in the server's place. */
function mayHaveArrived(error: unknown): boolean {
  return error instanceof ApiError && (error.problem.status === 0 || error.problem.status >= 500);
}
