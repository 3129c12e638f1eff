import { useRef, type JSX, type PointerEvent } from 'react';

type ResizerProps = {
  /** While it is drawn. */
  readonly onDraw: (pixels: number) => void;
  /** Once it is let go. */
  readonly onDone: (pixels: number) => void;
  /** Pressed twice: as wide as what it holds. */
  readonly onReset: () => void;
};

/** The edge of a heading, drawn by the pointer. By keyboard, widths are chosen in « Colonnes ». */
export function Resizer({ onDraw, onDone, onReset }: ResizerProps): JSX.Element {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const at = ({ clientX }: PointerEvent): number | null =>
    start.current && start.current.width + clientX - start.current.x;
  return (
    <span
      className="desk-resizer"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const width = event.currentTarget.closest('th')?.offsetWidth ?? 0;
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        const pixels = at(event);
        if (pixels !== null) onDraw(pixels);
      }}
      onPointerUp={(event) => {
        const pixels = at(event);
        const moved = start.current !== null && event.clientX !== start.current.x;
        start.current = null;
        if (pixels !== null && moved) onDone(pixels);
      }}
      onDoubleClick={onReset}
    />
  );
}
