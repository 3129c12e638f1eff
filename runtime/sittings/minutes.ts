/**
 * The minutes of a sitting: who sat, and what was decided of each case, in words. No applicant is named in them, so that they may
 * stay as they are for ever: names are read from the cases where they are printed, for who may read them.
 */
import { describeValues } from '../../engine/index.ts';
import { asJsonObject } from '../../engine/base/index.ts';
import type { LabelledText, SittingMember, SittingVotes } from '../../schemas/types/api.ts';
import { loadPinned } from '../cases/index.ts';
import type { Services } from '../services.ts';
import { countFor } from './count.ts';
import { valuesOf } from './decision.ts';
import { fr as messages } from './messages.ts';
import type { StoredItem } from './store/agenda.ts';
import type { StoredSitting } from './store/sittings.ts';

/** What was decided of a case. */
export interface MinutesItem {
  readonly caseId: string;
  readonly number: string;
  readonly scheme: string;
  readonly decision: string;
  readonly values: readonly LabelledText[];
  readonly votes: SittingVotes | null;
  /** Names of the members who took no part. */
  readonly out: readonly string[];
  readonly notes: string;
  /** Something was decided, and is not carried out. */
  readonly pending: boolean;
}

/** What minutes say. */
export interface Minutes {
  readonly title: string;
  readonly at: string;
  readonly place: string;
  readonly quorum: number | null;
  readonly members: readonly SittingMember[];
  readonly notes: string;
  readonly items: readonly MinutesItem[];
}

/** The minutes of some cases as they are typed now. */
export async function minutesOf(
  services: Pick<Services, 'caseReads' | 'dispositifs'>,
  { entry }: Pick<StoredSitting, 'entry'>,
  items: readonly StoredItem[],
): Promise<Minutes> {
  const { title, at, place, quorum, members, notes } = entry;
  const told = await Promise.all(items.map((item) => tellItem(services, entry, item)));
  return { title, at, place, quorum, members, notes, items: told.flat() };
}

async function tellItem(
  services: Pick<Services, 'caseReads' | 'dispositifs'>,
  sitting: StoredSitting['entry'],
  { caseId, entry, parties, appliedAt }: StoredItem,
): Promise<readonly MinutesItem[]> {
  const found = await services.caseReads.head(caseId);
  if (!found) return [];
  const compiled = await loadPinned(services, found.case);
  const { decision, votes, notes } = entry;
  const action = decision.type === 'act' ? compiled.workflow.actions[decision.action] : undefined;
  const { out } = countFor(sitting, entry, parties);
  return [
    {
      caseId,
      number: found.case.number,
      scheme: compiled.identity.title,
      decision: action?.definition.title ?? messages.decisions[decision.type],
      values: action?.form ? [...describeValues(action.form, asJsonObject(valuesOf(compiled, sitting, entry)))] : [],
      votes,
      out: sitting.members.filter(({ id }) => out.includes(id)).map(({ name }) => name),
      notes,
      pending: appliedAt === null && decision.type !== 'none',
    },
  ];
}
