/** What an agent can narrow the queue by: gathered from the schemes and the groups that they hold, and from a few cases. */
import { queueMarks, queueSight, type CompiledDispositif } from '../../../engine/index.ts';
import type { FacetColumn, NamedId, QueueFacets, QueueRow } from '../../../schemas/types/api.ts';
import { listLabels, queuePage, type HeldFunction } from '../../cases/index.ts';
import type { Viewer } from '../../identity/index.ts';
import { listAgents } from '../../identity/rights/store/agents.ts';
import type { Services } from '../../services.ts';
import { filterFor } from './queue-query.ts';

/** Cases whose values are proposed: enough to meet what is common, whatever else there is. */
const LOOKED_AT = 200;
/** Values of a column that are proposed. */
const MOST_VALUES = 60;

/** Of one scheme, or of all that are held. */
export async function queueFacets(
  services: Services,
  viewer: Viewer,
  dispositif: string | undefined,
): Promise<QueueFacets> {
  const filter = await filterFor(services, viewer, { view: 'open', dispositif });
  const held = filter.functions.filter((one) => dispositif === undefined || one.dispositif === dispositif);
  const schemes = [...new Set(held.map((one) => one.dispositif))];
  const columns = new Map<string, FacetColumn>();
  const alerts = new Set<string>();
  const holders = new Map<string, NamedId>();
  for (const id of schemes) {
    const compiled = await currentOf(services, id);
    if (compiled) {
      const functions = held.filter((one) => one.dispositif === id).map((one) => one.function);
      offer(compiled, functions, columns, alerts);
    }
    for (const { id: agent, name } of await listAgents(services.db, id)) holders.set(agent, { id: agent, name });
  }
  const instructed = await instructedSchemes(services, held);
  const { items } = await queuePage(services, { ...filter, limit: LOOKED_AT });
  return {
    columns: [...columns.values()].map((column) => ({ ...column, values: valuesOf(items, column.title) })),
    alerts: [...alerts].toSorted(inFrench),
    labels: [...(await listLabels(services.db, [...instructed]))],
    holders: [...holders.values()].toSorted((one, other) => inFrench(one.name, other.name)),
    groups: viewer.groups
      .map(({ id, name }) => ({ id, name }))
      .toSorted((one, other) => inFrench(one.name, other.name)),
  };
}

/** Schemes of which functions held do more than give opinions: what a service keeps among its own is theirs to see. */
export async function instructedSchemes(
  services: Services,
  held: readonly Pick<HeldFunction, 'dispositif' | 'function'>[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const id of new Set(held.map(({ dispositif }) => dispositif))) {
    const compiled = await currentOf(services, id);
    const functions = held.filter((one) => one.dispositif === id).map((one) => one.function);
    if (compiled && queueSight(compiled, functions).instructs) found.add(id);
  }
  return found;
}

async function currentOf({ dispositifs }: Services, id: string): Promise<CompiledDispositif | undefined> {
  const version = await dispositifs.current(id);
  return version === undefined ? undefined : dispositifs.load(id, version);
}

/** Columns and marks of a scheme that a function held there reads; several schemes may call one alike. */
function offer(
  compiled: CompiledDispositif,
  functions: readonly string[],
  columns: Map<string, FacetColumn>,
  alerts: Set<string>,
): void {
  const sights = functions.map((name) => queueSight(compiled, [name]));
  for (const column of compiled.queue.columns) {
    const { title, type } = column;
    if (sights.some(({ isColumnShown }) => isColumnShown(column))) columns.set(title, { title, type, values: [] });
  }
  for (const mark of queueMarks(compiled)) {
    if (sights.some(({ isAlertShown }) => isAlertShown(mark))) alerts.add(mark.label);
  }
}

/** Values of a column that rows show, each once, by what people read. */
function valuesOf(rows: readonly QueueRow[], title: string): FacetColumn['values'] {
  const values = new Map<string, string>();
  for (const { value, text } of rows.flatMap(({ columns }) => columns.filter((column) => column.title === title))) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      values.set(String(value), text);
  }
  return [...values]
    .map(([value, text]) => ({ value, text }))
    .toSorted((one, other) => inFrench(one.text, other.text))
    .slice(0, MOST_VALUES);
}

const inFrench = (one: string, other: string): number => one.localeCompare(other, 'fr', { numeric: true });
