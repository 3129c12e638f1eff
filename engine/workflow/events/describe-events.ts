/** What agents, and authors of scenarios, read of events. */
import { groupFunction } from '../../case/opinions.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { CaseEvent } from './case-event.ts';
import type { Telling } from './event-record.ts';
import { recordOf } from './records.ts';

/**
 * Sentences of events, one each in their order. @param all the events among which tasks opened, letters ordered and groups
 * asked have their names: those of the case where there are more
 */
export function describeEvents(
  compiled: CompiledDispositif,
  events: readonly CaseEvent[],
  all: readonly CaseEvent[] = events,
): readonly string[] {
  const telling = { compiled, ...namesIn(all), branches: false };
  return events.map((event) => recordOf(event).toAgent(event, telling));
}

/** Sentences for the author of a scenario about the events of a step, without what is of use to the case alone. */
export function describeStep(compiled: CompiledDispositif, events: readonly CaseEvent[]): readonly string[] {
  const telling = { compiled, ...namesIn(events), branches: true };
  return events.flatMap((event) => {
    const { told, toAgent } = recordOf(event);
    return told === 'upkeep' ? [] : [toAgent(event, telling)];
  });
}

function namesIn(events: readonly CaseEvent[]): Pick<Telling, 'tasks' | 'groups' | 'documents'> {
  const tasks = new Map<string, string>();
  const groups = new Map<string, string>();
  const documents = new Map<string, string>();
  for (const event of events) {
    if (event.type === 'taskOpened') tasks.set(event.task.id, event.task.title);
    if (event.type === 'documentOrdered') documents.set(event.document.id, event.document.title);
    const of = event.type === 'opinionChanged' ? event.opinion.adHoc?.of : undefined;
    if (of?.type === 'group') groups.set(groupFunction(of.id), of.name);
  }
  return { tasks, groups, documents };
}
