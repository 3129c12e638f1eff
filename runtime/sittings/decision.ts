/** What a sitting decided of a case, as a command: values of the form of its action alone, and why it cannot be carried out yet. */
import type { CompiledDispositif, JsonObject } from '../../engine/index.ts';
import { asJsonObject } from '../../engine/base/index.ts';
import type { SittingCount, SittingEntry, SittingItemEntry } from '../../schemas/types/api.ts';
import { fr as messages } from './messages.ts';

/** The day of a sitting, in Nouméa. */
export const dayOf = ({ at }: Pick<SittingEntry, 'at'>): string => at.slice(0, 10);

/**
 * Values for the action that was decided: those that its form asks for. A day that it cannot do without is that of the sitting,
 * unless somebody typed another.
 */
export function valuesOf(
  { workflow }: Pick<CompiledDispositif, 'workflow'>,
  sitting: Pick<SittingEntry, 'at'>,
  { decision, values }: Pick<SittingItemEntry, 'decision' | 'values'>,
): JsonObject {
  const typed = asJsonObject(values);
  const form = Object.hasOwn(workflow.actions, decision.action)
    ? workflow.actions[decision.action]?.form?.schema
    : null;
  return Object.fromEntries(
    Object.entries(form?.properties ?? {}).flatMap(([name, field]) => {
      const isDay = typeof field === 'object' && field.format === 'date' && form?.required?.includes(name);
      const value = typed[name] ?? (isDay ? dayOf(sitting) : undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Why what was decided is not carried out, of what the sitting itself says; null where nothing keeps it. */
export function whyNotYet({ quorum, votes }: Pick<SittingCount, 'quorum' | 'votes'>): string | null {
  if (!quorum) return messages.noQuorum;
  return votes ? null : messages.tooManyVotes;
}
