/** How the form page speaks to the server. */
import type { AnswersReport } from '../../../schemas/types/api.ts';
import { asJsonObject, isRecord } from '../../../engine/base/index.ts';
import type { Judgement } from '../../../engine/form/session/browser.ts';
import type { JsonObject } from '../../../engine/index.ts';
import { call, type Answer } from '../../ui/api/call.ts';

const PATIENCE_MS = 20_000;

/** Saves whole answers over a revision. Never rejects. */
export function putDraft(id: string, answers: JsonObject, revision: number): Promise<Answer<AnswersReport>> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return call('PUT /drafts/:id', { params: { id }, body: { answers, revision }, signal });
}

/** What counts of the draft as the server has it. Never rejects. */
export async function getDraft(id: string): Promise<Answer<{ readonly value: JsonObject; readonly revision: number }>> {
  const answer = await call('GET /drafts/:id', { params: { id }, signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.type !== 'answered') return answer;
  const { answers, revision } = answer.reply;
  return { type: 'answered', reply: { value: asJsonObject(answers), revision } };
}

/** What filing would say of a preview's answers; null when the server cannot be asked. Never rejects. */
export async function judgePreview(base: string, answers: JsonObject): Promise<Judgement | null> {
  try {
    const answer = await fetch(`${base}/jugement.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answers),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const report: unknown = answer.ok ? await answer.json() : null;
    return isJudgement(report) ? report : null;
  } catch {
    return null;
  }
}

// Our own server wrote it.
const isJudgement = (value: unknown): value is Judgement => isRecord(value) && 'blocking' in value;

/** A draft or a request of an account is not there for who is no longer signed in. */
export function isSessionOver(status: number): boolean {
  return [401, 403, 404].includes(status);
}

/** Answers that the service will not take as they are, whenever they are sent: too much, or what cannot be kept. */
export function isFinal(status: number): boolean {
  return [400, 413, 422].includes(status);
}

type PostAnswer =
  /** Done: the server leads on to another page. */
  | { readonly type: 'accepted'; readonly address: string }
  /** The server has something to say, which its own page shows. */
  | { readonly type: 'judged' }
  /** Who asks is no longer signed in. */
  | { readonly type: 'expired' }
  /** Nothing came back, or the service is away. */
  | { readonly type: 'unreachable' };

/** Posts what a page holds as the browser would, but stays here. Never rejects. */
export async function postPage(address: string, read: () => FormData): Promise<PostAnswer> {
  try {
    const { redirected, url, status } = await fetch(address, {
      method: 'POST',
      body: read(),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (redirected) return { type: 'accepted', address: url };
    if (status === 401) return { type: 'expired' };
    return { type: status >= 500 ? 'unreachable' : 'judged' };
  } catch {
    return { type: 'unreachable' };
  }
}
