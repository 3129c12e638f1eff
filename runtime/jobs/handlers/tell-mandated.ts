/** Tells those who act for an applicant under a mandate what the applicant is told, each by the ways that they chose. */
import type { Knex } from 'knex';
import { nameOfPerson, type Case } from '../../../engine/index.ts';
import { composeForPrincipal, mandatedOf, tell, type NewNotice, type NoticeMail } from '../../notices/index.ts';
import { insertRepetitions } from '../store/insert-orders.ts';
import type { WorkerServices } from './effect-handler.ts';
import { sendingOf } from './sending.ts';

interface Told {
  readonly notice: NewNotice;
  readonly mail: NoticeMail;
  readonly quiet?: boolean;
  /** Whether a person has just written it. */
  readonly awaited?: boolean;
}

/** The same notice, with for whom it is; `mail` is written so that its link asks to sign in. */
export async function tellMandated(
  { config }: Pick<WorkerServices, 'config'>,
  tx: Knex.Transaction,
  found: Pick<Case, 'id' | 'applicant'>,
  { notice, mail, quiet = false, awaited = false }: Told,
): Promise<void> {
  const principal = nameOfPerson(found.applicant);
  for (const { mandateId, ...to } of await mandatedOf(tx, found)) {
    // Of one case, no two effects have the same key.
    const said = composeForPrincipal({ notice, mail }, principal, mandateId);
    const told = await tell(tx, { to, ...said, quiet }, sendingOf(config));
    await insertRepetitions(tx, found.id, told.effects, awaited);
  }
}
