/**
 * Requests of the demonstration: the authors' own scenarios, told as if they happened in these days up to where time would
 * pass. What a scenario files only on another day of the year is left out.
 */
import type { Applicant, CompiledDispositif } from '../../engine/index.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { Scenario } from '../../schemas/types/scenario.ts';
import { readCase } from '../cases/index.ts';
import { findPersonOfUser, insertPerson } from '../people/index.ts';
import type { Services } from '../services.ts';
import { tellStory, uuidOf, type SeededAgent } from './tell-story.ts';

/** How far scenarios are played, in turn, so that states differ. */
const STEPS = [1, 99, 2, 1, 4, 99, 3, 1, 6, 2] as const;
const MOST_PER_SCHEME = 8;
const DAY_MS = 86_400_000;
/** All that is told of one happens within that. */
const MINUTE_MS = 60_000;

/** Files the cases that are not there yet. */
export async function seedCases(
  services: Services,
  identities: readonly DispositifIdentity[],
  agents: readonly SeededAgent[],
): Promise<void> {
  for (const compiled of await loadCurrent(services, identities)) {
    const citizens = agents.filter(({ account }) => account.roles.length === 0);
    const scenarios = listTold(compiled).slice(0, MOST_PER_SCHEME);
    for (const [index, [name, scenario]] of scenarios.entries()) {
      const id = uuidOf(`${compiled.id}/${name}`);
      if (await readCase(services.db, id)) continue;
      const applicant = await applicantOf(services, scenario, citizens[index % 3]?.userId ?? null);
      // Spread over the last days, as if people had come one after another.
      const filedAt = before(services, (scenarios.length - index) * (DAY_MS / 2));
      const { givenName, familyName } = applicant;
      await tellStory(services, agents, {
        id,
        compiled,
        scenario: { ...scenario, steps: scenario.steps.slice(0, STEPS[index % STEPS.length]) },
        applicant,
        person: { givenName, familyName },
        filedAt,
        until: new Date(Date.parse(filedAt) + MINUTE_MS).toISOString(),
        pause: () => 1000,
      });
    }
  }
}

/** The versions in force of some schemes, those that can be loaded. */
export async function loadCurrent(
  { dispositifs }: Pick<Services, 'dispositifs'>,
  identities: readonly DispositifIdentity[],
): Promise<readonly CompiledDispositif[]> {
  const all: CompiledDispositif[] = [];
  for (const { id } of identities) {
    const version = await dispositifs.current(id);
    const compiled = version === undefined ? undefined : await dispositifs.load(id, version);
    if (compiled) all.push(compiled);
  }
  return all;
}

/**
 * Scenarios whose request is accepted, those that go on after the filing first: they have more to show. What an author shows
 * to be refused changes nothing: the story goes on without it.
 */
export function listTold({ scenarios }: CompiledDispositif): readonly (readonly [string, Scenario])[] {
  const accepted = Object.entries(scenarios).filter(([, { steps }]) => steps[0]?.then?.refused === undefined);
  return accepted
    .toSorted(([, left], [, right]) => Number(left.steps.length === 1) - Number(right.steps.length === 1))
    .map(([name, scenario]) => [
      name,
      { ...scenario, steps: scenario.steps.filter(({ then }) => then?.refused === undefined) },
    ]);
}

const before = ({ clock }: Services, milliseconds: number): string =>
  new Date(Date.parse(clock.now()) - milliseconds).toISOString();

async function applicantOf({ db }: Services, { given }: Scenario, ownerId: string | null): Promise<Applicant> {
  const person = given.applicant || ownerId === null ? null : await findPersonOfUser(db, ownerId);
  if (person) {
    const { id, givenName, familyName, email, phone } = person;
    return { personId: id, givenName, familyName, email, phone };
  }
  const { givenName, familyName, email = null } = given.applicant ?? { givenName: 'Jeanne', familyName: 'Kaémo' };
  const personId = await insertPerson(db, { givenName, familyName, email, phone: null, birthDate: null });
  return { personId, givenName, familyName, email, phone: null };
}
