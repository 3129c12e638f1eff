/** Keeps answers as they are typed, valid or not, and says what is wrong with them so far. */
import {
  foreseeFiling,
  settleData,
  withCalculated,
  type CompiledDispositif,
  type JsonObject,
  localDate,
} from '../../engine/index.ts';
import { countingUnfiled } from '../cases/index.ts';
import { findPerson, findPersonOfUser, type Person } from '../people/index.ts';
import type { Services } from '../services.ts';
import { writtenByOthers } from './invited/signers.ts';
import { refuseFiling, type FilingRefusal } from './outcome.ts';
import { refuseExcess } from './refuse-excess.ts';
import { settleFiles } from './settle-files.ts';
import { updateDraft, type CaseDraft } from './store/case-draft.ts';
import { withVouched } from './vouched-answers.ts';

interface Saved {
  readonly type: 'saved';
  readonly draft: CaseDraft;
}

/** Saves whole answers over the revision they are based on. */
export async function saveDraft(
  services: Services,
  draft: CaseDraft,
  answers: JsonObject,
  revision: number,
): Promise<Saved | FilingRefusal> {
  if (draft.caseId !== null) return refuseFiling('draft-filed');
  const { db, clock } = services;
  const { form } = await compiledOf(services, draft);
  const { model } = form;
  const excess = refuseExcess(model.schema, answers);
  if (excess) return excess;
  const person = await applicantOf(services, draft);
  const now = clock.now();
  const today = localDate(now);
  const vouched = withVouched(model, settleData(form, answers), person, today);
  const settled = await settleFiles(db, model, vouched, { draftId: draft.id });
  const theirs = await writtenByOthers(db, form, draft.id);
  const saved = await updateDraft(db, draft.id, revision, withCalculated(form, settled, today), now, { theirs });
  return saved ? { type: 'saved', draft: saved } : refuseFiling('draft-changed');
}

/** What filing would say of the answers of a draft now. */
export async function judgeDraft(services: Services, draft: CaseDraft): Promise<ReturnType<typeof foreseeFiling>> {
  const { clock, db } = services;
  const compiled = await compiledOf(services, draft);
  const { answers, channel } = draft;
  return countingUnfiled(db, compiled.id, (counted) =>
    foreseeFiling(compiled, answers, { now: clock.now(), channel, counted }),
  );
}

/** The version a draft is written under. */
export async function compiledOf(
  { dispositifs }: Pick<Services, 'dispositifs'>,
  draft: CaseDraft,
): Promise<CompiledDispositif> {
  const compiled = await dispositifs.load(draft.dispositifId, draft.version);
  if (!compiled)
    throw new Error(
      `draft ${draft.id} is written under version ${draft.version} of ${draft.dispositifId}, which does not exist`,
    );
  return compiled;
}

/** Who asks: the person helped, else the person of the account; null before signing in. */
export async function applicantOf({ db }: Pick<Services, 'db'>, draft: CaseDraft): Promise<Person | null> {
  if (draft.personId !== null) return findPerson(db, draft.personId);
  return draft.userId === null ? null : findPersonOfUser(db, draft.userId);
}
