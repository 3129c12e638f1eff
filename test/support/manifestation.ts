/** A request of the scheme `manifestation` of the tests, on which opinions are asked. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Case, JsonObject } from '../../engine/index.ts';
import { fileCase } from '../../runtime/cases/index.ts';
import { readFolder } from '../../runtime/cli/read-folder.ts';
import { ensurePerson, findPersonOfUser } from '../../runtime/people/index.ts';
import type { Services } from '../../runtime/services.ts';
import { publishSource } from './publish-source.ts';

export const MANIFESTATION = 'manifestation';
/** How the applicant is reached. */
export const PHONE = '+687261234';

/** Publishes the scheme; its default groups are made and bound. */
export async function publishManifestation(services: Services): Promise<void> {
  const source = await readFolder(join(import.meta.dirname, '../schemes', MANIFESTATION));
  await publishSource(services, source);
}

/**
 * Files a request for an account, which enters the register.
 * @param document identifier of the file that goes with it
 * @param more answers beside the usual ones
 */
export async function fileManifestation(
  services: Services,
  owner: { readonly userId: string; readonly email: string },
  document: string = randomUUID(),
  more: JsonObject = {},
): Promise<Case> {
  await ensurePerson(services.db, owner.userId, null);
  const person = await findPersonOfUser(services.db, owner.userId);
  if (!person) throw new Error(`${owner.email} is not in the register`);
  const [givenName, familyName] = ['Hélène', 'Naaoutchoué'];
  const filed = await fileCase(
    services,
    {
      dispositifId: MANIFESTATION,
      version: null,
      draftId: null,
      answers: {
        identite: { statut: 'commun', nom: familyName, prenoms: givenName, dateNaissance: '1979-10-05' },
        telephone: PHONE,
        demande: 'Je demande l’autorisation d’organiser une kermesse.',
        justificatif: { id: document, name: 'justificatif.pdf', size: 1000, mediaType: 'application/pdf' },
        ...more,
      },
      channel: 'online',
      receivedOn: null,
      applicant: { personId: person.id, givenName, familyName, email: owner.email, phone: PHONE },
      mandate: null,
    },
    { type: 'applicant', personId: person.id, name: `${givenName} ${familyName}` },
  );
  if (filed.type === 'refused') throw new Error(filed.message);
  return filed.case;
}
