/** Tells the service of a case how its applicant is reached now, as they asked from their account: a command of theirs. */
import { asActor, type Effect } from '../../../engine/index.ts';
import { announce, applyInTransaction } from '../../cases/write/apply.ts';
import { readCase } from '../../cases/store/read-case.ts';
import { readAddressee } from '../../notices/index.ts';
import type { EffectHandler } from './effect-handler.ts';

/** What the service has already is told once: doing it again adds nothing to the case. */
export const tellService: EffectHandler<Extract<Effect, { type: 'contact' }>> = async (services, tx, order, effect) => {
  const found = order.caseId === null ? undefined : await readCase(tx, order.caseId);
  if (!found) return undefined;
  const { personId } = found.applicant;
  const { phone, address } = effect;
  // Of two changes the last one holds, in whatever order they are carried out.
  const email = effect.email == null ? null : ((await readAddressee(tx, personId))?.email ?? null);
  const command = { type: 'changeContact', phone, email, address } as const;
  const result = await applyInTransaction(services, tx, found.id, command, asActor(found.applicant));
  if (result.type === 'refused') throw new Error(`the contact of case ${found.id} cannot be changed: ${result.code}`);
  return () => announce(services, 'changeContact', result);
};
