/** Actions as their viewer sees them: open, or closed and why. */
import { availableActions, type Instant } from '../../../engine/index.ts';
import type { ApiAction } from '../../../schemas/types/api.ts';
import type { OpenCase } from './open-case.ts';

/** Who is only consulted has no action, and nothing to wait for. */
export function presentActions(
  { case: read, compiled, actor, isConsulted }: OpenCase,
  now: Instant,
): readonly ApiAction[] {
  return isConsulted ? [] : availableActions(compiled, read, { now, actor });
}
