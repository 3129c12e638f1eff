/** Documents on their way, each at once. */
import type { ApiFile } from '../../../schemas/types/api.ts';
import { addressOf, type RouteInput } from './address.ts';
import { parseJson } from './parse-json.ts';
import { problemIn, type Answer } from './call.ts';
import { sendBytes } from './send-bytes.ts';

/** A document, and where it goes. */
export type Sending = {
  /** What the document is for. */
  readonly query: NonNullable<RouteInput<'POST /files'>['query']>;
  readonly file: File;
  readonly signal: AbortSignal;
  /** Told the share sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
};

/** Sends a document. Never rejects; one that is given up comes back as `unreachable`. */
export async function sendFile({ query, file, signal, onProgress }: Sending): Promise<Answer<ApiFile>> {
  const body = new FormData();
  body.append('file', file);
  const sent = await sendBytes({
    ...addressOf('POST /files', { query }),
    body,
    signal,
    onProgress: (loaded, total) => onProgress(total > 0 ? loaded / total : 0),
  });
  if (sent.type === 'lost') return unsent(sent.why);
  const { status, text } = sent;
  const answer = parseJson(text);
  if (status !== 201) return { type: 'refused', status, problem: problemIn(answer) };
  return isFile(answer) ? { type: 'answered', reply: answer } : unsent('load');
}

function unsent(why: string): Answer<ApiFile> {
  return { type: 'unreachable', cause: new Error(`the document was not sent: ${why}`) };
}

function isFile(value: unknown): value is ApiFile {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value;
}
