/**
 * Writes a case and its history without what is over, in one transaction that holds the case: the third writer of cases. It is
 * neither a command nor a decision: no actor asks for it, and it touches events that were written. So it judges the chain first,
 * and never mends a history that is not sound by writing it anew.
 */
import type { Knex } from 'knex';
import {
  dueErasure,
  eraseData,
  type CompiledDispositif,
  type DueErasure,
  type ErasedCase,
  type Instant,
  type LocalDate,
  type Case,
} from '../../../engine/index.ts';
import type { Services } from '../../services.ts';
import { readHistory } from '../store/read-history.ts';
import { lockCase } from '../store/lock-case.ts';
import { rewriteHistory } from '../store/rewrite-history.ts';
import { updateCases } from '../store/update-case.ts';
import { loadPinned } from './apply.ts';
import { chainEvents, CHAIN_START, findBreak, type ChainedEvent } from '../rows/hash-chain.ts';
import { ofPerson } from '../rows/of-person.ts';
import { projectCase } from '../rows/project-case.ts';

/** A case from which something went. */
export interface Erased {
  readonly type: 'erased';
  readonly compiled: CompiledDispositif;
  /** As it was. */
  readonly before: Case;
  /** Texts of its events as they were. */
  readonly texts: readonly string[];
  readonly left: ErasedCase;
  /** Events as they are stored now, the one that tells of the erasure last. */
  readonly events: readonly ChainedEvent[];
  readonly categories: readonly string[];
  readonly due: DueErasure;
}

/** `unsound`: its chain is broken, so nothing is touched. `gone`: there is no such case. */
export type Erasing =
  | Erased
  | { readonly type: 'kept'; readonly due: DueErasure }
  | { readonly type: 'unsound' | 'gone' };

/** When it is done, and whether the archives have taken what the scheme gives them. */
interface ErasingOrder {
  readonly today: LocalDate;
  readonly now: Instant;
  readonly archived?: boolean;
}

/** Erases what is over of a case on a day; the caller commits, with what stands beside the case. */
export async function eraseInTransaction(
  services: Pick<Services, 'dispositifs'>,
  tx: Knex.Transaction,
  id: string,
  { today, now, archived = false }: ErasingOrder,
): Promise<Erasing> {
  const locked = await lockCase(tx, id);
  if (!locked) return { type: 'gone' };
  const { case: subject } = locked;
  const history = await readHistory(tx, id);
  const events = history.map(({ event }) => event);
  const compiled = await loadPinned(services, subject);
  const due = dueErasure(compiled, subject, events, today);
  const taken = archived ? due.archive.map(({ category }) => category) : [];
  const categories = [...due.erase.map(({ category }) => category), ...taken];
  if (categories.length === 0) return { type: 'kept', due };
  if (findBreak(history) !== null) return { type: 'unsound' };
  const erased = eraseData(compiled, events, {
    categories,
    archived: taken,
    now: Date.parse(now) < locked.at.getTime() ? locked.at.toISOString() : now,
  });
  // Events name the entry that filed; the case belongs to the one that stands for it.
  const left = { ...erased, case: ofPerson(erased.case, subject.applicant.personId) };
  const chained = chainEvents(CHAIN_START, left.events);
  const at = left.events.at(-1)?.at ?? now;
  await rewriteHistory(tx, id, chained.slice(0, -1));
  const projection = projectCase(compiled, left.case, at);
  const update = {
    from: subject.version,
    case: left.case,
    projection,
    events: chained.slice(-1),
    effects: [],
    at,
    consulted: false,
  };
  if ((await updateCases(tx, [update])).length === 0) throw new Error(`case ${id} was changed while it was locked`);
  const texts = history.map(({ json }) => json);
  return { type: 'erased', compiled, before: subject, texts, left, events: chained, categories, due };
}
