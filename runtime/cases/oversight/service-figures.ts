/**
 * What who leads a service must see: what is late and what nobody does, what silence will decide, who has how much, what comes
 * and what ends, and how long it takes. Each number is that of the rows of a list of the queue, so that it can be opened; what
 * it costs depends on what is open and on the weeks that are shown, not on all that ever was.
 */
import { addDays, endOfDay, localDate, type CompiledDispositif, type Instant } from '../../../engine/index.ts';
import type { ServiceFigures } from '../../../schemas/types/api.ts';
import type { Services } from '../../services.ts';
import type { HeldFunction } from '../queue/queue-filter.ts';
import { listOverseen } from '../queue/store/list-overseen.ts';
import { countFlow } from './store/count-flow.ts';
import { countLoad } from './store/count-load.ts';
import { countOpen } from './store/count-open.ts';
import { countSilence } from './store/count-silence.ts';
import { countWaiting } from './store/count-waiting.ts';
import { measureSteps } from './store/measure-steps.ts';

/** Days over which silence is looked at. */
const SOON = 10;
const WEEKS = 12;
/** Cases that ended last, of which delays are measured. */
const MEASURED = 500;

type FigureServices = Pick<Services, 'db' | 'dispositifs'>;
type Schemes = ReadonlyMap<string, CompiledDispositif | undefined>;

/** The figures of the schemes that who holds these functions oversees, or of one of them; null for who oversees none, or not that one. */
export async function serviceFigures(
  services: FigureServices,
  functions: readonly HeldFunction[],
  { dispositif, now }: { readonly dispositif: string | undefined; readonly now: Instant },
): Promise<ServiceFigures | null> {
  const { db } = services;
  const overseen = await listOverseen(db, functions);
  const all = await loadSchemes(services, new Set(overseen.map((one) => one.dispositif)));
  const shown = [...all.keys()].filter((id) => dispositif === undefined || id === dispositif);
  const [first] = shown;
  if (first === undefined) return null;
  const to = addDays(localDate(now), SOON);
  const held = overseen.filter((one) => shown.includes(one.dispositif));
  const [waiting, days, load, weeks, delays] = await Promise.all([
    countWaiting(db, held, now),
    countSilence(db, shown, endOfDay(to)),
    countLoad(db, shown, now),
    countFlow(db, shown, { now, weeks: WEEKS }),
    shown.length === 1 ? delaysOf(db, first, all) : null,
  ]);
  return {
    schemes: [...all.keys()]
      .map((id) => ({ id, name: titleOf(all, id) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'fr')),
    waiting: waiting.map(({ oldest, ...step }) => ({
      ...named(all, step),
      stateTitle: stateTitle(all, step.dispositif, step.state),
      oldest: oldest?.toISOString() ?? null,
    })),
    silence: { to, days: days.map((day) => named(all, day)) },
    load,
    weeks,
    delays,
  };
}

/** How long a scheme takes, by step: those in which cases were or are, the longest first. */
async function delaysOf(
  db: Services['db'],
  scheme: string,
  all: Schemes,
): Promise<NonNullable<ServiceFigures['delays']>> {
  const [{ steps, whole }, open] = await Promise.all([
    measureSteps(db, { scheme, cases: MEASURED }),
    countOpen(db, scheme),
  ]);
  const now = new Map(open.map(({ state, count }) => [state, count]));
  const unmeasured = open.filter(({ state }) => !steps.some((step) => step.state === state));
  return {
    ...whole,
    steps: [...steps, ...unmeasured.map(({ state }) => ({ state, stays: 0, median: null, p90: null }))].map((step) => ({
      ...step,
      stateTitle: stateTitle(all, scheme, step.state),
      open: now.get(step.state) ?? 0,
    })),
  };
}

async function loadSchemes({ dispositifs }: FigureServices, ids: ReadonlySet<string>): Promise<Schemes> {
  const loaded = await Promise.all(
    [...ids].map(async (id) => {
      const version = await dispositifs.current(id);
      return [id, version === undefined ? undefined : await dispositifs.load(id, version)] as const;
    }),
  );
  return new Map(loaded);
}

const titleOf = (all: Schemes, id: string): string => all.get(id)?.identity.title ?? id;

const stateTitle = (all: Schemes, scheme: string, state: string): string | null =>
  all.get(scheme)?.workflow.states[state]?.title ?? null;

const named = <T extends { readonly dispositif: string }>(all: Schemes, one: T): T & { dispositifTitle: string } => ({
  ...one,
  dispositifTitle: titleOf(all, one.dispositif),
});
