/**
 * Carries out one row of the outbox, once: the row is locked while its handler works and marked in the same transaction,
 * so a job that comes twice finds nothing to do.
 */
import type { Knex } from 'knex';
import { describeFailure } from './describe-failure.ts';
import { PermanentFailure, type EffectOrder, type WorkerServices } from './handlers/effect-handler.ts';
import { deliver } from './handlers/deliver.ts';
import { eraseFiles } from './handlers/erase-files.ts';
import { makeDocument } from './handlers/make-document.ts';
import { mailMessage } from './handlers/mail-message.ts';
import { mailOpinion } from './handlers/mail-opinion.ts';
import { sendMail } from './handlers/send-mail.ts';
import { sendSms } from './handlers/send-sms.ts';
import { sendWebhook } from './handlers/send-webhook.ts';
import { tellAgents } from './handlers/tell-agents.ts';
import { tellApplicant } from './handlers/tell-applicant.ts';
import { tellLetter } from './handlers/tell-letter.ts';
import { tellService } from './handlers/tell-service.ts';
import { lockEffect, type OrderedEffect } from './store/lock-effect.ts';
import { markDone } from './store/mark-done.ts';
import { recordFailure } from './store/record-failure.ts';

/**
 * Carries out the effect of a row, unless it is done or another worker has it.
 * @throws Error when it is worth trying again; on the last attempt the row goes to the list of failed effects first
 */
export async function runEffect(
  services: WorkerServices,
  id: string,
  attempt: { readonly last: boolean },
): Promise<void> {
  let type: OrderedEffect['type'] | undefined;
  try {
    const after = await services.db.transaction(async (tx) => {
      const row = await lockEffect(tx, id);
      if (!row) return undefined;
      type = row.effect.type;
      const committed = await dispatch(services, tx, row, row.effect);
      await markDone(tx, id);
      return () => {
        services.metrics.effects.inc({ type: row.effect.type, outcome: 'done' });
        committed?.();
      };
    });
    after?.();
  } catch (error) {
    const permanent = error instanceof PermanentFailure;
    const failed = permanent || attempt.last;
    services.metrics.effects.inc({ type: type ?? 'unknown', outcome: failed ? 'failed' : 'retried' });
    await recordFailure(services.db, id, { ...describeFailure(type, error), failed });
    if (!permanent) throw error;
  }
}

function dispatch(
  services: WorkerServices,
  tx: Knex.Transaction,
  order: EffectOrder,
  effect: OrderedEffect,
): Promise<(() => void) | undefined> {
  switch (effect.type) {
    case 'mail':
      return sendMail(services, tx, order, effect);
    case 'document':
      return makeDocument(services, tx, order, effect);
    case 'opinionMail':
      return mailOpinion(services, tx, order, effect);
    case 'messageMail':
      return mailMessage(services, tx, order, effect);
    case 'notice':
      return tellApplicant(services, tx, order, effect);
    case 'agentNotice':
      return tellAgents(services, tx, order, effect);
    case 'sms':
      return sendSms(services, tx, order, effect);
    case 'contact':
      return tellService(services, tx, order, effect);
    case 'letter':
      return tellLetter(services, tx, order, effect);
    case 'fileErasure':
      return eraseFiles(services, tx, order, effect);
    case 'delivery':
      return deliver(services, tx, order, effect);
    case 'webhook':
      return sendWebhook(services, tx, order, effect);
  }
}
