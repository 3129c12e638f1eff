/** A map that is loaded when it is asked for: by who places a point, and by who looks at one. */
import { useRef, useState, type JSX } from 'react';
import type { TypedPoint } from './open-map.ts';

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
};

type Stage = 'closed' | 'opening' | 'open' | 'failed';

/** A button, then the map in its place; for pages that live alone, since the button does nothing without a script. */
export function PlaceMap({ title, labels, buttonClass, typed, place }: PlaceMapProps): JSX.Element {
  const [stage, setStage] = useState<Stage>('closed');
  const holder = useRef<HTMLDivElement>(null);
  const open = (): void => {
    setStage('opening');
    import('./open-map.ts').then(
      ({ openMap }) => {
        setStage('open');
        if (holder.current) openMap(holder.current, { title, typed: typed(), place });
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
