/*
 * Questions about the files as they are here. The server has them but for what is not kept yet: that is all that is sent, so
 * that a pause in typing costs what was typed and not the whole scheme.
 */
import { joinChanges, writeChanges, type Files, type Journal } from '../../engine/studio.ts';
import { ApiError } from '../../runtime/ui/http.ts';
import type { JudgedSource } from '../../schemas/types/api.ts';
import type { Studio } from './use-journal.ts';

/** An answer, with the files that it is about. */
export type OfFiles<Answer> = { readonly answer: Answer; readonly judged: Files };

/** Asks, as often as it takes until the server knows which files are meant. Rejects with what the question does. */
export async function askOfFiles<Answer>(
  { id, store, save }: Pick<Studio, 'id' | 'store' | 'save'>,
  ask: (source: JudgedSource) => Promise<Answer>,
): Promise<OfFiles<Answer>> {
  const { journal } = store.get();
  const first = await askOfDraft(id, journal, ask);
  if (first) return { answer: first.answer, judged: journal.files };
  // What was just done is on its way to the server, or somebody wrote there: both are settled first.
  await save.flush();
  const { journal: now } = store.get();
  const later = await askOfDraft(id, now, ask);
  return { answer: later ? later.answer : await ask({ id, files: now.files }), judged: now.files };
}

/**
 * How such a question is asked again, of whoever still wants its answer: two that were sent one after the other may arrive the other
 * way round, and the server answers the one that came last.
 */
export const ASKED_AGAIN = {
  retry: (failures: number, error: Error): boolean =>
    failures < MOST_AGAIN && error instanceof ApiError && error.problem.code === 'source-superseded',
  retryDelay: 300,
} as const;
const MOST_AGAIN = 5;

/** Null when the draft of the server is of another revision. */
async function askOfDraft<Answer>(
  id: string,
  { revision, pending }: Journal,
  ask: (source: JudgedSource) => Promise<Answer>,
): Promise<{ readonly answer: Answer } | null> {
  const changes = writeChanges(joinChanges(pending.flatMap((step) => step.changes)));
  try {
    return { answer: await ask({ id, revision, changes }) };
  } catch (error) {
    if (error instanceof ApiError && error.problem.code === 'draft-changed') return null;
    throw error;
  }
}
