/**
 * What a scheme received, decided and granted in a period. Counted when it is read: cases of the period from indexes alone,
 * what their events tell on a bounded number of them, money by its own index. Each number of cases is that of the rows of
 * a list of the queue.
 */
import type { CompiledDispositif } from '../../engine/index.ts';
import type { SchemeStatistics } from '../../schemas/types/api.ts';
import {
  countEnded,
  countFiled,
  listOverseen,
  measureDeeds,
  measureSteps,
  sumAmounts,
  type AmountSum,
  type HeldFunction,
} from '../cases/index.ts';
import { FEWEST } from '../open-data/index.ts';
import type { Services } from '../services.ts';
import { begunRequests } from './begun.ts';
import type { Period } from './period.ts';
import { byChannel, byMonth, byOutcome, byState, byVersion } from './split.ts';

/** Cases whose events are read at most: those of the period that ended last. */
const MEASURED = 2000;

/** The statistics of a scheme; null for who, holding these functions, does not oversee it. */
export async function schemeStatistics(
  services: Pick<Services, 'db' | 'dispositifs' | 'config' | 'clock'>,
  functions: readonly HeldFunction[],
  { dispositif, ...period }: Period & { readonly dispositif: string },
): Promise<SchemeStatistics | null> {
  const { db, dispositifs } = services;
  const overseen = await listOverseen(db, functions);
  if (!overseen.some((one) => one.dispositif === dispositif)) return null;
  const version = await dispositifs.current(dispositif);
  const current = version === undefined ? undefined : await dispositifs.load(dispositif, version);
  const ended = await countEnded(db, dispositif, period);
  const silent = await silentActions(services, dispositif, new Set(ended.map((row) => row.version)));
  const last = { scheme: dispositif, cases: MEASURED, ...period };
  const [filed, { whole, steps }, deeds, amounts, begun] = await Promise.all([
    countFiled(db, dispositif, period),
    measureSteps(db, last),
    measureDeeds(db, last, silent),
    sumAmounts(db, dispositif, period),
    begunRequests(services, dispositif, current?.form.model),
  ]);
  const titleOf = (state: string): string | null => current?.workflow.states[state]?.title ?? null;
  return {
    dispositif,
    title: current?.identity.title ?? dispositif,
    typicalDelay: current?.identity.typicalDelay ?? '',
    ...period,
    months: byMonth(period, filed, ended),
    filed: byState(filed, titleOf),
    closed: byState(ended, titleOf),
    outcomes: byOutcome(filed),
    channels: byChannel(filed),
    versions: byVersion(filed),
    measured: {
      ...whole,
      steps: steps.map((step) => ({ ...step, stateTitle: titleOf(step.state) })),
      ...deeds,
    },
    amounts: toldAmounts(amounts),
    begun,
  };
}

/** Actions that time carries out when a legal delay ends, in the versions under which cases ended. */
async function silentActions(
  { dispositifs }: Pick<Services, 'dispositifs'>,
  scheme: string,
  versions: ReadonlySet<number>,
): Promise<readonly string[]> {
  const loaded = await Promise.all([...versions].map((version) => dispositifs.load(scheme, version)));
  return [...new Set(loaded.flatMap((compiled) => (compiled ? actionsOf(compiled) : [])))];
}

function actionsOf({ workflow: { workflow } }: CompiledDispositif): readonly string[] {
  return Object.values(workflow.clocks ?? {}).flatMap(({ silence, action }) => (silence === 'none' ? [] : [action]));
}

const ENTRIES: readonly AmountSum['entry'][] = ['commit', 'pay', 'recover'];

/** The amount of one person is in none of it: not all who lead a service read amounts. */
export function toldAmounts(amounts: readonly AmountSum[]): SchemeStatistics['amounts'] {
  return ENTRIES.flatMap((entry) => amounts.filter((one) => one.entry === entry)).map((one) =>
    one.cases < FEWEST ? { entry: one.entry, cases: null, sum: null, median: null } : one,
  );
}
