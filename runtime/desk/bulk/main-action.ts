import type { BulkAction } from '../../../schemas/types/api.ts';

/**
 * What several cases are mostly selected for, chosen from the start: the one action that their scheme puts first. None where it puts
 * two first, and never one that cannot be mended: that is chosen by hand.
 */
export function mainOfMany(actions: readonly Pick<BulkAction, 'action'>[]): string | null {
  const [first, ...others] = actions.filter(({ action }) => action.primary);
  return first && others.length === 0 && !first.action.danger ? first.action.id : null;
}
