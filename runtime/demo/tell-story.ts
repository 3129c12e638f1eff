/**
 * One request of the demonstration, from its filing to where it stands: an author's scenario as if it happened in these
 * days, played by the commands that people send, at the moments at which they would have sent them.
 */
import { createHash } from 'node:crypto';
import {
  askGivenSources,
  asActor,
  endOfWait,
  localDate,
  nextDue,
  prefill,
  routeOf,
  signaturesGiven,
  type Actor,
  type Applicant,
  type Case,
  type CompiledDispositif,
  type Instant,
  type JsonObject,
  type RegisterEntry,
} from '../../engine/index.ts';
import { asJsonObject, mergePatch } from '../../engine/base/index.ts';
import type { Scenario, ScenarioStep } from '../../schemas/types/scenario.ts';
import { applyCommand, fileCase, type ExistingCaseCommand, type Filing } from '../cases/index.ts';
import { digestOf as digestOfPart } from '../filing/index.ts';
import type { Services } from '../services.ts';
import type { DemoAccount } from './accounts.ts';
import { moveDates, withRealFiles } from './scenario-answers.ts';

/** An agent of the demonstration with the account that was made, by whom commands are played. */
export interface SeededAgent {
  readonly account: DemoAccount;
  readonly userId: string;
}

/** A request to be told. */
export interface Story {
  /** Its identifier, and that of its case: it is told once. */
  readonly id: string;
  readonly compiled: CompiledDispositif;
  readonly scenario: Scenario;
  readonly applicant: Applicant;
  /** What the register knows of the applicant: the form names who asks, whoever the author's scenario was about. */
  readonly person: RegisterEntry['person'];
  readonly filedAt: Instant;
  /** Nothing of it happens after that moment. */
  readonly until: Instant;
  /** Milliseconds before each step: people do not answer at once. */
  readonly pause: (step: number) => number;
}

interface Stage extends Story {
  readonly services: Services;
  readonly agents: readonly SeededAgent[];
  /** Values of the scenario, as if it happened in these days. */
  readonly tell: (values: object) => JsonObject;
  readonly now: () => Instant;
  readonly goTo: (instant: Instant) => void;
}

/**
 * Files the request and plays its steps as long as they are accepted and lie before `until`. Gives the case as it then
 * is; null when the request itself is refused, on a day of the year that its scheme does not take.
 */
export async function tellStory(
  services: Services,
  agents: readonly SeededAgent[],
  story: Story,
): Promise<Case | null> {
  let now = story.filedAt;
  const written = localDate(story.scenario.given.now);
  const today = localDate(story.filedAt);
  const stage: Stage = {
    ...story,
    agents,
    services: { ...services, clock: { ...services.clock, now: () => now } },
    tell: (values) => moveDates(asJsonObject(values), written, today),
    now: () => now,
    goTo: (instant) => {
      now = instant;
    },
  };
  let current = await fileStory(stage);
  if (current === null) return null;
  for (const [at, step] of story.scenario.steps.slice(1).entries()) {
    const next = await playNext(stage, current, step, at + 1);
    if (next === null) break;
    current = next;
  }
  return letPass(stage, current, story.until);
}

/** The agent of a function who looks after a case, always the same one; the outside world where nobody holds it. */
export function holderOf(
  { compiled, id }: Pick<Story, 'compiled' | 'id'>,
  agents: readonly SeededAgent[],
  name: string,
  route: string | null = null,
): Actor {
  const all = agents.filter(({ account: { holds } }) => holds?.dispositif === compiled.id && holds.function === name);
  const near = all.filter(({ account: { holds } }) => holds?.route === route);
  const able = near.length > 0 ? near : all;
  const holder = able[drawn(id, name) % able.length];
  if (!holder) return { type: 'system', name };
  const { givenName, familyName } = holder.account;
  return { type: 'agent', userId: holder.userId, name: `${givenName} ${familyName}`, functions: [name] };
}

/** A UUID (version 8) that depends on the text alone. */
export function uuidOf(text: string): string {
  const hex = digestOf(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A number from 0 to 2^32 - 1 that depends on the words alone: chance that is the same on every machine. */
export function drawn(...words: readonly (string | number)[]): number {
  return Number.parseInt(digestOf(words.join(' ')).slice(0, 8), 16);
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

async function fileStory(stage: Stage): Promise<Case | null> {
  const { id, services, compiled, scenario, applicant, person, agents } = stage;
  const channel = scenario.given.channel ?? 'online';
  const { model } = compiled.form;
  const own = prefill(model, { person, today: localDate(stage.now()) });
  const told = mergePatch(stage.tell(scenario.given.answers), own);
  const typed = await withRealFiles(services, model, told, id, applicant.personId);
  const { answers, looked } = askGivenSources(compiled.form, scenario.given, typed, stage.now());
  const [first = ''] = Object.keys(compiled.identity.functions);
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
      signatures: signedIn(stage, answers),
      looked,
    },
    channel === 'online' ? asActor(applicant) : holderOf(stage, agents, first),
  );
  return filed.type === 'refused' ? null : filed.case;
}

/** All who are to sign have, what the request says. */
function signedIn(
  { compiled: { form }, scenario, now }: Stage,
  answers: JsonObject,
): NonNullable<Filing['signatures']> {
  const at = now();
  return signaturesGiven({ form }, scenario.given).flatMap((signature) => {
    const signatory = form.model.ui.signatories?.find(({ id }) => id === signature.signatory);
    return signatory ? [{ ...signature, at, digest: digestOfPart(form, signatory, answers, localDate(at)) }] : [];
  });
}

/** Nothing when the step comes too late, is refused, or files another request. */
async function playNext(stage: Stage, current: Case, { when }: ScenarioStep, at: number): Promise<Case | null> {
  if (when.type === 'file') return null;
  const pause = stage.pause(at);
  const then =
    when.type === 'wait' ? endOfWait(stage.now(), when) : new Date(Date.parse(stage.now()) + pause).toISOString();
  if (Date.parse(then) > Date.parse(stage.until)) return null;
  const before = await letPass(stage, current, then);
  return when.type === 'wait' ? before : playStep(stage, before, when);
}

/** The case once a moment has come: what fell due until then has happened. */
async function letPass(stage: Stage, current: Case, moment: Instant): Promise<Case> {
  stage.goTo(moment);
  const due = nextDue(current);
  if (due === null || Date.parse(due.at) > Date.parse(moment)) return current;
  const result = await applyCommand(stage.services, current.id, { type: 'passTime' }, { type: 'time' });
  return result.type === 'applied' ? result.case : current;
}

type Deed = Exclude<ScenarioStep['when'], { readonly type: 'wait' | 'file' }>;

async function playStep(stage: Stage, current: Case, when: Deed): Promise<Case | null> {
  const { services, agents } = stage;
  const actor =
    when.as === 'applicant' ? asActor(current.applicant) : holderOf(stage, agents, when.as, routeOf(current, when.as));
  const result = await applyCommand(services, current.id, await commandOf(stage, current, when), actor);
  return result.type === 'applied' ? result.case : null;
}

async function commandOf(stage: Stage, current: Case, when: Deed): Promise<ExistingCaseCommand> {
  const { services, compiled } = stage;
  const expectedVersion = current.version;
  switch (when.type) {
    case 'act': {
      const { model } = compiled.form;
      const { personId } = current.applicant;
      const mended = when.answers
        ? await withRealFiles(services, model, stage.tell(when.answers), current.id, personId)
        : null;
      const answers = mended && mergePatch(current.answers, mended);
      return { type: 'act', action: when.action, data: stage.tell(when.data ?? {}), answers, expectedVersion };
    }
    case 'recall':
      return { type: 'recall', action: when.action, expectedVersion };
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
      return { type: 'notify', document, way, on: localDate(stage.now()), reference };
    }
    case 'annotate':
      return { type: 'annotate', values: stage.tell(when.values), base: null };
  }
}
