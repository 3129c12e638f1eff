/**
 * A document leaves in one request when a poor line carries it within seconds; else in pieces, which go on where they were cut. One
 * that found no line at all goes on in pieces too, which wait for one.
 */
import type { ApiFile } from '../../../schemas/types/api.ts';
import type { Answer } from './call.ts';
import { sendFile } from './send-file.ts';
import type { PiecesSending } from './send-in-pieces.ts';

/** Three seconds at 400 kbit/s. */
const ONE_REQUEST_BYTES = 128 * 1024;

/** Sends a document. Never rejects; one that is given up comes back as `unreachable`. */
export async function sendDocument(sending: PiecesSending): Promise<Answer<ApiFile>> {
  if (sending.begun === null && sending.file.size <= ONE_REQUEST_BYTES) {
    const answer = await sendFile(sending);
    if (answer.type !== 'unreachable' || sending.signal.aborted) return answer;
    sending.onWaiting(true);
  }
  const pieces = await import('./send-in-pieces.ts').catch(() => null);
  // What sends in pieces did not come: the document may all the same.
  return pieces ? pieces.sendInPieces(sending) : sendFile(sending);
}
