/** The demonstration mailbox holds what would have been sent. */
import type { Knex } from 'knex';
import type { ComposedMail } from '../mail.ts';

/** Keeps a mail; nothing happens when its effect has brought one already. */
export async function insertMail(tx: Knex.Transaction, mail: ComposedMail): Promise<void> {
  const { effectId, to, subject, text, html } = mail;
  await tx('mailbox')
    .insert({ effect_id: effectId, to_address: to, subject, text, html })
    .onConflict('effect_id')
    .ignore();
}
