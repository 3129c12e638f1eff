/* What the journal of a scheme needs of the server, as values: no call rejects, but the first, which there is no page without. */
import { readChanges, tellDeed, writeChanges, type Journal, type KeptStep, type Step } from '../../engine/studio.ts';
import { ApiError, mayPass } from '../../runtime/ui/http.ts';
import type { DraftStep, KeptStep as ApiStep } from '../../schemas/types/api.ts';
import { appendSteps, getDraft, getSteps, leavePresence, sayPresence } from '../api.ts';
import { takeBackup } from './backup.ts';
import { openJournal } from './open-journal.ts';
import { pageKey } from './page-key.ts';
import { noteOf, type Begun, type HeardStep, type SyncPorts } from './sync.ts';

/** A journal as it is opened. */
export type Loaded = { readonly journal: Journal; readonly begun: Begun };

/** Loads the journal of a scheme. Rejects with an `ApiError` when the server refuses or cannot be reached. */
export async function loadJournal(id: string, author: string): Promise<Loaded> {
  const copy = await takeBackup(id);
  const { files, revision } = await getDraft(id);
  const base = Math.min(copy?.revision ?? revision, revision);
  const older = await getSteps(id, { before: base + 1 });
  const known = withoutGap([...read(older.items), ...(await stepsBetween(id, base, revision))], revision);
  const { journal, displaced } = openJournal({ author, files, revision, known, copy });
  const mayHaveOlder = (known[0]?.revision ?? 0) > 1;
  const notes = displaced.map((one) => noteOf(one, []));
  return { journal, begun: { known, mayHaveOlder, displaced: [...(copy?.displaced ?? []), ...notes] } };
}

async function stepsBetween(id: string, after: number, last: number): Promise<readonly HeardStep[]> {
  const steps: HeardStep[] = [];
  for (let since = after; since < last;) {
    const part = read((await getSteps(id, { since })).items);
    steps.push(...part.filter(({ revision }) => revision <= last));
    since = part.at(-1)?.revision ?? last;
  }
  return steps;
}

/** Those of the steps that lead to a revision one after the other: a draft begun long ago has none of its first. */
function withoutGap(steps: readonly HeardStep[], revision: number): readonly KeptStep[] {
  const first = steps.findLastIndex((step, index) => step.revision !== revision - (steps.length - 1 - index));
  return steps.slice(first + 1);
}

/** The server as a page of a scheme speaks to it. @param place which screen or file is open */
export function serverOf(id: string, place: () => string): SyncPorts['server'] {
  const page = pageKey();
  return {
    append: (revision, steps) =>
      appendSteps(id, { revision, steps: steps.map(written) }).then(
        (kept) => ({ type: 'kept', revision: kept.revision }),
        (reason: unknown) => (isChanged(reason) ? { type: 'changed' } : failed(reason)),
      ),
    since: (since) => stepsOf(getSteps(id, { since })),
    before: (before) => stepsOf(getSteps(id, { before })),
    draft: () => getDraft(id).then(({ files, revision }) => ({ type: 'read', files, revision }), failed),
    leave: () => leavePresence(id, page),
    present: () => sayPresence(id, { page, place: place() }).then((said) => ({ type: 'read', ...said }), failed),
  };
}

function stepsOf(asked: ReturnType<typeof getSteps>): ReturnType<SyncPorts['server']['since']> {
  return asked.then(({ items, revision }) => ({ type: 'read', steps: read(items), revision }), failed);
}

function read(items: readonly ApiStep[]): readonly HeardStep[] {
  return items.flatMap(({ revision, key, deed, changes: done, back: undone, author }) => {
    const [changes, back] = [readChanges(done), readChanges(undone)];
    if (!changes || !back) return [];
    return [{ revision, key, deed, changes, back, author: author?.id ?? null, name: author?.name ?? '' }];
  });
}

/** A step as it is sent. */
export function written({ key, deed, changes }: Step): DraftStep {
  return { key, deed: tellDeed(deed), changes: writeChanges(changes) };
}

const isChanged = (error: unknown): boolean => error instanceof ApiError && error.problem.code === 'draft-changed';

/** What was refused is not sent again as it is. */
function failed(reason: unknown): { readonly type: 'failed'; readonly error: Error; readonly mayPass: boolean } {
  const error = reason instanceof Error ? reason : new Error(String(reason));
  return { type: 'failed', error, mayPass: mayPass(error) };
}
