import { useElementSize } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  MarkerType,
  MiniMap,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useViewport,
  type FinalConnectionState,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useEffect, useMemo, useState, type DragEvent, type JSX, type KeyboardEvent } from 'react';
import type { Pointer } from '../../engine/studio.ts';
import { firstSeen, lineDrawn, nearest, ownerShown, placesOf, wholeIn, type Place } from './graph-places.ts';
import { layOut, type Layout } from './layout.ts';
import { CardNode, LabelNode, RouteEdge, type CardNodeType, type LabelNodeType, type RouteEdgeType } from './nodes.tsx';
import { PART_KINDS } from './new-parts.ts';
import type { Picture } from './picture.ts';
import { problemsWithin } from './problems-of.ts';
import { Tool } from '../panel/tool.tsx';
import { t } from './text.ts';
import type { ProcedureEditor } from './use-procedure.ts';

type GraphProps = {
  readonly procedure: ProcedureEditor;
  readonly picture: Picture;
  /** Parts that a search has found; null while nothing is searched for. */
  readonly found: ReadonlySet<Pointer> | null;
  /** Pixels of its right side that the settings lie over. */
  readonly covered: number;
};

const NODE_TYPES = { card: CardNode, label: LabelNode };
const EDGE_TYPES = { route: RouteEdge };
/** From the middle of a card to its right side and a little more. */
const CLEAR = 100;
/** The format under which the palette gives what is dragged from it. */
export const DRAGGED = 'application/x-cagou-part';

/** The procedure as a graph that is worked on. */
export function ProcedureGraph(props: GraphProps): JSX.Element {
  const { ref, width, height } = useElementSize();
  const { picture } = props;
  const size = useMemo(() => ({ width, height }), [width, height]);
  const boxes = useMemo(() => boxesOf(picture), [picture]);
  const screen = {
    width: Math.max(320, Math.round(width / 80) * 80),
    height: Math.max(240, Math.round(height / 80) * 80),
  };
  const layout = useQuery({
    queryKey: ['procedure', boxes, picture.lines, screen],
    queryFn: () => layOut(boxes, picture.lines, screen),
    enabled: width > 0,
    staleTime: Infinity,
    gcTime: 30_000,
    placeholderData: keepPreviousData,
  });
  return (
    <div ref={ref} className="flow-graph">
      {layout.data && (
        <ReactFlowProvider>
          <Canvas {...props} layout={layout.data} size={size} />
        </ReactFlowProvider>
      )}
    </div>
  );
}

/** What is placed by itself: words that lie on a line come with it. */
function boxesOf({ cards, labels, lines }: Picture) {
  const onLines = new Set(lines.flatMap(({ words }) => words?.id ?? []));
  return [...cards, ...labels].map(({ box }) => box).filter(({ id }) => !onLines.has(id));
}

type CanvasProps = GraphProps & {
  readonly layout: Layout;
  readonly size: { readonly width: number; readonly height: number };
};

function Canvas({ procedure, picture, found, covered, layout, size }: CanvasProps): JSX.Element {
  const { setCenter, setViewport, zoomIn, zoomOut, getViewport, getZoom } = useReactFlow();
  const viewport = useViewport();
  // Until its author moves it, the picture follows what it becomes: from its beginning, or whole once that was asked for.
  const [seen, see] = useState<'beginning' | 'whole' | 'own'>('beginning');
  const follows = seen !== 'own';
  const { chosen, view } = procedure;
  // Worked out from the layout: the library measures a moment later, and would fit what was there before.
  const whole = useMemo(() => wholeIn(layout, size), [layout, size]);
  const places = useMemo(() => placesOf(picture, layout), [picture, layout]);
  const beginning = view.steps.find(({ isInitial }) => isInitial)?.part;
  const first = useMemo(
    () => firstSeen(layout, size, places.find(({ part }) => part === beginning) ?? null),
    [layout, size, places, beginning],
  );
  const shown = seen === 'whole' ? whole : first;
  useEffect(() => {
    if (follows) void setViewport(shown);
  }, [follows, setViewport, shown, covered]);
  useEffect(() => {
    const place = places.find(({ part }) => part === chosen);
    if (place && !follows) void setCenter(place.x, place.y, { zoom: getZoom(), duration: 200 });
    if (!place || !follows || covered === 0) return;
    // What is chosen is seen beside its settings.
    const { x, y, zoom } = getViewport();
    const beyond = (place.x + CLEAR) * zoom + x - (size.width - covered);
    if (beyond > 0) void setViewport({ x: x - beyond, y, zoom });
  }, [chosen, places, follows, covered, size.width, setCenter, setViewport, getViewport, getZoom]);
  const fitted = whole.zoom;
  const entry = places.some(({ part }) => part === chosen) ? chosen : (beginning ?? places[0]?.part ?? null);
  const owner = ownerShown(places, chosen);
  const dim = (part: Pointer): boolean => found !== null && !found.has(part);
  const nodes: (CardNodeType | LabelNodeType)[] = [
    ...picture.cards.flatMap(({ box: { id, width, height }, ...card }): CardNodeType[] => {
      const position = layout.places[id];
      const { part } = card.step;
      const data = {
        ...card,
        isChosen: owner === part,
        isFirst: entry === part,
        isDim: dim(part),
        problems: ownProblems(procedure, picture, part),
        procedure,
      };
      return position ? [{ id, type: 'card', position, width, height, data }] : [];
    }),
    ...picture.labels.flatMap(({ box: { id, width, height }, ...label }): LabelNodeType[] => {
      const position = layout.places[id];
      const { part } = label.arrow;
      const data = {
        ...label,
        isChosen: owner === part,
        isFirst: entry === part,
        isDim: dim(part),
        problems: problemsWithin(procedure, part),
        procedure,
      };
      return position ? [{ id, type: 'label', position, width, height, data }] : [];
    }),
  ];
  const edges = picture.lines.flatMap(({ id, from, to }): RouteEdgeType[] => {
    const route = layout.routes[id];
    if (!route) return [];
    const isLast = picture.cards.some((card) => card.box.id === to);
    const isChosen =
      chosen !== null &&
      (chosen === from ||
        chosen === to ||
        chosen === id ||
        view.steps.some((step) => step.part === chosen && (step.id === from || step.id === to)));
    const markerEnd = isLast
      ? { type: MarkerType.ArrowClosed, color: `var(--cg-${isChosen ? 'brand' : 'text-soft'})`, width: 16, height: 16 }
      : undefined;
    return [
      { id, source: from, target: to, type: 'route', data: { route, isChosen }, ...(markerEnd && { markerEnd }) },
    ];
  });
  const drawn = (event: MouseEvent | TouchEvent, { fromNode }: FinalConnectionState): void => {
    if (!fromNode) return;
    const { clientX, clientY } =
      'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
    const line = lineDrawn(view.steps, picture.labels, fromNode.id, partAt(clientX, clientY));
    if (line?.type === 'retarget') procedure.retarget(line.action, line.to);
    else if (line?.type === 'addSource') procedure.addSource(line.action, line.from);
    else if (line) procedure.draw(line.from, line.to);
  };
  const drop = (event: DragEvent): void => {
    const kind = PART_KINDS.find((one) => one === event.dataTransfer.getData(DRAGGED));
    if (!kind) return;
    event.preventDefault();
    procedure.add(kind, partAt(event.clientX, event.clientY));
  };
  return (
    // Keys come from the buttons inside, which are what has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="flow-canvas"
      role="group"
      aria-label={t('graphLabel')}
      onKeyDown={(event) => onKey(event, procedure, places)}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
      }}
      onDrop={drop}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        minZoom={0.2}
        maxZoom={2}
        nodesDraggable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        nodesConnectable={!procedure.broken}
        zoomOnDoubleClick={false}
        zoomOnScroll={false}
        panOnScroll
        disableKeyboardA11y
        deleteKeyCode={null}
        proOptions={{ hideAttribution: true }}
        onMoveStart={(event) => {
          if (event) see('own');
        }}
        onNodeClick={(_, { data }) => procedure.choose('step' in data ? data.step.part : data.arrow.part)}
        onPaneClick={() => procedure.choose(null)}
        onConnectEnd={drawn}
      >
        {viewport.zoom > fitted * 1.05 && (
          <MiniMap position="bottom-left" pannable zoomable ariaLabel={t('map')} className="flow-map" />
        )}
        <Panel position="bottom-right" className="flow-zoom">
          <Tool
            icon="add"
            label={t('zoomIn')}
            onClick={() => {
              see('own');
              void zoomIn();
            }}
          />
          <Tool
            icon="minus"
            label={t('zoomOut')}
            onClick={() => {
              see('own');
              void zoomOut();
            }}
          />
          <Tool
            icon="fit"
            label={t('fit')}
            onClick={() => {
              see('whole');
              void setViewport(whole);
            }}
          />
        </Panel>
      </ReactFlow>
    </div>
  );
}

/** What is to mend of a step and of what it holds, but for its arrows, which bear their own. */
function ownProblems(procedure: ProcedureEditor, picture: Picture, part: Pointer) {
  const drawn = picture.labels.map(({ arrow }) => arrow.part).filter((arrow) => arrow.startsWith(`${part}/`));
  return problemsWithin(procedure, part, drawn);
}

/** The part that is drawn at a point of the window; null where there is none. */
function partAt(x: number, y: number): Pointer | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const part = element.closest('[data-part]')?.getAttribute('data-part');
    if (part) return part;
  }
  return null;
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

function onKey(event: KeyboardEvent<HTMLElement>, procedure: ProcedureEditor, places: readonly Place[]): void {
  const { target, key, currentTarget } = event;
  if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
  const part = target.getAttribute('data-part');
  if (part === null) return;
  const way = WAYS[key];
  if (way) {
    event.preventDefault();
    const next = nearest(places, part, way);
    currentTarget.querySelector<HTMLElement>(`[data-part="${CSS.escape(next ?? part)}"]`)?.focus();
  } else if (key === 'Delete' || key === 'Backspace') {
    event.preventDefault();
    if (!procedure.broken) procedure.remove(part);
  } else if (key === 'Escape') procedure.choose(null);
}
