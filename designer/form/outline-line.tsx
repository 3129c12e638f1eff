import { memo, type JSX, type KeyboardEvent, type MouseEvent } from 'react';
import type { AskedKind, Pointer } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { KIND_ICONS } from './kind-icon.ts';
import { ProblemCount } from './problems.tsx';
import { useDragged, useDropped } from './sortable.tsx';
import { t } from './text.ts';

/** What hands do to the lines: the same functions each time. */
export type LineHands = {
  /** Chooses a page; a question, or one more of them. */
  readonly choosePage: (page: string) => void;
  readonly chooseQuestion: (question: Pointer, hand: MouseEvent) => void;
  readonly key: (event: KeyboardEvent<HTMLElement>) => void;
};

type LineProps = {
  readonly title: string;
  /** What is to mend of it. */
  readonly problems: readonly ApiDiagnostic[];
  readonly isChosen: boolean;
  /** Whether Tab comes to it. */
  readonly isEntry: boolean;
  readonly hands: LineHands;
};

type PageLineProps = LineProps & { readonly id: string; readonly count: number };

/** Lines are drawn anew where they change: of three hundred, an arrow changes two. */
export const PageLine = memo(function PageLine(props: PageLineProps): JSX.Element {
  const { id, title, count, problems, isChosen, isEntry, hands } = props;
  const drop = useDropped(id, 'root');
  return (
    <div
      ref={drop}
      role="treeitem"
      aria-level={1}
      aria-expanded
      aria-selected={isChosen}
      tabIndex={isEntry ? 0 : -1}
      data-key={`page ${id}`}
      className="form-line form-page"
      onClick={() => hands.choosePage(id)}
      onKeyDown={hands.key}
    >
      <Icon name="page" />
      <span className="form-line-title">{title}</span>
      <ProblemCount problems={problems} />
      <span className="form-count">{count}</span>
    </div>
  );
});

type QuestionLineProps = LineProps & {
  readonly question: Pointer;
  /** Null for what stands in the source alone. */
  readonly kind: AskedKind | null;
  readonly rank: number;
  /** The page, or the section, that it is dragged within. */
  readonly list: string;
  readonly level: number;
  readonly isHolder: boolean;
  readonly isConditional: boolean;
  readonly isCalculated: boolean;
  readonly isOptional: boolean;
};

/** A question, without those that it holds. */
export const QuestionLine = memo(function QuestionLine(props: QuestionLineProps): JSX.Element {
  const { question, title, kind, rank, list, level, problems, isChosen, isEntry, hands } = props;
  const { ref, isDragging } = useDragged(question, list, level === 2 ? 'root' : list, rank);
  return (
    <div
      ref={ref}
      role="treeitem"
      aria-level={level}
      aria-selected={isChosen}
      {...(props.isHolder && { 'aria-expanded': true })}
      tabIndex={isEntry ? 0 : -1}
      data-key={question}
      data-level={level}
      className={isDragging ? 'form-line form-dragged' : 'form-line'}
      onClick={(hand) => hands.chooseQuestion(question, hand)}
      onKeyDown={hands.key}
    >
      <Icon name={kind ? KIND_ICONS[kind] : 'code'} />
      <span className="form-line-title">{title}</span>
      <ProblemCount problems={problems} />
      {props.isConditional && <Pill small>{t('conditional')}</Pill>}
      {kind === null && <Pill small>{t('source')}</Pill>}
      {props.isCalculated && <Pill small>{t('calculated')}</Pill>}
      {props.isOptional && <span className="form-count">{t('optional')}</span>}
    </div>
  );
});
