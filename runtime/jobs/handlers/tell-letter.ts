/**
 * Tells the case of a letter that it was posted, or was not after all, as the list of letters has it when the order is carried out:
 * of two that follow one another, in whatever order they come, the case knows the last.
 */
import type { Effect } from '../../../engine/index.ts';
import { announce, applyInTransaction } from '../../cases/write/apply.ts';
import { lockUntold, setTold } from '../../letters/index.ts';
import type { EffectHandler } from './effect-handler.ts';

/** Nothing of a case is told any more once data of it are erased. */
export const tellLetter: EffectHandler<Extract<Effect, { type: 'letter' }>> = async (services, tx, _order, effect) => {
  const untold = await lockUntold(tx, effect.letter);
  if (!untold) return undefined;
  const { caseId, kind, ofId, title, reference, toThird, printedOn, postedOn, name } = untold;
  const letter = { of: { type: kind, id: ofId }, title, printedOn, postedOn, reference, toThird, name };
  const command = { type: 'recordLetter', letter } as const;
  const result = await applyInTransaction(services, tx, caseId, command, { type: 'system', name: 'documents' });
  if (result.type === 'refused' && result.code !== 'case-closed')
    throw new Error(`the letter ${effect.letter} cannot be recorded: ${result.code}`);
  await setTold(tx, effect.letter, postedOn);
  return () => announce(services, command.type, result);
};
