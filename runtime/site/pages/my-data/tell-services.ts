/** Which services of open requests have other contact details than the account, and those that are told on their applicant's word. */
import type { FastifyRequest } from 'fastify';
import { contactOf, formatPhone, type Case } from '../../../../engine/index.ts';
import { addressInLine } from '../../../../engine/form/words/index.ts';
import { requestsOf, loadPinned } from '../../../cases/index.ts';
import { contactToTell, listBeingTold, orderContact, type Person } from '../../../people/index.ts';
import type { Services } from '../../../services.ts';
import type { UntoldRequest } from '../../parts/untold.tsx';
import { bodyText } from '../../serve/body-text.ts';

/** Open requests whose service is reached otherwise, but for those that are about to be told. */
export async function staleCases(services: Services, person: Person): Promise<readonly UntoldRequest[]> {
  const open = (await requestsOf(services.db, { person: person.id })).filter(({ closedAt }) => closedAt === null);
  const beingTold = await listBeingTold(
    services.db,
    open.map(({ id }) => id),
  );
  const found = await Promise.all(
    open.filter(({ id }) => !beingTold.has(id)).map((mine) => staleCase(services, mine, person)),
  );
  return found.flatMap((one) => one ?? []);
}

async function staleCase(services: Services, mine: Case, person: Person): Promise<UntoldRequest | null> {
  const compiled = await loadPinned(services, mine);
  const known = contactOf(compiled, mine);
  const told = contactToTell(person, known);
  if (!told) return null;
  const has = [
    ...(told.phone !== null && known.phone !== null ? [formatPhone(known.phone)] : []),
    ...(told.address !== null && known.address !== null ? [addressInLine(known.address)] : []),
  ];
  return { id: mine.id, title: compiled.identity.title, number: mine.number, has };
}

/** Orders that the services whose boxes were ticked be told; gives how many. */
export async function tellChosen(services: Services, request: FastifyRequest, person: Person): Promise<number> {
  const chosen = (await staleCases(services, person))
    .map(({ id }) => id)
    .filter((id) => bodyText(request, `demande-${id}`) !== '');
  await orderContact(services.db, chosen, person);
  services.jobs.nudge();
  return chosen.length;
}
