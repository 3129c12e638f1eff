import { useEventListener } from '@mantine/hooks';
import { useEffect, useRef, type CSSProperties, type JSX } from 'react';
import { t } from '../../../text.ts';
import type { Quarter } from '../looking.ts';
import { placeIn } from './middle.ts';
import { movedBy, turnedPoint, type MarkerDraft, type Point } from './places.ts';
import type { Marking } from './use-marking.ts';

type PagePinsProps = { readonly marking: Marking; readonly page: number; readonly rotation: Quarter };

/** The markers of a page, over it; while one is written, a press on the page puts it there. */
export function PagePins({ marking, page, rotation }: PagePinsProps): JSX.Element {
  const { markers, draft, current, comeTo } = marking;
  return (
    <>
      {draft && <Field marking={marking} page={page} rotation={rotation} />}
      {markers
        .filter((marker) => marker.page === page)
        .map((marker) => (
          <button
            key={marker.id}
            type="button"
            className={marker.resolved ? 'desk-pin desk-pin-settled' : 'desk-pin'}
            style={placed(marker, rotation)}
            aria-label={t('markerPin', { number: marker.number, remark: marker.remark })}
            aria-current={current === marker.id}
            data-pin={marker.id}
            onClick={() => comeTo(marker.id)}
          >
            {marker.number}
          </button>
        ))}
      {draft?.page === page && <DraftPin marking={marking} draft={draft} rotation={rotation} />}
    </>
  );
}

const placed = (point: Point, rotation: Quarter): CSSProperties => {
  const { x, y } = turnedPoint(point, rotation);
  return { left: `${x * 100}%`, top: `${y * 100}%` };
};

/** The whole page, where a press puts the marker. What is done by keys is done on the marker itself. */
function Field({ marking, page, rotation }: PagePinsProps): JSX.Element {
  const ref = useEventListener<'click', HTMLDivElement>('click', (event) => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    const at = { x: event.clientX, y: event.clientY };
    marking.put({ page, ...placeIn(event.currentTarget.getBoundingClientRect(), at, rotation) });
  });
  return <div ref={ref} className="desk-pin-field" aria-hidden />;
}

type DraftPinProps = Pick<PagePinsProps, 'marking' | 'rotation'> & { readonly draft: MarkerDraft };

/** The marker that is being written: arrows move it, Enter leads to what is said of it. */
function DraftPin({ marking, draft, rotation }: DraftPinProps): JSX.Element {
  const pin = useRef<HTMLButtonElement>(null);
  useEffect(() => pin.current?.focus({ preventScroll: true }), []);
  return (
    <button
      ref={pin}
      type="button"
      className="desk-pin desk-pin-draft"
      style={placed(draft, rotation)}
      aria-label={t('markerMove')}
      onKeyDown={(event) => {
        const moved = movedBy(draft, event, rotation);
        if (!moved) return;
        event.preventDefault();
        marking.put(moved);
      }}
      onClick={() => document.querySelector<HTMLElement>('[data-reading="remark"]')?.focus()}
    >
      +
    </button>
  );
}
