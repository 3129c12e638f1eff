/** Who was found in the register of people by an agent: a line for each, as for a case, in the same request as the search. */
import type { Knex } from 'knex';
import { fr as messages } from '../messages/fr.ts';

/** Records that entries of the register were shown. The same person again within a few minutes, for the same, is one reading. */
export async function insertRegisterReadings(
  tx: Knex,
  reader: { readonly userId: string; readonly name: string },
  people: readonly string[],
  reason: keyof Pick<
    typeof messages,
    'registerSearch' | 'duplicates' | 'paperMandate' | 'officerSearch' | 'officerExport'
  > = 'registerSearch',
): Promise<void> {
  if (people.length === 0) return;
  await tx.raw(
    `insert into reading (user_id, user_name, person_id, kind, reason)
     select :userId, :name, found.person, 'register', :reason from unnest(:people::uuid[]) as found (person)
     where not exists (
       select from reading r where r.person_id = found.person and r.case_id is null and r.user_id = :userId and r.reason = :reason
         and r.at between now() - interval '10 minutes' and now())`,
    { userId: reader.userId, name: reader.name, reason: messages[reason], people: [...people] },
  );
}
