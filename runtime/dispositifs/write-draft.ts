/*
 * How a draft is written: by steps, each of which makes a revision. Who writes quotes the revision that they have seen, so
 * that of two authors the second is told instead of overwriting the first, and goes on from what the first has done.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import {
  applyChanges,
  changesBetween,
  invertChanges,
  readChanges,
  writeChanges,
  type Files,
} from '../../engine/studio.ts';
import type { DraftStep } from '../../schemas/types/api.ts';
import { announcedIn } from './announced.ts';
import { insertDraft, lockDraft, readDraft, updateDraft, type DispositifDraft } from './store/drafts.ts';
import { insertSteps, listSteps, type NewStep } from './store/steps.ts';

/** Who writes, on what. */
type Writing = {
  readonly id: string;
  /** Revision that is followed; 0 when no draft was begun. */
  readonly revision: number;
  /** Title of the scheme, whose files become these. */
  readonly titleOf: (files: Files) => string;
  readonly by: string | null;
};

type DraftChanged = { readonly type: 'refused'; readonly code: 'draft-changed' };
const CHANGED: DraftChanged = { type: 'refused', code: 'draft-changed' };

/** Files given whole: one step. Refused when the draft has another revision than the one that is quoted. */
export async function saveDraft(
  tx: Knex.Transaction,
  { files, ...writing }: Writing & { readonly files: Files },
): Promise<DispositifDraft | DraftChanged> {
  const draft = await openDraft(tx, writing);
  if (!draft) {
    if (writing.revision !== 0) return CHANGED;
    // What a scheme begins with is no step: it cannot be taken back.
    const title = writing.titleOf(files);
    return (await insertDraft(tx, { ...writing, title, ...announcedIn(files), files, revision: 1 })) ?? CHANGED;
  }
  if (draft.revision !== writing.revision) return CHANGED;
  const changes = changesBetween(draft.files, files);
  const step = {
    key: randomUUID(),
    deed: { type: 'given' },
    changes: writeChanges(changes),
    back: writeChanges(invertChanges(draft.files, changes)),
  };
  return advance(tx, writing, draft, { steps: [step], files });
}

/**
 * Adds steps to a draft. Refused when it has another revision than the one that they follow; `steps-unfit` when the one at
 * an index is not of the files that it follows; undefined when there is no such scheme.
 */
export async function appendSteps(
  tx: Knex.Transaction,
  { steps, ...writing }: Writing & { readonly steps: readonly DraftStep[] },
): Promise<
  | DispositifDraft
  | DraftChanged
  | { readonly type: 'refused'; readonly code: 'steps-unfit'; readonly index: number }
  | undefined
> {
  const draft = await openDraft(tx, writing);
  if (!draft) return undefined;
  if (draft.revision !== writing.revision) return CHANGED;
  let { files }: { files: Files } = draft;
  const kept: NewStep[] = [];
  for (const [index, step] of steps.entries()) {
    const changes = readChanges(step.changes);
    const after = changes && applyChanges(files, changes);
    if (!after) return { type: 'refused', code: 'steps-unfit', index };
    kept.push({ ...step, back: writeChanges(invertChanges(files, changes)) });
    files = after;
  }
  return advance(tx, writing, draft, { steps: kept, files });
}

/**
 * The files of a draft with changes that are not kept, on the revision that their author has seen: a question often crosses
 * the step that was being sent. Refused when that revision is no longer at hand, or the changes are not of its files
 * (`steps-unfit`); undefined when there is no such scheme.
 */
export async function changedDraft(
  tx: Knex.Transaction,
  { id, revision, changes: written }: Pick<Writing, 'id' | 'revision'> & Pick<DraftStep, 'changes'>,
): Promise<
  | { readonly type: 'changed'; readonly files: Files }
  | { readonly type: 'refused'; readonly code: 'draft-changed' | 'steps-unfit' }
  | undefined
> {
  const draft = await readDraft(tx, id);
  if (!draft) return undefined;
  const seen = await filesAt(tx, draft, revision);
  if (!seen) return CHANGED;
  const changes = readChanges(written);
  const files = changes && applyChanges(seen, changes);
  return files ? { type: 'changed', files } : { type: 'refused', code: 'steps-unfit' };
}

/** Steps that are taken back for a question: a page is as far behind as a few seconds. */
const MOST_BEHIND = 100;

/** The files of a draft as they were at a revision a moment ago; null when it has none such, or that is too long ago. */
async function filesAt(
  tx: Knex.Transaction,
  { id, files, revision: last }: DispositifDraft,
  revision: number,
): Promise<Files | null> {
  const behind = last - revision;
  if (behind === 0) return files;
  if (behind < 0 || behind > MOST_BEHIND) return null;
  const since = await listSteps(tx, id, { since: revision }, behind);
  if (since.length !== behind || since.at(-1)?.revision !== last) return null;
  return since.toReversed().reduce<Files | null>((found, { back }) => {
    const changes = readChanges(back);
    return found && changes && applyChanges(found, changes);
  }, files);
}

/** The draft, held; that of a scheme which has none yet is begun from its version in force. */
async function openDraft(
  tx: Knex.Transaction,
  { id, revision: quoted, titleOf, by }: Writing,
): Promise<DispositifDraft | undefined> {
  const held = await lockDraft(tx, id);
  if (held) return held;
  const inForce = await readDraft(tx, id);
  if (!inForce || quoted !== inForce.revision) return inForce;
  const { files, revision } = inForce;
  const begun = { id, files, revision, title: titleOf(files), ...announcedIn(files), by };
  return (await insertDraft(tx, begun)) ?? lockDraft(tx, id);
}

async function advance(
  tx: Knex.Transaction,
  { id, titleOf, by }: Writing,
  { revision }: DispositifDraft,
  { steps, files }: { readonly steps: readonly NewStep[]; readonly files: Files },
): Promise<DispositifDraft> {
  const words = { title: titleOf(files), ...announcedIn(files) };
  const draft = await updateDraft(tx, { id, files, revision: revision + steps.length, ...words, by });
  await insertSteps(tx, { id, after: revision, steps, by });
  return draft;
}
