/** What every handler gets and gives. One file a kind of effect; the table is `dispatch` in `run-effect.ts`. */
import type { Knex } from 'knex';
import type { Effect } from '../../../engine/index.ts';
import type { FailedEffect } from '../../../schemas/types/api.ts';
import type { Services } from '../../services.ts';

/** Services of handlers. */
export type WorkerServices = Pick<
  Services,
  | 'config'
  | 'log'
  | 'databaseUrl'
  | 'db'
  | 'pool'
  | 'caseReads'
  | 'clock'
  | 'dispositifs'
  | 'changes'
  | 'metrics'
  | 'jobs'
  | 'files'
  | 'scanner'
  | 'mailer'
  | 'sms'
>;

/** An effect that was ordered, and the case that ordered it; null for what belongs to no case. */
export interface EffectOrder {
  /** Row of the outbox. */
  readonly id: string;
  readonly caseId: string | null;
}

/**
 * Carries out an effect. What it writes goes through `tx`, which also marks the row as done: both or neither. What it
 * does outside must bear being done again, since a crash may come before the commit.
 * @returns what to do once it is committed
 * @throws PermanentFailure when trying again is useless
 */
export type EffectHandler<E extends Effect> = (
  services: WorkerServices,
  tx: Knex.Transaction,
  order: EffectOrder,
  effect: E,
) => Promise<(() => void) | undefined>;

/** Somebody has to mend something before this effect can succeed. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
  readonly kind: FailedEffect['failure'];

  constructor(kind: FailedEffect['failure'], message: string) {
    super(message);
    this.kind = kind;
  }
}
