/** Actions as their viewer sees them: open, or closed and why, with the letters that can be read before acting. */
import { availableActions } from '../../../engine/index.ts';
import type { CompiledDispositif, Instant } from '../../../engine/types.ts';
import type { ApiAction } from '../../../schemas/types/api.ts';
import type { OpenCase } from './open-case.ts';

/** Who is only consulted has no action, and nothing to wait for. */
export function presentActions(
  { case: read, compiled, actor, isOwner, isConsulted }: OpenCase,
  now: Instant,
): readonly ApiAction[] {
  if (isConsulted) return [];
  return availableActions(compiled, read, { now, actor }).map((status) => ({
    ...status,
    previews: isOwner ? [] : lettersOf(compiled, status.id),
  }));
}

/** Letters that an action orders, itself or by the state it leads to. */
export function lettersOf({ workflow }: Pick<CompiledDispositif, 'workflow'>, action: string): readonly string[] {
  const definition = workflow.actions[action]?.definition;
  const entered = definition?.to === undefined ? undefined : workflow.states[definition.to];
  const effects = [...(definition?.effects ?? []), ...(entered?.entry ?? [])];
  return [...new Set(effects.flatMap((effect) => (effect.type === 'document' ? [effect.document] : [])))];
}
