/*
 * The answers that an author types in a preview, for the page of the studio around it: both are of one tab. Nothing is kept
 * beyond it.
 */
import { isJson, isJsonObject } from '../../../engine/base/index.ts';
import type { JsonObject } from '../../../engine/index.ts';

const KEY = 'cagou-apercu';

/** Answers typed in a preview, and where its pages are. */
export type PreviewAnswers = { readonly base: string; readonly answers: JsonObject };

/** Says what was typed. A tab that keeps nothing says nothing. */
export function sayPreviewAnswers(said: PreviewAnswers): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(said));
  } catch {
    // Storage is full or refused: the author chooses a scenario instead.
  }
}

/** What was last typed in a preview of this tab; null when nothing was. */
export function heardPreviewAnswers(): PreviewAnswers | null {
  try {
    const said: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (!isJson(said) || !isJsonObject(said)) return null;
    const { base, answers = null } = said;
    return typeof base === 'string' && isJsonObject(answers) ? { base, answers } : null;
  } catch {
    return null;
  }
}

/** Calls back when something is typed in a preview of this tab, until the function that it gives is called. */
export function onPreviewAnswers(hear: () => void): () => void {
  const listen = ({ key }: StorageEvent): void => {
    if (key === KEY) hear();
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}
