/**
 * Times that are far from what anybody means by them: a day or two to answer before the case moves on, the end of a task long after
 * the answer is announced. A letter for another (D for M) makes them, and each is right by itself.
 */
import { addDelay } from '../../calendar/delay.ts';
import { formatDuration } from '../../calendar/duration-words.ts';
import { SAMPLE_MOMENTS } from '../../calendar/sample-moments.ts';
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listStates } from '../../language/walk-workflow.ts';
import { writtenLengths } from '../../calendar/french-durations.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';

const FILE = 'workflow.json';
/** In fewer days nobody who was written to has answered. */
const FEWEST = 'P3D';
/** A task may outlast what is announced; not twice over before anything is done. */
const OVER = 2;

/** Times to answer that are too short, and first tasks that are due long after what is announced. */
export function checkShortTimes(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return [...checkAnswers(parsed, compiled), ...checkFirstTask(parsed)];
}

function checkAnswers(
  { report, workflow }: ParsedSource,
  { actions, states }: CompiledWorkflow,
): readonly Diagnostic[] {
  return listStates(workflow).flatMap(({ state, pointer }) =>
    state.waiting !== 'applicant'
      ? []
      : Object.entries(state.timers ?? {}).flatMap(([name, { after, calendar, action }]) => {
          const led = states[actions[action]?.definition.to ?? ''];
          if (after === undefined || !/[1-9]/.test(after) || !led) return [];
          const delay = calendar === undefined ? { after } : { after, calendar };
          if (SAMPLE_MOMENTS.some((at) => addDelay(at, delay) >= addDelay(at, { after: FEWEST }))) return [];
          const params = {
            state: state.title,
            after: formatDuration(after),
            action: actions[action]?.definition.title ?? '',
          };
          return [report('workflow.timer-short', FILE, joinPointer(pointer, 'timers', name, 'after'), params)];
        }),
  );
}

function checkFirstTask({ identity, report, workflow }: ParsedSource): readonly Diagnostic[] {
  const [announced] = writtenLengths(identity.typicalDelay ?? '').toReversed();
  const due = workflow.states[workflow.initial]?.task?.due;
  if (!announced || due === undefined) return [];
  const { months, days } = announced.length;
  const usual = `P${months * OVER}M${days * OVER}D`;
  if (SAMPLE_MOMENTS.some((at) => addDelay(at, due) <= addDelay(at, { after: usual }))) return [];
  const params = { due: formatDuration(due.after), announced: identity.typicalDelay ?? '' };
  const related = [{ caption: CAPTIONS.announced, place: '/typicalDelay', file: 'dispositif.json' }];
  return [
    report('workflow.due-announced', FILE, joinPointer('/states', workflow.initial, 'task', 'due'), params, related),
  ];
}
