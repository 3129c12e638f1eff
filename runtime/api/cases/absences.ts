/** Who is absent and who stands in: said by the agent, or by who leads all that they work on. */
import { localDate } from '../../../engine/index.ts';
import type { Absences } from '../../../schemas/types/api.ts';
import { listOverseen } from '../../cases/index.ts';
import { problem } from '../../http/problems.ts';
import { ownFunctions, readViewers, requireViewer, type Viewer } from '../../identity/index.ts';
import { sayAbsence, stopAbsence } from '../../identity/absences/absences.ts';
import { mayStandIn, type HeldScheme } from '../../identity/absences/judge-absence.ts';
import { findAbsence, listAbsences } from '../../identity/absences/store/absences.ts';
import { listAgents } from '../../identity/rights/store/agents.ts';
import type { Services } from '../../services.ts';
import { describe, TEXT, UUID, type ApiServer } from '../describe-route.ts';
import { instructedSchemes } from './queue-facets.ts';

/**
 * `/absences`: those that are not over, said with their deputy, ended early; `GET /absences/deputies`, who may stand in for an
 * agent. Throws `not-allowed` for an agent whose absence is not ours to say, `absence-unknown`, and the faults of an absence.
 */
export function absenceRoutes(app: ApiServer, services: Services): void {
  const { db, clock, config } = services;
  const saying = (viewer: Viewer) => ({ by: viewer, now: clock.now(), publicUrl: config.publicUrl });

  app.get(
    '/absences',
    describe({
      id: 'listAbsences',
      tag: 'cases',
      summary: 'Absences that are not over: mine, those in which I stand in, and those of the schemes that I oversee.',
      capability: 'absence.say',
      reply: 'Absences',
    }),
    async (request) => present(services, await requireViewer(request)),
  );

  app.get(
    '/absences/deputies',
    describe({
      id: 'listDeputies',
      tag: 'cases',
      summary: 'Agents who may stand in for an agent: they work on all the schemes that the agent works on.',
      capability: 'absence.say',
      query: { user: TEXT('Account of who is absent.') },
      required: ['user'],
      reply: 'NamedIdList',
    }),
    async (request) => {
      const { user } = request.query;
      await requireLed(services, await requireViewer(request), user);
      return { items: [...(await deputiesOf(services, user))] };
    },
  );

  app.put(
    '/absences/:id',
    describe({
      id: 'sayAbsence',
      tag: 'cases',
      summary: 'Says that an agent is absent and who holds their functions in these days; sent twice, it is said once.',
      capability: 'absence.say',
      params: { id: UUID },
      body: 'SayAbsence',
      reply: 'Absences',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { userId, deputyId } = request.body;
      await requireLed(services, viewer, userId);
      if (!(await deputiesOf(services, userId)).some(({ id }) => id === deputyId)) throw problem('absence-deputy');
      const absence = { id: request.params.id, ...request.body };
      const fault = await db.transaction((tx) => sayAbsence(tx, absence, saying(viewer)));
      if (fault) throw problem(fault);
      services.jobs.nudge();
      return present(services, viewer);
    },
  );

  app.post(
    '/absences/:id/end',
    describe({
      id: 'endAbsence',
      tag: 'cases',
      summary: 'Ends an absence now, or gives up one that has not begun: who stands in holds nothing by it any more.',
      capability: 'absence.say',
      params: { id: UUID },
      reply: 'Absences',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { id } = request.params;
      const found = await findAbsence(db, id);
      if (!found) throw problem('absence-unknown');
      await requireLed(services, viewer, found.userId);
      if (!(await db.transaction((tx) => stopAbsence(tx, id, saying(viewer))))) throw problem('absence-unknown');
      services.jobs.nudge();
      return present(services, viewer);
    },
  );
}

async function present(services: Services, viewer: Viewer): Promise<Absences> {
  const today = localDate(services.clock.now());
  const agents = await agentsLed(services, viewer);
  const mine = new Set(agents.map(({ id }) => id));
  const rows = await listAbsences(services.db, today, [...new Set([viewer.userId, ...mine])]);
  return {
    items: rows.map(({ id, userId, userName, deputyId, deputyName, from, to, by }) => ({
      id,
      user: { id: userId, name: userName },
      deputy: { id: deputyId, name: deputyName },
      from,
      to,
      by,
      running: from <= today,
      mine: mine.has(userId),
    })),
    agents: agents.map(({ id, name }) => ({ id, name })),
  };
}

type Agent = { readonly id: string; readonly name: string };

/** Throws `not-allowed` unless an agent's absence is a viewer's to say. */
async function requireLed(services: Services, viewer: Viewer, userId: string): Promise<void> {
  if (!(await agentsLed(services, viewer)).some(({ id }) => id === userId)) throw problem('not-allowed');
}

/** A viewer themselves, and agents all of whose schemes they oversee: of others they would give away what they do not lead. */
async function agentsLed({ db }: Services, viewer: Viewer): Promise<readonly Agent[]> {
  const led = new Set((await listOverseen(db, viewer.functions)).map(({ dispositif }) => dispositif));
  const found = new Map([[viewer.userId, viewer]]);
  for (const agent of await viewersOf(db, led)) {
    const isLed = ownFunctions(agent).every(({ dispositif }) => led.has(dispositif));
    if (isLed) found.set(agent.userId, agent);
  }
  return [...found.values()]
    .filter((agent) => ownFunctions(agent).length > 0)
    .map(({ userId: id, name }) => ({ id, name }))
    .toSorted(byName);
}

/** Agents who work on all schemes that an agent works on, as far as the agent does. */
async function deputiesOf(services: Services, userId: string): Promise<readonly Agent[]> {
  const { db } = services;
  const [absent] = await readViewers(db, [userId]);
  if (!absent) return [];
  const own = await schemesOf(services, absent);
  const found: Agent[] = [];
  for (const viewer of await viewersOf(db, new Set(own.map(({ dispositif }) => dispositif)))) {
    if (viewer.userId !== userId && mayStandIn(await schemesOf(services, viewer), own))
      found.push({ id: viewer.userId, name: viewer.name });
  }
  return found.toSorted(byName);
}

/** Agents who hold something of some schemes today. */
async function viewersOf(db: Services['db'], schemes: ReadonlySet<string>): Promise<readonly Viewer[]> {
  const ids = new Set<string>();
  for (const scheme of schemes) for (const { id } of await listAgents(db, scheme)) ids.add(id);
  return readViewers(db, [...ids]);
}

/** What somebody holds themselves, by scheme. */
async function schemesOf(services: Services, viewer: Viewer): Promise<readonly HeldScheme[]> {
  const own = ownFunctions(viewer);
  const instructed = await instructedSchemes(services, own);
  return [...new Set(own.map((one) => one.dispositif))].map((dispositif) => ({
    dispositif,
    instructs: instructed.has(dispositif),
  }));
}

const byName = (one: Agent, other: Agent): number => one.name.localeCompare(other.name, 'fr');
