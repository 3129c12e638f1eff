/** Under which name what is decided is kept: histories, letters and acts take it from there. */
import type { Actor } from '../../case/people.ts';
import { fr } from '../events/messages/fr.ts';
import { nameOf } from '../model/permissions.ts';

/**
 * The name of who acts. Who holds none of the functions that may, but in the place of an absent colleague, acts for them and says
 * so: « Anne Naouna, pour Paul Wamytan, absent(e) ».
 * @param by functions that may
 */
export function signatureOf(actor: Actor, by: readonly string[]): string {
  if (actor.type !== 'agent') return nameOf(actor);
  const { functions, standsFor = [], name } = actor;
  if (standsFor.length === 0) return name;
  const used = functions.filter((held) => by.includes(held));
  const lenderOf = (held: string) => standsFor.find((absent) => absent.functions.includes(held));
  const lenders = used.map(lenderOf);
  const [lender] = lenders;
  return lender && !lenders.includes(undefined) ? fr.actors.standIn(name, lender.name) : name;
}
