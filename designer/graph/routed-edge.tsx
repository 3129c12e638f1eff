import { BaseEdge, type Edge, type EdgeProps } from '@xyflow/react';
import type { JSX } from 'react';
import type { Route } from './layout.ts';

/** An edge with the way that the layout found for it, and the words on it. */
export type RoutedEdgeType = Edge<{ readonly route: Route; readonly text: string }, 'routed'>;

/** An arrow along the way that the layout found for it. */
export function RoutedEdge({ id, data, markerEnd }: EdgeProps<RoutedEdgeType>): JSX.Element | null {
  if (!data) return null;
  const { points, label } = data.route;
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join(' ');
  return (
    <BaseEdge
      id={id}
      path={path}
      label={data.text}
      labelX={label.x}
      labelY={label.y}
      {...(markerEnd !== undefined && { markerEnd })}
    />
  );
}
