/** What each recording of findings changed: what stood there before beside what stands there since, as people read both. */
import type { Json } from '../../base/values.ts';
import { describeValues } from '../../form/reading/describe-values.ts';
import type { CaseEvent } from '../events/case-event.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';

/** A finding that a recording made another. Null: it was not recorded, or no longer is. */
export type FindingChange = { readonly label: string; readonly before: string | null; readonly after: string | null };

/**
 * The changes of each event, by its number; an event without any is left out.
 * @param events those of the case as their reader is shown them: what is kept from the reader has left them
 */
export function findingChanges(
  { agent }: Pick<CompiledDispositif, 'agent'>,
  events: readonly CaseEvent[],
): ReadonlyMap<number, readonly FindingChange[]> {
  const changes = new Map<number, readonly FindingChange[]>();
  if (!agent) return changes;
  // In words, and not as values: a finding is another when one reads something else.
  const words = (name: string, value: Json): { readonly label: string; readonly text: string } | undefined =>
    describeValues(agent, { [name]: value })[0];
  const known = new Map<string, string>();
  for (const event of events) {
    if (event.type !== 'annotated') continue;
    const made = Object.entries(event.values).flatMap(([name, value]): readonly FindingChange[] => {
      const said = words(name, value);
      const before = known.get(name) ?? null;
      const after = said?.text ?? null;
      if (after === null) known.delete(name);
      else known.set(name, after);
      return before === after ? [] : [{ label: said?.label ?? labelOf(agent, name), before, after }];
    });
    if (made.length > 0) changes.set(event.seq, made);
  }
  return changes;
}

/** The question of a finding that is no longer answered. */
function labelOf({ schema }: NonNullable<CompiledDispositif['agent']>, name: string): string {
  return schema.properties?.[name]?.title ?? name;
}
