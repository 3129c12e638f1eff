/** How a command ends, for whoever gave it. */
import type { Case, CaseEvent, Refusal } from '../../../engine/index.ts';
import type { CaseVersionInfo } from '../../../schemas/types/api.ts';

/** A command that was carried out: the case after it, and the events that it added. */
export interface Applied {
  readonly type: 'applied';
  readonly case: Case;
  readonly events: readonly CaseEvent[];
}

/** `current` is set when someone else was faster: where the case stands, and what changed since. */
export interface CommandRefusal extends Refusal {
  readonly current: CaseVersionInfo | null;
}

/** A refusal without errors of fields. `current` says where the case stands when the command came too late for it. */
export function refuseCommand(
  code: Refusal['code'],
  message: string,
  current: CaseVersionInfo | null = null,
): CommandRefusal {
  return { type: 'refused', code, message, errors: [], current };
}
