import { BaseEdge, Handle, Position, type Edge, type EdgeProps, type Node, type NodeProps } from '@xyflow/react';
import type { JSX } from 'react';
import { Icon, type IconName } from '../../runtime/ui/icon.tsx';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { ProblemCount } from '../form/problems.tsx';
import type { Point } from './layout.ts';
import type { Card, Label, Mark } from './picture.ts';
import { t } from './text.ts';
import type { ProcedureEditor } from './use-procedure.ts';

type Drawn = {
  readonly isChosen: boolean;
  /** Whether Tab comes to it; the others are reached by arrows. */
  readonly isFirst: boolean;
  /** Not among what is searched for. */
  readonly isDim: boolean;
  readonly problems: readonly ApiDiagnostic[];
  readonly procedure: ProcedureEditor;
};
/** A step on the graph. */
export type CardNodeType = Node<Omit<Card, 'box'> & Drawn, 'card'>;
/** The name of an action, on its way. */
export type LabelNodeType = Node<Omit<Label, 'box'> & Drawn, 'label'>;
/** The way of an action from step to step, by its points. */
export type RouteEdgeType = Edge<{ readonly route: readonly Point[]; readonly isChosen: boolean }, 'route'>;

const ICONS = { step: null, opinions: 'people', parallel: 'list', final: 'flag' } as const;
const MARKS: Readonly<
  Record<Mark['icon'], { readonly icon: IconName; readonly words: 'withdrawal' | 'runs' | 'folded' }>
> = {
  withdraw: { icon: 'withdraw', words: 'withdrawal' },
  clock: { icon: 'clock', words: 'runs' },
  reopen: { icon: 'reopen', words: 'folded' },
  people: { icon: 'people', words: 'folded' },
  mail: { icon: 'mail', words: 'folded' },
  anywhere: { icon: 'anywhere', words: 'folded' },
};

/** A step. */
export function CardNode({ data }: NodeProps<CardNodeType>): JSX.Element {
  const { step, foot, marks, isChosen, isFirst, isDim, problems } = data;
  const { part, title, kind, outcome, isInitial, origin } = step;
  const icon = isInitial ? 'arrow' : ICONS[kind];
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <button
        type="button"
        data-part={part}
        tabIndex={isFirst ? 0 : -1}
        aria-pressed={isChosen}
        className={`flow-card flow-${kind} flow-${kind === 'final' ? (outcome ?? 'closed') : 'open'} flow-${origin}${isDim ? ' flow-dim' : ''}`}
      >
        <span className="flow-title">
          {icon && <Icon name={icon} />}
          <span>
            {isInitial && <span className="cg-hidden">{t('start')} : </span>}
            {title}
          </span>
        </span>
        {(foot.length > 0 || marks.length > 0) && (
          <span className="flow-foot">
            <span className="flow-who" title={foot.join(' · ')}>
              {foot.map((line) => (
                <span key={line} className="flow-foot-line">
                  {line}
                </span>
              ))}
            </span>
            {marks.map((mark) => (
              <MarkIcon key={mark.icon} mark={mark} />
            ))}
          </span>
        )}
        <ProblemCount problems={problems} />
      </button>
      <Handle type="source" position={Position.Right} title={t('drag')} />
    </>
  );
}

function MarkIcon({ mark }: { readonly mark: Mark }): JSX.Element {
  const { icon, words } = MARKS[mark.icon];
  const text = t(words, { titles: mark.text });
  return (
    <span className="flow-mark" title={words === 'withdrawal' ? `${text} : ${mark.text}` : text}>
      <Icon name={icon} />
      <span className="cg-hidden">{text}</span>
    </span>
  );
}

/** What an arrow says: what is done, by whom and when. */
export function LabelNode({ data }: NodeProps<LabelNodeType>): JSX.Element {
  const { arrow, action, what, detail, isChosen, isFirst, isDim, problems, procedure } = data;
  const target = procedure.view.steps.find(({ id }) => id === arrow.to)?.title ?? arrow.to;
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <button
        type="button"
        data-part={arrow.part}
        tabIndex={isFirst ? 0 : -1}
        aria-pressed={isChosen}
        className={`flow-label${action ? ` flow-${action.origin}` : ' flow-passage'}${isDim ? ' flow-dim' : ''}`}
        title={[what, detail].filter(Boolean).join(' · ')}
      >
        <span className="flow-what">{what}</span>
        {detail !== '' && <span className="flow-who">{detail}</span>}
        <span className="cg-hidden">{t('to', { title: target })}</span>
        <ProblemCount problems={problems} />
      </button>
      <Handle
        type="source"
        position={Position.Right}
        {...(action && { title: t('drag') })}
        isConnectable={action !== null}
      />
    </>
  );
}

const CORNER = 6;

/** A line along the way that the layout found for it, its corners rounded. */
export function RouteEdge({ id, data, markerEnd }: EdgeProps<RouteEdgeType>): JSX.Element | null {
  if (!data) return null;
  return (
    <BaseEdge
      id={id}
      path={pathOf(data.route)}
      className={data.isChosen ? 'flow-line-chosen' : 'flow-line'}
      {...(markerEnd !== undefined && { markerEnd })}
    />
  );
}

function pathOf(route: readonly Point[]): string {
  return route
    .map((point, at) => {
      const [before, after] = [route[at - 1], route[at + 1]];
      if (!before) return `M${point.x},${point.y}`;
      if (!after) return `L${point.x},${point.y}`;
      const [start, end] = [towards(point, before), towards(point, after)];
      return `L${start.x},${start.y} Q${point.x},${point.y} ${end.x},${end.y}`;
    })
    .join(' ');
}

/** A point a little way from one towards another. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(CORNER, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
