/* A procedure as lines, in words: its steps with what they hold, what may be done anywhere, and its legal delays. */
import { atPointer, isJsonObject, joinPointer, splitPointer } from '../../engine/base/index.ts';
import type { ActionView, NameOf, Pointer, StepView } from '../../engine/studio.ts';
import type { IconName } from '../../runtime/ui/icon.tsx';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { isWithin } from '../at-its-field.ts';
import { outcomeInWords } from './picture.ts';
import { problemsWithin } from './problems-of.ts';
import { t } from './text.ts';
import type { ProcedureEditor } from './use-procedure.ts';
import {
  conditionWords,
  delayInWords,
  effectInWords,
  lengthsInWords,
  timerInWords,
  whenInWords,
  whoInWords,
} from './words.ts';

type Shown = Pick<ProcedureEditor, 'view' | 'files' | 'workflow' | 'diagnostics'>;

/** A line of the list; a heading has no part. */
export type Row = {
  readonly part: Pointer;
  readonly level: number;
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly pill: string | null;
  readonly problems: readonly ApiDiagnostic[];
};

/** All parts of a procedure as lines. */
export function rowsOf(procedure: Shown, valueOf: NameOf): readonly Row[] {
  const { view, files, workflow } = procedure;
  const titleOf = (id: string | null): string => view.steps.find((step) => step.id === id)?.title ?? id ?? '';
  const joined = (...words: readonly string[]): string => words.filter((word) => word !== '').join(' · ');
  const pillOf = (origin: string): string | null =>
    origin === 'changed' || origin === 'added' ? t(`origin-${origin}`) : null;
  const effectRow =
    (level: number) =>
    (effect: (typeof view.filed)[number]): Row => ({
      part: effect.part,
      level,
      icon: effect.type === 'mail' ? 'mail' : effect.type === 'amount' ? 'money' : 'file',
      title: effectInWords(files, workflow, effect),
      detail: effect.when === null ? '' : t('if', { condition: conditionWords(effect.when, valueOf).text }),
      pill: null,
      problems: problemsWithin(procedure, effect.part),
    });
  const actionRows =
    (level: number) =>
    (action: ActionView): readonly Row[] => [
      {
        part: action.part,
        level,
        icon: action.kind === 'withdrawal' ? 'withdraw' : action.by.every((one) => one === 'time') ? 'clock' : 'arrow',
        title: action.title,
        detail: joined(
          whoInWords(
            files,
            action.by.filter((one) => one !== 'time'),
          ),
          whenInWords(view, action),
          action.isAnywhere ? t('inSteps', { count: action.steps.length }) : '',
          action.to === null ? t('stays') : t('to', { title: titleOf(action.to) }),
          ...action.guards.map(({ when }) => t('if', { condition: conditionWords(when, valueOf).text })),
        ),
        pill: pillOf(action.origin),
        problems: problemsWithin(procedure, action.part),
      },
      ...action.effects.map(effectRow(level + 1)),
    ];
  const passageRows = (step: StepView): readonly Row[] =>
    view.arrows
      .filter(({ type, from }) => type !== 'action' && from.includes(step.id))
      .map(({ part, type, when, to }) => ({
        part,
        level: 2,
        icon: 'arrow' as const,
        title: type === 'automatic' ? t('automatic') : type === 'join' ? t('join') : t('branch'),
        detail: joined(
          when === null ? '' : t('if', { condition: conditionWords(when, valueOf).text }),
          t('to', { title: titleOf(to) }),
        ),
        pill: null,
        problems: problemsWithin(procedure, part),
      }));
  const stepRows = (step: StepView): readonly Row[] => {
    const own = step.actions.filter(({ isAnywhere }) => !isAnywhere);
    const inside = [
      ...own.map(({ part }) => part),
      ...step.opinions.map(({ part }) => part),
      ...step.timers.map(({ part }) => part),
    ];
    return [
      {
        part: step.part,
        level: 1,
        icon: step.kind === 'final' ? 'flag' : step.kind === 'opinions' ? 'people' : 'section',
        title: step.title,
        detail: joined(
          step.isInitial ? t('start') : '',
          step.kind === 'final' && step.outcome !== null ? outcomeInWords(step.outcome) : '',
          step.waiting === 'applicant' ? t('by-applicant') : '',
          whoInWords(files, step.task?.by ? [step.task.by] : []),
          delayInWords(step.task?.delay ?? null),
        ),
        pill: pillOf(step.origin),
        problems: problemsWithin(procedure, step.part, inside),
      },
      ...step.entry.map(effectRow(2)),
      ...own.flatMap(actionRows(2)),
      ...step.opinions.map((opinion): Row => ({
        part: opinion.part,
        level: 2,
        icon: 'people',
        title: opinion.title,
        detail: joined(
          whoInWords(files, opinion.by),
          delayInWords(opinion.delay),
          opinion.when === null ? '' : t('if', { condition: conditionWords(opinion.when, valueOf).text }),
        ),
        pill: pillOf(opinion.origin),
        problems: problemsWithin(procedure, opinion.part),
      })),
      ...step.timers.map((timer): Row => ({
        part: timer.part,
        level: 2,
        icon: 'clock',
        title: timerInWords(timer),
        detail: view.actions.find(({ id }) => id === timer.action)?.title ?? '',
        pill: pillOf(timer.origin),
        problems: problemsWithin(procedure, timer.part),
      })),
      ...passageRows(step),
    ];
  };
  const anywhere = view.actions.filter(({ isAnywhere }) => isAnywhere);
  const drawn: readonly Row[] = [
    {
      part: '',
      level: 1,
      icon: 'list',
      title: view.title || t('procedure'),
      detail: t('whole'),
      pill: null,
      problems: [],
    },
    ...view.filed.map(effectRow(2)),
    ...view.steps.flatMap(stepRows),
    ...anywhere.flatMap(actionRows(1)),
    ...view.clocks.map((clock): Row => ({
      part: clock.part,
      level: 1,
      icon: 'clock',
      title: clock.title,
      detail: joined(lengthsInWords(clock), view.actions.find(({ id }) => id === clock.action)?.title ?? ''),
      pill: pillOf(clock.origin),
      problems: problemsWithin(procedure, clock.part),
    })),
  ];
  return view.sources.reduce((rows, source) => withSource(rows, source, procedure), drawn);
}

/** The lines with that of a part that nothing draws: after the part that stands before it in the file, else after what holds it. */
function withSource(
  rows: readonly Row[],
  { part, name }: Shown['view']['sources'][number],
  procedure: Shown,
): readonly Row[] {
  const names = splitPointer(part);
  const into = joinPointer('', ...names.slice(0, -1));
  const value = atPointer(procedure.workflow, into);
  const beside = isJsonObject(value) ? Object.keys(value) : [];
  const before = beside.slice(0, beside.indexOf(name)).map((one) => joinPointer(into, one));
  const holder = rows.find((row) => row.part === joinPointer('', ...names.slice(0, -2))) ?? rows[0];
  const after = rows.findLastIndex((row) => row === holder || before.some((one) => isWithin(row.part, one)));
  const own: Row = {
    part,
    level: holder && holder.part !== '' ? holder.level + 1 : 1,
    icon: 'code',
    title: name,
    detail: t('partInSource'),
    pill: null,
    problems: problemsWithin(procedure, part),
  };
  return rows.toSpliced(after + 1, 0, own);
}

/** Parts whose words hold those that are searched for, or null where nothing is. */
export function partsFound(
  rows: readonly Row[],
  search: string,
  fold: (text: string) => string,
): ReadonlySet<Pointer> | null {
  const words = fold(search.trim());
  if (words === '') return null;
  return new Set(
    rows.filter(({ title, detail }) => fold(`${title} ${detail}`).includes(words)).map(({ part }) => part),
  );
}
