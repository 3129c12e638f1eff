/** How the form page speaks to the API. */
import type { AnswersReport, ApiFile, Problem } from '../../../schemas/types/api.ts';
import type { JsonObject } from '../../../engine/index.ts';
import type { UploadResult } from '../../forms/index.ts';
import { isOurs } from './our-own.ts';
import { formText as t } from './text.ts';

export type SaveAnswer =
  | { readonly type: 'saved'; readonly report: AnswersReport }
  /** `sentence` is the server's; empty when it gave none. */
  | { readonly type: 'refused'; readonly status: number; readonly code: string; readonly sentence: string }
  /** Nothing came back. */
  | { readonly type: 'unreachable' };

/** What counts of a draft. */
type DraftAnswers = { readonly answers: JsonObject; readonly revision: number };

const PATIENCE_MS = 20_000;

/** Saves whole answers over a revision. Never rejects. */
export async function putDraft(id: string, answers: JsonObject, revision: number): Promise<SaveAnswer> {
  try {
    const response = await fetch(`/api/v1/drafts/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answers, revision }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok && isOurs<AnswersReport>(answer)) return { type: 'saved', report: answer };
    const { code, detail } = isProblem(answer) ? answer : { code: '', detail: '' };
    return { type: 'refused', status: response.status, code, sentence: detail };
  } catch {
    return { type: 'unreachable' };
  }
}

/** The draft as the server has it; null when it cannot be had. */
export async function getDraft(id: string): Promise<DraftAnswers | null> {
  try {
    const response = await fetch(`/api/v1/drafts/${id}`);
    if (!response.ok) return null;
    const draft: unknown = await response.json();
    return isOurs<DraftAnswers>(draft) ? draft : null;
  } catch {
    return null;
  }
}

/** A draft or a request of an account is not there for who is no longer signed in. */
export function isSessionOver(status: number): boolean {
  return [401, 403, 404].includes(status);
}

/** Answers that the service will not take as they are, whenever they are sent: too much, or what cannot be kept. */
export function isFinal({ status, sentence }: { readonly status: number; readonly sentence: string }): boolean {
  return sentence !== '' && [400, 413, 422].includes(status);
}

export type PostAnswer =
  /** Done: the server leads on to another page. */
  | { readonly type: 'accepted'; readonly address: string }
  /** The server has something to say, which its own page shows. */
  | { readonly type: 'judged' }
  /** Who asks is no longer signed in. */
  | { readonly type: 'expired' }
  /** Nothing came back, or the service is away. */
  | { readonly type: 'unreachable' };

/** Posts a page as the browser would on one of its buttons, but stays here. Never rejects. */
export async function postPage(page: HTMLFormElement, button: HTMLElement | null): Promise<PostAnswer> {
  try {
    const { redirected, url, status } = await fetch(page.action, {
      method: 'POST',
      body: new FormData(page, button),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (redirected) return { type: 'accepted', address: url };
    if (status === 401) return { type: 'expired' };
    return { type: status >= 500 ? 'unreachable' : 'judged' };
  } catch {
    return { type: 'unreachable' };
  }
}

type Sending = {
  readonly url: string;
  readonly file: File;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
};

/** Sends a document, telling how far it is: `fetch` cannot. Rejects when nothing comes back or the server fails. */
export function sendFile({ url, file, signal, onProgress }: Sending): Promise<UploadResult> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    signal.addEventListener('abort', () => request.abort());
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    const fail = (): void => reject(new Error('the document was not sent'));
    request.addEventListener('error', fail);
    request.addEventListener('abort', fail);
    request.addEventListener('load', () => {
      const answer: unknown = parse(request.responseText);
      if (request.status === 201 && isFile(answer)) resolve({ type: 'stored', file: answer });
      else if (isSessionOver(request.status)) resolve({ type: 'refused', message: t('uploadExpired') });
      else if (hasReason(request.status) && isProblem(answer)) resolve({ type: 'refused', message: answer.detail });
      else reject(new Error(`the server answered ${request.status}`));
    });
    request.open('POST', url);
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

/** A refusal that says something of the document, or that there is no room for it: not of the connection. */
function hasReason(status: number): boolean {
  return (status >= 400 && status < 500) || status === 507;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isFile(value: unknown): value is ApiFile {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'detail' in value && typeof value.detail === 'string';
}
