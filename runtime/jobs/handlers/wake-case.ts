import type { Effect, RefusalCode } from '../../../engine/types.ts';
import { announce, applyInTransaction } from '../../cases/apply.ts';
import type { EffectHandler } from './effect-handler.ts';

/** The case ended meanwhile, or is no more: time has nothing to do there. */
const NOTHING_TO_DO: readonly RefusalCode[] = ['case-closed', 'case-not-found'];

/** The alarm of a case rings: whatever is due happens. Ringing too early or twice changes nothing. */
export const wakeCase: EffectHandler<Extract<Effect, { type: 'wake' }>> = async (services, tx, { caseId }) => {
  if (caseId === null) return undefined;
  const result = await applyInTransaction(services, tx, caseId, { type: 'passTime' }, { type: 'time' });
  if (result.type === 'refused' && !NOTHING_TO_DO.includes(result.code)) {
    throw new Error(`time cannot pass: ${result.code}`);
  }
  return () => announce(services, 'passTime', result);
};
