/**
 * The large demonstration: a service as it is after half a year, with thousands of requests by thousands of people, for who
 * wants to see lists, searches and bulk actions at their real size. Each request is filed and acted on by the commands of the
 * product, as those of the small one are.
 */
import type { Applicant, Case, CompiledDispositif } from '../../engine/index.ts';
import { asActor, routeOf } from '../../engine/index.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { Scenario } from '../../schemas/types/scenario.ts';
import { applyCommand, readCase } from '../cases/index.ts';
import { insertPerson } from '../people/index.ts';
import type { Services } from '../services.ts';
import { asker, depthOf, inTurn, pauseBefore, planRequests, type PlannedRequest } from './large-plan.ts';
import { listTold, loadCurrent } from './seed-cases.ts';
import { drawn, holderOf, tellStory, uuidOf, type SeededAgent } from './tell-story.ts';

/** Requests of `npm start -- --demo=large`. */
export const LARGE = 5000;

const MESSAGES = [
  'Bonjour, avez-vous bien reçu mon justificatif de domicile ? Merci.',
  'Bonjour, j’ai changé de numéro de téléphone. Comment vous le donner ?',
  'Bonjour, quand pensez-vous pouvoir me répondre ?',
  'Bonjour, il manquait une page à mon document, je vous l’apporterai au guichet.',
] as const;

/** What the seeding is given: how many requests, and who is told how far it is. */
export interface LargeOptions {
  readonly count: number;
  /** Called every now and then with how many are there. */
  readonly tell?: (done: number) => void;
}

const TOLD_EVERY = 500;

/** Files the requests that are not there yet, in the order of their days. */
export async function seedLarge(
  services: Services,
  identities: readonly DispositifIdentity[],
  agents: readonly SeededAgent[],
  { count, tell }: LargeOptions,
): Promise<void> {
  const schemes = await loadCurrent(services, identities);
  const told = new Map(schemes.map((compiled) => [compiled, listTold(compiled)]));
  const people = new Map<number, Applicant>();
  const now = services.clock.now();
  for (const request of planRequests(count, now)) {
    const id = uuidOf(`large/${request.rank}`);
    const known = await readCase(services.db, id);
    const applicant = known?.applicant ?? people.get(request.asker) ?? (await enter(services, request.asker));
    people.set(request.asker, applicant);
    if (!known) {
      const filed = await fileFirst({ services, agents, id, request, applicant, now }, schemes, told);
      if (filed && filed.outcome === null) await keepBusy(services, agents, filed, schemes, request.rank);
    }
    if ((request.rank + 1) % TOLD_EVERY === 0) tell?.(request.rank + 1);
  }
}

async function enter({ db }: Services, rank: number): Promise<Applicant> {
  const { givenName, familyName, email, phone } = asker(rank);
  const personId = await insertPerson(db, { givenName, familyName, email, phone, birthDate: null });
  return { personId, givenName, familyName, email, phone };
}

interface Attempt {
  readonly services: Services;
  readonly agents: readonly SeededAgent[];
  readonly id: string;
  readonly request: PlannedRequest;
  readonly applicant: Applicant;
  readonly now: string;
}

/** The first scheme and scenario that take the request on its day; null when none does. */
async function fileFirst(
  { services, agents, id, request: { rank, asker: who, filedAt }, applicant, now }: Attempt,
  schemes: readonly CompiledDispositif[],
  told: ReadonlyMap<CompiledDispositif, readonly (readonly [string, Scenario])[]>,
): Promise<Case | null> {
  const { address, ...person } = asker(who);
  for (const compiled of inTurn(schemes, rank, 'scheme')) {
    for (const [, scenario] of inTurn(told.get(compiled) ?? [], rank, 'scenario')) {
      const filed = await tellStory(services, agents, {
        id,
        compiled,
        scenario: { ...scenario, steps: scenario.steps.slice(0, depthOf(rank, scenario.steps.length)) },
        applicant,
        person: { ...person, address },
        filedAt,
        until: now,
        pause: (step) => pauseBefore(rank, step),
      });
      if (filed) return filed;
    }
  }
  return null;
}

/** Of what is open, some was taken and some applicants have written. */
async function keepBusy(
  services: Services,
  agents: readonly SeededAgent[],
  filed: Case,
  schemes: readonly CompiledDispositif[],
  rank: number,
): Promise<void> {
  const compiled = schemes.find(({ id }) => id === filed.dispositif.id);
  if (!compiled) return;
  for (const task of filed.tasks) {
    if (drawn('taken', rank, task.id) % 10 >= 4) continue;
    const { function: held } = task;
    const holder = holderOf({ compiled, id: filed.id }, agents, held, routeOf(filed, held));
    if (holder.type === 'agent') await applyCommand(services, filed.id, { type: 'takeTask', task: task.id }, holder);
  }
  if (drawn('writes', rank) % 14 === 0) {
    const text = MESSAGES[drawn('message', rank) % MESSAGES.length] ?? MESSAGES[0];
    await applyCommand(services, filed.id, { type: 'sendMessage', text, files: [] }, asActor(filed.applicant));
  }
}
