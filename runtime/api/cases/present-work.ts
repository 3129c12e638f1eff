/** What is to be done on a case, and within what time. */
import { formatDuration, implicitDecision, routeOf, localDate } from '../../../engine/index.ts';
import type { ApiClock, ApiTask, ImplicitDecision } from '../../../schemas/types/api.ts';
import type { ShownCase } from './open-case.ts';
import { titleOfConsulted } from './present-opinions.ts';

/** Open tasks, and whether they are the viewer's to do. */
export function presentTasks({ view, compiled }: ShownCase): readonly ApiTask[] {
  const { case: read } = view;
  return view.tasks.map((task) => {
    const { assignee, held, mine } = task;
    const definition = compiled.identity.functions[task.function];
    const route = definition?.routes?.find(({ id }) => id === routeOf(read, task.function));
    return {
      id: task.id,
      state: task.state,
      opinion: task.opinion,
      function: task.function,
      functionTitle: titleOfConsulted(compiled, read, task),
      route: route ? { id: route.id, name: route.title } : null,
      title: task.title,
      openedAt: task.openedAt,
      dueAt: task.dueAt,
      remindedAt: task.remindedAt ?? null,
      assignee: assignee && { id: assignee.userId, name: assignee.name },
      held,
      mine,
    };
  });
}

/** Legal delays, for both sides. */
export function presentClocks({ view: { case: read }, compiled }: ShownCase): readonly ApiClock[] {
  return inOrder(read.clocks, compiled.workflow.workflow.clocks ?? {}).map((clock) => {
    const definition = compiled.workflow.workflow.clocks?.[clock.id];
    return {
      id: clock.id,
      title: definition?.title ?? clock.id,
      status: clock.status,
      startedAt: clock.startedAt,
      dueAt: clock.dueAt,
      remainingDays: clock.remainingDays,
      silence: definition?.silence ?? 'none',
      extensions: (clock.extensions ?? []).flatMap(({ id, at }) => {
        const extension = definition?.extensions?.[id];
        if (!extension) return [];
        const { title, by, article = null } = extension;
        return [{ title, by: formatDuration(by), article, on: localDate(at) }];
      }),
    };
  });
}

/** The decision of silence, for both sides. */
export function presentImplicit({ view: { case: read }, compiled }: ShownCase): ImplicitDecision | null {
  const found = implicitDecision(compiled, read);
  return found && { ...found, clock: compiled.workflow.workflow.clocks?.[found.clock]?.title ?? found.clock };
}

/** Records in the order of their definitions: the database keeps the members of an object in an order of its own. */
function inOrder<Value>(
  records: Readonly<Record<string, Value>>,
  definitions: Readonly<Record<string, unknown>>,
): readonly Value[] {
  return Object.keys(definitions).flatMap((id) => records[id] ?? []);
}
