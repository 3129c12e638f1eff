/**
 * A case without the data of some categories, and its history without them: what is left leads to what is shown, so that a case
 * can still be rebuilt from its events for ever. That it happened is the last event.
 */
import type { Instant } from '../../base/values.ts';
import type { Case } from '../../case/case.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { CaseEvent } from './case-event.ts';
import { erasedActor, erasureOf, type Erasure } from './erasure.ts';
import { evolve } from './evolve.ts';
import { recordOf } from './records.ts';

/** What an erasure makes of a case. */
export type ErasedCase = {
  /** All of its events, of the same numbers and moments, and the one that tells of the erasure. */
  readonly events: readonly CaseEvent[];
  readonly case: Case;
  /** Whether nothing of any category is left. */
  readonly whole: boolean;
};

/**
 * Erases data of categories from a case, with what was made of them alone. `archived`: those of them that the archives have taken.
 * @param events all those of the case, in their order; without one it is a bug
 */
export function eraseData(
  compiled: CompiledDispositif,
  events: readonly CaseEvent[],
  {
    categories,
    archived = [],
    now,
  }: { readonly categories: readonly string[]; readonly archived?: readonly string[]; readonly now: Instant },
): ErasedCase {
  const before = events.reduce<Case | null>(evolve, null);
  if (!before) throw new Error('a case without events has nothing to erase');
  const gone = new Set([...Object.keys(before.erased?.categories ?? {}), ...categories]);
  const erasure = erasureOf(compiled, before, gone);
  const { applicant, words } = erasure;
  const told: CaseEvent = {
    type: 'erased',
    categories,
    applicant,
    words,
    ...(archived.length > 0 && { archived }),
    seq: before.version + 1,
    at: now,
    actor: { type: 'time' },
  };
  const left = [...events.map((event) => eraseEvent(event, erasure)), told];
  const after = left.reduce<Case | null>(evolve, null) ?? before;
  return { events: left, case: after, whole: Object.keys(compiled.privacy.categories).every((name) => gone.has(name)) };
}

function eraseEvent(event: CaseEvent, erasure: Erasure): CaseEvent {
  return { ...recordOf(event).erase(event, erasure), actor: erasedActor(erasure, event.actor) };
}
