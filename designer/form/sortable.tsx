/*
 * Things that are put in another order by dragging them: the only module that knows the library. The keyboard has a way of
 * its own, which moves what is chosen; the library's, and the English that it would have read aloud, are left out.
 */
import { DragDropProvider, useDroppable } from '@dnd-kit/react';
import { isSortableOperation, useSortable } from '@dnd-kit/react/sortable';
import {
  AutoScroller,
  Feedback,
  PointerActivationConstraints,
  PointerSensor,
  PreventSelection,
  StyleInjector,
} from '@dnd-kit/dom';
import { useMemo, type JSX, type ReactNode } from 'react';
import { styleNonce } from '../../runtime/ui/shell.tsx';

/** Where something was dropped: at a place of a list, counted without it. */
export type Drop = { readonly id: string; readonly list: string; readonly rank: number };

/** So that a click is no drag. */
const SENSORS = [
  PointerSensor.configure({ activationConstraints: [new PointerActivationConstraints.Distance({ value: 6 })] }),
];

type SortableProps = { readonly onDrop: (drop: Drop) => void; readonly children: ReactNode };

/** Holds lists between which things are dragged. */
export function Sortable({ onDrop, children }: SortableProps): JSX.Element {
  // The library sets up anew those that are not the same.
  const plugins = useMemo(
    () => [StyleInjector.configure({ nonce: styleNonce() }), AutoScroller, Feedback, PreventSelection],
    [],
  );
  return (
    <DragDropProvider
      sensors={SENSORS}
      plugins={plugins}
      onDragEnd={({ operation, canceled }) => {
        const { source, target } = operation;
        if (canceled || !source || !target) return;
        if (isSortableOperation(operation) && operation.source) {
          const { sortable } = operation.source;
          onDrop({ id: String(source.id), list: String(sortable.group), rank: sortable.index });
        } else onDrop({ id: String(source.id), list: String(target.id), rank: 0 });
      }}
    >
      {children}
    </DragDropProvider>
  );
}

/** What makes an element one that is dragged: its own reference, and whether it is under way. */
export type Dragged = { readonly ref: (element: Element | null) => void; readonly isDragging: boolean };

/** A thing at a rank of a list. It goes into lists of its own kind alone. */
export function useDragged(id: string, list: string, kind: string, rank: number): Dragged {
  const { ref, isDragging } = useSortable({ id, group: list, index: rank, type: kind, accept: kind });
  return { ref, isDragging };
}

/** A list by itself, so that something can be dropped where it has nothing yet. */
export function useDropped(list: string, kind: string): (element: Element | null) => void {
  return useDroppable({ id: list, accept: kind }).ref;
}
