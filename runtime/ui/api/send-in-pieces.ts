/**
 * Documents that go on where the line was cut (tus 1.0.0): what the server has is asked, and the rest follows, until all is there or
 * the document is refused or given up. Loaded when one is chosen that is large enough to be cut.
 */
import type { ApiFile } from '../../../schemas/types/api.ts';
import { addressOf } from './address.ts';
import { call, problemIn, type Answer } from './call.ts';
import { parseJson } from './parse-json.ts';
import { sendBytes } from './send-bytes.ts';
import type { Sending } from './send-file.ts';

/** A document on its way, and what is told of it. */
export type PiecesSending = Sending & {
  /** Upload that an earlier visit began; null to begin one. */
  readonly begun: string | null;
  /** Told the upload that was begun, under which another visit can go on. */
  readonly onBegun: (id: string) => void;
  /** Whether one that is given up goes on later, from what the server has. */
  readonly goesOn?: () => boolean;
  /** Told whether the document waits for the line to come back. */
  readonly onWaiting: (waiting: boolean) => void;
};

type Step =
  | { readonly type: 'begun'; readonly id: string }
  | { readonly type: 'measured'; readonly offset: number }
  /** The server has nothing of it any more. */
  | { readonly type: 'gone' }
  /** The line was cut, or the server is away. */
  | { readonly type: 'lost' }
  | { readonly type: 'ended'; readonly answer: Answer<ApiFile> };

const TUS = { 'tus-resumable': '1.0.0' };
/** Before the server is asked again, after one failure, two…; the last goes on. In milliseconds. */
const RETRIES = [1_000, 3_000, 6_000, 12_000, 30_000] as const;
/** A line on which nothing moves for so long is taken for cut: browsers wait for minutes. */
const STALL_MS = 30_000;

/** Sends a document, however often the line is cut. Never rejects; one that is given up comes back as `unreachable`. */
export async function sendInPieces(sending: PiecesSending, pause = untilLine): Promise<Answer<ApiFile>> {
  const { signal, file, onProgress, onBegun, onWaiting } = sending;
  let id = sending.begun;
  /** Where the server's bytes end; null when it is to be asked. */
  let offset: number | null = null;
  for (let failures = 0; !signal.aborted;) {
    const step = await next(sending, id, offset);
    onWaiting(false);
    if (step.type === 'ended') return step.answer;
    if (step.type === 'begun') {
      [id, offset] = [step.id, 0];
      onBegun(id);
    } else if (step.type === 'measured') {
      if (step.offset > (offset ?? -1)) failures = 0;
      ({ offset } = step);
      onProgress(offset / file.size);
    } else {
      if (step.type === 'gone') id = null;
      offset = null;
      if (signal.aborted) break;
      onWaiting(true);
      await pause(RETRIES[Math.min(failures, RETRIES.length - 1)] ?? STALL_MS, signal);
      failures += 1;
    }
  }
  // What came is nobody's use any more; if this does not arrive either, the server removes it in a day.
  if (id !== null && sending.goesOn?.() !== true) void ask('DELETE /uploads/:id', id, {}).catch(() => undefined);
  return { type: 'unreachable', cause: new Error('the document was given up') };
}

function next(sending: PiecesSending, id: string | null, offset: number | null): Promise<Step> {
  if (id === null) return begin(sending);
  if (offset === null) return measure(id, sending.signal);
  return offset < sending.file.size ? putRest(sending, id, offset) : finish(id, sending.signal);
}

async function begin({ query, file, signal }: PiecesSending): Promise<Step> {
  const { method, address } = addressOf('POST /uploads', { query });
  const headers = { ...TUS, 'upload-length': String(file.size), 'upload-metadata': `filename ${base64(file.name)}` };
  try {
    const response = await fetch(address, { method, headers, signal });
    const id = response.headers.get('location')?.split('/').at(-1);
    if (response.status === 201 && id !== undefined) return { type: 'begun', id };
    return judge(response.status, await response.text());
  } catch {
    return { type: 'lost' };
  }
}

async function measure(id: string, signal: AbortSignal): Promise<Step> {
  try {
    const { status, headers } = await ask('HEAD /uploads/:id', id, { signal });
    const offset = Number(headers.get('upload-offset') ?? Number.NaN);
    if (status === 200 && Number.isInteger(offset)) return { type: 'measured', offset };
    return status === 404 ? { type: 'gone' } : judge(status, '');
  } catch {
    return { type: 'lost' };
  }
}

async function putRest({ file, signal, onProgress }: PiecesSending, id: string, offset: number): Promise<Step> {
  const sent = await sendBytes({
    ...addressOf('PATCH /uploads/:id', { params: { id } }),
    headers: { ...TUS, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    body: file.slice(offset),
    signal,
    onProgress: (loaded) => onProgress(Math.min(1, (offset + loaded) / file.size)),
    stall: STALL_MS,
  });
  if (sent.type === 'lost') return sent;
  const reached = Number(sent.header('upload-offset') ?? Number.NaN);
  if (sent.status === 204 && reached > offset) return { type: 'measured', offset: reached };
  return sent.status === 404 ? { type: 'gone' } : judge(sent.status, sent.text);
}

async function finish(id: string, signal: AbortSignal): Promise<Step> {
  const answer = await call('POST /uploads/:id', { params: { id }, signal });
  if (answer.type === 'answered') return { type: 'ended', answer };
  if (answer.type === 'unreachable') return { type: 'lost' };
  const { status, problem } = answer;
  return mayGoOn(status, problem?.code) ? { type: 'lost' } : { type: 'ended', answer };
}

function judge(status: number, text: string): Step {
  const problem = problemIn(parseJson(text));
  if (mayGoOn(status, problem?.code)) return { type: 'lost' };
  return { type: 'ended', answer: { type: 'refused', status, problem } };
}

/** Whether it is only of this moment: elsewhere than where it was sent from, being judged, asked too often, a server that is away. */
function mayGoOn(status: number, code: string | undefined): boolean {
  if (code === 'upload-displaced' || code === 'upload-incomplete') return true;
  return status < 400 || status === 408 || status === 423 || status === 429 || (status >= 500 && status !== 507);
}

type UploadRoute = 'HEAD /uploads/:id' | 'DELETE /uploads/:id';

function ask(route: UploadRoute, id: string, more: { readonly signal?: AbortSignal }): Promise<Response> {
  const { method, address } = addressOf(route, { params: { id } });
  return fetch(address, { method, headers: TUS, ...more });
}

function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}

/** Until some milliseconds have passed, the network is said to be back, or the document is given up. */
function untilLine(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
