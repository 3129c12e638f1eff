/**
 * Registers that schemes share: acts of one register are read in one way, so all who number in it write one pattern. Only
 * the server knows what other schemes declare; it is asked as a version is put in force.
 */
import type { Knex } from 'knex';
import { aboutFile, type Diagnostic } from '../../engine/index.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import { fr as messages } from './messages/fr.ts';
import { findOtherNumberings } from './store/other-numberings.ts';

/** Shared registers that a scheme in force numbers by another pattern: one diagnostic for each such scheme. */
export async function checkRegisters(
  tx: Knex,
  { id, registers = {} }: Pick<DispositifIdentity, 'id' | 'registers'>,
): Promise<readonly Diagnostic[]> {
  const own = new Map(
    Object.values(registers).flatMap(({ shared, numbering }) => (shared ? [[shared, numbering] as const] : [])),
  );
  if (own.size === 0) return [];
  const others = await findOtherNumberings(tx, id, [...own.keys()]);
  return others.flatMap(({ shared, numbering, title }) => {
    const mine = own.get(shared);
    if (mine === undefined || mine === numbering) return [];
    const message = messages.otherNumbering(shared, mine, numbering, title);
    return [aboutFile('register.numbering-differs', 'dispositif.json', message)];
  });
}
