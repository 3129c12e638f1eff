import { Box, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { MarkerType, Position, ReactFlow, type Node } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useEffect, useRef, type JSX } from 'react';
import type { CompileReport, Graph } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { t } from '../text.ts';
import { LibraryBar } from './library-bar.tsx';
import { layOut, NODE, type Layout } from './layout.ts';
import { RoutedEdge, type RoutedEdgeType } from './routed-edge.tsx';
import { namesOf } from './who.ts';

type Labels = Readonly<Record<string, string>>;

const EDGE_TYPES = { routed: RoutedEdge };

/** The workflow as a picture, with the same arrows in words for those who cannot see it. */
export function GraphPanel({ report }: { readonly report: CompileReport | null }): JSX.Element {
  const { files } = useStudio();
  const graph = report?.graph ?? null;
  if (!graph) return <Text>{t('graphNeedsCompile')}</Text>;
  const labels = labelsOf(graph, namesOf(files));
  return (
    <Stack>
      {report && report.detached !== null && <LibraryBar detached={report.detached} />}
      <GraphPicture graph={graph} labels={labels} />
      <GraphWords graph={graph} labels={labels} />
    </Stack>
  );
}

/** At its own size, in a box that scrolls: a picture made to fit would be too small to read. */
function GraphPicture({ graph, labels }: { readonly graph: Graph; readonly labels: Labels }): JSX.Element {
  const layout = useQuery({
    queryKey: ['layout', graph, labels],
    queryFn: () => layOut(graph, labels),
    staleTime: Infinity,
  });
  const box = useRef<HTMLDivElement>(null);
  const start = graph.nodes.find(({ initial }) => initial)?.id ?? '';
  const place = layout.data?.nodes[start];
  // A large picture is read from where a request begins, which need not be at its top.
  useEffect(() => {
    if (!place || !box.current) return;
    const { clientHeight } = box.current;
    box.current.scrollTo(place.x - NODE.height, place.y + (NODE.height - clientHeight) / 2);
  }, [place]);
  return (
    <Box ref={box} className="studio-graph" role="img" aria-label={t('graphPicture')} tabIndex={0}>
      {layout.data && (
        <Box w={layout.data.width} h={layout.data.height}>
          <ReactFlow
            nodes={nodesOf(graph, layout.data)}
            edges={edgesOf(graph, layout.data, labels)}
            edgeTypes={EDGE_TYPES}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            panOnDrag={false}
            zoomOnScroll={false}
            zoomOnPinch={false}
            zoomOnDoubleClick={false}
            preventScrolling={false}
            disableKeyboardA11y
            proOptions={{ hideAttribution: true }}
          />
        </Box>
      )}
    </Box>
  );
}

function GraphWords({ graph, labels }: { readonly graph: Graph; readonly labels: Labels }): JSX.Element {
  const titleOf = (id: string): string => graph.nodes.find((node) => node.id === id)?.title ?? id;
  const ofLibrary = graph.nodes.filter(({ origin }) => origin !== 'own');
  return (
    <details>
      <summary>{t('graphInWords')}</summary>
      <ul>
        {graph.nodes
          .filter(({ initial }) => initial)
          .map(({ id, title }) => (
            <li key={id}>{t('begins', { title })}</li>
          ))}
        {ofLibrary.map(({ id, title, origin }) => (
          <li key={id}>{t('stateOrigin', { title, origin: t(`origin-${origin}`) })}</li>
        ))}
        {graph.edges.map(({ id, from, to }) => (
          <li key={id}>{t('arrow', { from: titleOf(from), to: titleOf(to), label: labels[id] ?? '' })}</li>
        ))}
      </ul>
    </details>
  );
}

function labelsOf(graph: Graph, nameOf: (who: string) => string): Labels {
  const entries = graph.edges.map(({ id, label, by }) => {
    const who = by.filter((one) => one !== 'time').map(nameOf);
    return [id, who.length > 0 ? `${label} (${who.join(', ')})` : label] as const;
  });
  return Object.fromEntries(entries);
}

function nodesOf(graph: Graph, layout: Layout): Node[] {
  return graph.nodes.map(({ id, title, kind, outcome, initial, origin }) => ({
    id,
    position: layout.nodes[id] ?? { x: 0, y: 0 },
    data: { label: title },
    className: `studio-node studio-node-${kind} studio-node-${outcome ?? 'open'} studio-node-${origin}${initial ? ' studio-node-initial' : ''}`,
    width: NODE.width,
    height: NODE.height,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
    draggable: false,
  }));
}

function edgesOf(graph: Graph, layout: Layout, labels: Labels): RoutedEdgeType[] {
  return graph.edges.flatMap(({ id, from, to }) => {
    const route = layout.edges[id];
    if (!route) return [];
    const data = { route, text: labels[id] ?? '' };
    const markerEnd = { type: MarkerType.ArrowClosed, color: '#495057', width: 20, height: 20 };
    return [{ id, source: from, target: to, type: 'routed' as const, data, markerEnd }];
  });
}
