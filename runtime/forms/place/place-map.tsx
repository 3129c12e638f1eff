/** A map that is loaded when it is asked for: by who places a point or draws, and by who looks at what was. */
import { useEffect, useRef, useState, type JSX } from 'react';
import type { OpenMap, TypedPoint } from './open-map.ts';
import type { TypedOutline } from './place-outline.ts';

type PlaceMapProps = {
  /** What the place is called. */
  readonly title: string;
  readonly labels: Readonly<Record<'open' | 'opening' | 'failed', string>>;
  /** Of the buttons of the page around. */
  readonly buttonClass: string;
  /** The point as it is when the map opens. */
  readonly typed: () => TypedPoint;
  /** Null where the point is only looked at. */
  readonly place: ((point: TypedPoint) => void) | null;
  /** What is drawn, as it is now; null where nothing is. */
  readonly outline: TypedOutline | null;
  /** Told once the map is there. */
  readonly onOpen?: () => void;
  /** Address of the zones that are shown under it; null for none. */
  readonly zones: string | null;
};

type Stage = 'closed' | 'opening' | 'open' | 'failed';

/** A button, then the map in its place; for pages that live alone, since the button does nothing without a script. */
export function PlaceMap(props: PlaceMapProps): JSX.Element {
  const { title, labels, buttonClass, typed, place, outline, zones, onOpen } = props;
  const [stage, setStage] = useState<Stage>('closed');
  const holder = useRef<HTMLDivElement>(null);
  const map = useRef<OpenMap>(null);
  const corners = outline?.corners;
  useEffect(() => {
    if (corners) map.current?.takeCorners(corners);
  }, [corners]);
  const open = (): void => {
    setStage('opening');
    import('./open-map.ts').then(
      ({ openMap }) => {
        setStage('open');
        onOpen?.();
        if (holder.current) map.current = openMap(holder.current, { title, typed: typed(), place, outline, zones });
      },
      () => setStage('failed'),
    );
  };
  return (
    <div className="cg-place">
      {stage !== 'open' && (
        <button className={buttonClass} type="button" disabled={stage === 'opening'} onClick={open}>
          {stage === 'opening' ? labels.opening : labels.open}
        </button>
      )}
      {stage === 'failed' && (
        <p className="cg-hint" role="status">
          {labels.failed}
        </p>
      )}
      <div ref={holder} />
    </div>
  );
}
