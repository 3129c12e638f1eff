/**
 * Which functions may narrow the queue by a column or a mark: those that read it. Whoever finds a case by a value knows the
 * value, so a function that is not shown it finds nothing by it.
 */
import { queueMarks, queueSight, type CompiledDispositif } from '../../../engine/index.ts';
import type { Services } from '../../services.ts';
import type { Facets } from './facets.ts';
import type { HeldFunction } from './queue-filter.ts';

/** Of functions held, those that read all columns and marks that are asked for, in the version in force of their scheme. */
export async function whoRead(
  dispositifs: Pick<Services['dispositifs'], 'current' | 'load'>,
  held: readonly HeldFunction[],
  facets: Facets = {},
): Promise<readonly HeldFunction[]> {
  const { columns = [], ranges = [], alerts = [] } = facets;
  if (columns.length + ranges.length + alerts.length === 0) return held;
  const reads = await Promise.all(
    held.map(async (one) => {
      const version = await dispositifs.current(one.dispositif);
      const compiled = version === undefined ? undefined : await dispositifs.load(one.dispositif, version);
      return compiled !== undefined && readsAll(compiled, one.function, facets);
    }),
  );
  return held.filter((_, at) => reads[at]);
}

/** A title or label that the scheme has not is read by nobody there. Of two that are called alike, both must be read. */
function readsAll(
  compiled: CompiledDispositif,
  name: string,
  { columns = [], ranges = [], alerts = [] }: Facets,
): boolean {
  const sight = queueSight(compiled, [name]);
  const marks = queueMarks(compiled);
  return (
    [...columns, ...ranges].every(({ title }) =>
      every(named(compiled.queue.columns, 'title', title), sight.isColumnShown),
    ) &&
    // One of several marks is asked for: a scheme need not have them all.
    (alerts.length === 0 ||
      every(
        alerts.flatMap((label) => named(marks, 'label', label)),
        sight.isAlertShown,
      ))
  );
}

const named = <Name extends string, T extends Readonly<Record<Name, string>>>(
  all: readonly T[],
  name: Name,
  value: string,
): readonly T[] => all.filter((one) => one[name] === value);

/** Whether there are some, and all are. */
const every = <T>(all: readonly T[], is: (one: T) => boolean): boolean => all.length > 0 && all.every(is);
