/**
 * Requests of the demonstration: the authors' own scenarios, told as if they happened in these days and played by real
 * commands up to where time would pass. What a scenario files only on another day of the year is left out.
 */
import { createHash } from 'node:crypto';
import {
  daysBetween,
  localDate,
  prefill,
  type Actor,
  type Applicant,
  type Case,
  type CompiledDispositif,
  type JsonObject,
} from '../../engine/index.ts';
import { asJsonObject, mergePatch } from '../../engine/base/index.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { Scenario, ScenarioStep } from '../../schemas/types/scenario.ts';
import { applyCommand, fileCase, readCase, type ExistingCaseCommand } from '../cases/index.ts';
import type { Clock } from '../clock.ts';
import { findPersonOfUser, insertPerson } from '../people/index.ts';
import type { Services } from '../services.ts';
import type { DemoAccount } from './accounts.ts';
import { moveDates, withRealFiles } from './scenario-answers.ts';

/** An agent of the demonstration with the account that was made, by whom commands are played. */
export interface SeededAgent {
  readonly account: DemoAccount;
  readonly userId: string;
}

/** How far scenarios are played, in turn, so that states differ. */
const STEPS = [1, 99, 2, 1, 4, 99, 3, 1, 6, 2] as const;
const MOST_PER_SCHEME = 8;
const DAY_MS = 86_400_000;

/** Files the cases that are not there yet. */
export async function seedCases(
  services: Services,
  identities: readonly DispositifIdentity[],
  agents: readonly SeededAgent[],
): Promise<void> {
  for (const { id } of identities) {
    const version = await services.dispositifs.current(id);
    const compiled = version === undefined ? undefined : await services.dispositifs.load(id, version);
    if (!compiled) continue;
    const citizens = agents.filter(({ account }) => account.roles.length === 0);
    const scenarios = listTold(compiled).slice(0, MOST_PER_SCHEME);
    for (const [index, [name, scenario]] of scenarios.entries()) {
      // Spread over the last days, as if people had come one after another.
      const past = { ...services, clock: clockBehind(services.clock, (scenarios.length - index) * (DAY_MS / 2)) };
      // What an author shows to be refused changes nothing: the story goes on without it.
      const told = scenario.steps.filter(({ then }) => then?.refused === undefined);
      const steps = told.slice(0, STEPS[index % STEPS.length]);
      const owner = citizens[index % 3];
      const days = daysBetween(scenario.given.now.slice(0, 10), localDate(past.clock.now()));
      await seedCase(
        { services: past, compiled, agents, tell: (values) => moveDates(asJsonObject(values), days) },
        `${id}/${name}`,
        { ...scenario, steps },
        owner?.userId ?? null,
      );
    }
  }
}

/** Scenarios whose request is accepted, those that go on after the filing first: they have more to show. */
function listTold({ scenarios }: CompiledDispositif): readonly (readonly [string, Scenario])[] {
  const accepted = Object.entries(scenarios).filter(([, { steps }]) => steps[0]?.then?.refused === undefined);
  return accepted.toSorted(([, left], [, right]) => Number(left.steps.length === 1) - Number(right.steps.length === 1));
}

interface Stage {
  readonly services: Services;
  readonly compiled: CompiledDispositif;
  readonly agents: readonly SeededAgent[];
  /** Values of the scenario, as if it happened in these days. */
  readonly tell: (values: object) => JsonObject;
}

/** The identifier is drawn from the scenario's name: a case is seeded once. */
async function seedCase(stage: Stage, name: string, scenario: Scenario, ownerId: string | null): Promise<void> {
  const { services, compiled } = stage;
  const id = uuidOf(name);
  if (await readCase(services.db, id)) return;
  const applicant = await applicantOf(services, scenario, ownerId);
  const channel = scenario.given.channel ?? 'online';
  const { model } = compiled.form;
  const { givenName, familyName } = applicant;
  // Who asks is who the form names, whoever the author's scenario was about.
  const own = prefill(model, { person: { givenName, familyName }, today: localDate(services.clock.now()) });
  const told = mergePatch(stage.tell(scenario.given.answers), own);
  const answers = await withRealFiles(services, model, told, id, applicant.personId);
  const filed = await fileCase(
    services,
    {
      dispositifId: compiled.id,
      version: null,
      draftId: id,
      answers,
      channel,
      receivedOn: null,
      applicant,
      mandate: null,
    },
    channel === 'online' ? citizen(applicant) : holderOf(stage, Object.keys(compiled.identity.functions)[0] ?? ''),
  );
  if (filed.type === 'refused') return;
  let current = filed.case;
  for (const step of scenario.steps.slice(1)) {
    const done = await playStep(stage, current, step);
    if (!done) return;
    current = done;
  }
}

/** Nothing when the step is refused, or lets time pass. */
async function playStep(stage: Stage, current: Case, { when }: ScenarioStep): Promise<Case | null> {
  if (when.type === 'wait' || when.type === 'file') return null;
  const { services, compiled } = stage;
  const expectedVersion = current.version;
  const command = async (): Promise<ExistingCaseCommand> => {
    switch (when.type) {
      case 'act': {
        const mended = when.answers
          ? await withRealFiles(
              services,
              compiled.form.model,
              stage.tell(when.answers),
              current.id,
              current.applicant.personId,
            )
          : null;
        const answers = mended && mergePatch(current.answers, mended);
        return { type: 'act', action: when.action, data: stage.tell(when.data ?? {}), answers, expectedVersion };
      }
      case 'opinion':
        return { type: 'giveOpinion', opinion: when.opinion, data: stage.tell(when.data), expectedVersion };
      case 'ask':
        return {
          type: 'askOpinion',
          state: when.state ?? current.state,
          of: { type: 'function', function: when.of ?? '' },
          question: when.question,
          dueOn: when.dueOn ?? null,
          expectedVersion,
        };
      case 'notify': {
        const document = current.acts?.findLast((act) => act.document === when.document)?.id ?? '';
        if (when.as === 'applicant') return { type: 'readDocument', document };
        const { way = 'handed', reference = null } = when;
        return { type: 'notify', document, way, on: localDate(services.clock.now()), reference };
      }
      case 'annotate':
        return { type: 'annotate', values: stage.tell(when.values), base: null };
    }
  };
  const actor = when.as === 'applicant' ? citizen(current.applicant) : holderOf(stage, when.as);
  const result = await applyCommand(services, current.id, await command(), actor);
  return result.type === 'applied' ? result.case : null;
}

function citizen({ personId, givenName, familyName }: Applicant): Actor {
  return { type: 'applicant', personId, name: `${givenName} ${familyName}` };
}

function holderOf({ compiled, agents }: Stage, name: string): Actor {
  const holder = agents.find(({ account: { holds } }) => holds?.dispositif === compiled.id && holds.function === name);
  if (!holder) return { type: 'system', name };
  const { givenName, familyName } = holder.account;
  return { type: 'agent', userId: holder.userId, name: `${givenName} ${familyName}`, functions: [name] };
}

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

function clockBehind(clock: Clock, milliseconds: number): Clock {
  return { ...clock, now: () => new Date(Date.parse(clock.now()) - milliseconds).toISOString() };
}

/** A UUID (version 8) that depends on the text alone. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
