/**
 * Opinions and tasks that are given more time than the law gives for the whole decision: silence would have decided before.
 */
import type { Delay } from '../../../schemas/types/common.ts';
import type { LegalClock } from '../../../schemas/types/workflow.ts';
import { latestEnd } from '../../calendar/clock-end.ts';
import { addDelay } from '../../calendar/delay.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import { listStates } from '../../language/walk-workflow.ts';
import { SAMPLE_MOMENTS } from '../../calendar/sample-moments.ts';

/** What is due, whenever it begins, after the longest that a delay may last which runs all the while. */
export function checkDues(
  { report, workflow }: ParsedSource,
  clock: LegalClock,
  running: ReadonlySet<string>,
): readonly Diagnostic[] {
  if (clock.silence === 'none' && clock.action === undefined) return [];
  const still = [...(clock.suspendedIn ?? []), ...(clock.stopsIn ?? [])];
  return listStates(workflow).flatMap(({ id, state, pointer, parent }) => {
    if (parent || !running.has(id) || still.includes(id)) return [];
    const { task, opinions = {} } = state;
    const dues: readonly Due[] = [
      ...(task?.due ? [{ title: task.title, due: task.due, pointer: joinPointer(pointer, 'task', 'due') }] : []),
      ...Object.entries(opinions).map(([name, { title, due }]) => ({
        title,
        due,
        pointer: joinPointer(pointer, 'opinions', name, 'due'),
      })),
    ];
    return dues
      .filter(({ due }) => SAMPLE_MOMENTS.every((moment) => addDelay(moment, due) > latestEnd(clock, moment)))
      .map(({ title, pointer: place }) =>
        report('workflow.due-late', 'workflow.json', place, { clock: clock.title, title }),
      );
  });
}

type Due = { readonly title: string; readonly due: Delay; readonly pointer: Pointer };
