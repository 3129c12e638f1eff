import { useEffect, useRef, type JSX, type KeyboardEvent } from 'react';
import type { ActionView, NameOf, Pointer, StepView } from '../../engine/studio.ts';
import { Icon, type IconName } from '../../runtime/ui/icon.tsx';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { ProblemCount } from '../form/problems.tsx';
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

/** A line of the list; a heading has no part. */
type Row = {
  readonly part: Pointer;
  readonly level: number;
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly pill: string | null;
  readonly problems: readonly ApiDiagnostic[];
};

type ListProps = {
  readonly procedure: ProcedureEditor;
  readonly found: ReadonlySet<Pointer> | null;
  readonly valueOf: NameOf;
  readonly onSource: (file: string, pointer: Pointer) => void;
};

/** The procedure as a list, which does all that the graph does. One line is reached by Tab, the others by arrows. */
export function ProcedureList({ procedure, found, valueOf, onSource }: ListProps): JSX.Element {
  const { chosen, view } = procedure;
  const tree = useRef<HTMLDivElement>(null);
  const rows = rowsOf(procedure, valueOf).filter(({ part }) => found === null || found.has(part));
  const entry = rows.some(({ part }) => part === chosen) ? chosen : rows[0]?.part;
  useEffect(() => {
    const line = tree.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    line?.scrollIntoView({ block: 'nearest' });
    const holder = document.activeElement;
    if (tree.current?.contains(holder) && holder !== line) line?.focus();
  }, [chosen, view]);
  return (
    <div className="flow-list">
      <div ref={tree} role="tree" aria-label={t('listLabel')} aria-describedby="flow-list-keys">
        {rows.map(({ part, level, icon, title, detail, pill, problems }) => (
          <div
            key={part}
            role="treeitem"
            aria-level={level}
            aria-selected={chosen === part}
            tabIndex={entry === part ? 0 : -1}
            data-part={part}
            data-level={level}
            className="form-line flow-list-line"
            onClick={() => procedure.choose(part)}
            onKeyDown={(event) => onKey(event, procedure, part)}
          >
            <Icon name={icon} />
            <span className="flow-list-title">{title}</span>
            <span className="form-line-title form-count">{detail}</span>
            <ProblemCount problems={problems} />
            {pill !== null && <Pill small>{pill}</Pill>}
          </div>
        ))}
      </div>
      {view.sources.map(({ part, name }) => (
        <div key={part} className="form-card">
          <p>{t('inSource', { names: name })}</p>
          <button
            type="button"
            className="panel-link"
            onClick={() => onSource('workflow.json', view.placeOf(part) ?? '')}
          >
            {t('openSource')}
          </button>
        </div>
      ))}
      <p className="form-hint" id="flow-list-keys">
        {t('listHint')}
      </p>
    </div>
  );
}

/** All parts of a procedure as lines. */
export function rowsOf(procedure: ProcedureEditor, valueOf: NameOf): readonly Row[] {
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
  return [
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
}

/** Parts whose words hold those that are searched for, or null where nothing is. */
export function partsFound(
  procedure: ProcedureEditor,
  valueOf: NameOf,
  search: string,
  fold: (text: string) => string,
): ReadonlySet<Pointer> | null {
  const words = fold(search.trim());
  if (words === '') return null;
  const rows = rowsOf(procedure, valueOf);
  return new Set(
    rows.filter(({ title, detail }) => fold(`${title} ${detail}`).includes(words)).map(({ part }) => part),
  );
}

function onKey(event: KeyboardEvent<HTMLElement>, procedure: ProcedureEditor, part: Pointer): void {
  const { key, altKey, ctrlKey, metaKey, currentTarget } = event;
  if (ctrlKey || metaKey) return;
  const command = commandOf(key, altKey, procedure, part, currentTarget);
  if (!command) return;
  event.preventDefault();
  command();
}

function commandOf(
  key: string,
  alt: boolean,
  procedure: ProcedureEditor,
  part: Pointer,
  line: HTMLElement,
): (() => void) | null {
  if (alt && key === 'ArrowUp') return () => procedure.shift(part, -1);
  if (alt && key === 'ArrowDown') return () => procedure.shift(part, 1);
  if (alt) return null;
  switch (key) {
    case 'Delete':
    case 'Backspace':
      return () => {
        if (part !== '' && !procedure.broken) procedure.remove(part);
      };
    case 'ArrowDown':
      return () => go(line, 1);
    case 'ArrowUp':
      return () => go(line, -1);
    case 'Home':
      return () => go(line, -Infinity);
    case 'End':
      return () => go(line, Infinity);
    case 'Enter':
    case ' ':
      return () => line.click();
    default:
      return null;
  }
}

function go(from: HTMLElement, by: number): void {
  const lines = [...(from.closest('[role="tree"]')?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
  const line = lines[Math.min(Math.max(lines.indexOf(from) + by, 0), lines.length - 1)];
  line?.focus();
  line?.click();
}
