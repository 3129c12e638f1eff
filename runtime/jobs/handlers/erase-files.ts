import type { Effect } from '../../../engine/index.ts';
import type { EffectHandler } from './effect-handler.ts';

/** Removes the bytes of files whose rows are gone; those that are not there any more are none to remove. */
export const eraseFiles: EffectHandler<Extract<Effect, { type: 'fileErasure' }>> = async (
  { files },
  _tx,
  _order,
  { files: gone },
) => {
  for (const id of gone) await files.remove(id);
  return undefined;
};
