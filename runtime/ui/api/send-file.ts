/** Documents on their way: XMLHttpRequest, since `fetch` tells nothing of how far a sending is. */
import type { ApiFile } from '../../../schemas/types/api.ts';
import { addressOf, type RouteInput } from './address.ts';
import { parseJson } from './parse-json.ts';
import { problemIn, type Answer } from './call.ts';

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
export function sendFile({ query, file, signal, onProgress }: Sending): Promise<Answer<ApiFile>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = ({ type }: Event): void =>
      resolve({ type: 'unreachable', cause: new Error(`the document was not sent: ${type}`) });
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', fail);
    request.addEventListener('abort', fail);
    request.addEventListener('load', (event) => {
      const { status } = request;
      const answer = parseJson(request.responseText);
      if (status !== 201) resolve({ type: 'refused', status, problem: problemIn(answer) });
      else if (isFile(answer)) resolve({ type: 'answered', reply: answer });
      else fail(event);
    });
    signal.addEventListener('abort', () => request.abort());
    const { method, address } = addressOf('POST /files', { query });
    request.open(method, address);
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

function isFile(value: unknown): value is ApiFile {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value;
}
