import { useMemo, type JSX, type ReactNode } from 'react';
import { drawnIn } from '../../../engine/form/browser.ts';
import type { FormSchema } from '../../../engine/index.ts';
import type { FormsContext } from '../context.ts';
import type { FieldPath } from '../names.ts';
import { cornersIn, withCornersIn } from './corners.ts';
import type { TypedPoint } from './open-map.ts';
import { PlaceMap } from './place-map.tsx';

type PlaceFieldsProps = {
  /** Of the section, with which the ids of its fields begin. */
  readonly id: string;
  readonly path: FieldPath;
  readonly title: string;
  readonly schema: FormSchema;
  /** What the section holds so far. */
  readonly value: unknown;
  readonly onOpen: () => void;
  readonly context: Pick<FormsContext, 't' | 'upload' | 'write' | 'zonesUrl'>;
};

/**
 * The map beside the fields of a place. It types in them what their person would, so that all that listens to them hears of it;
 * corners, of which there may be many, are written at once.
 */
export function PlaceFields({ id, path, title, schema, value, onOpen, context }: PlaceFieldsProps): JSX.Element | null {
  const { t, upload, write, zonesUrl } = context;
  const drawn = drawnIn(schema);
  const corners = useMemo(() => cornersIn(value, drawn?.name), [value, drawn]);
  // What needs a browser is left out by the server: its page shows no button that would do nothing.
  if (!upload) return null;
  const fields = (): TypedPoint & { readonly type: (point: TypedPoint) => void } => {
    const [latitude, longitude] = [inputOf(`${id}_latitude`), inputOf(`${id}_longitude`)];
    return {
      latitude: latitude?.value ?? '',
      longitude: longitude?.value ?? '',
      type: (point) => {
        if (latitude) typeIn(latitude, point.latitude);
        if (longitude) typeIn(longitude, point.longitude);
      },
    };
  };
  return (
    <PlaceMap
      title={title}
      labels={{ open: t(drawn ? 'placeDraw' : 'placeOpen'), opening: t('placeOpening'), failed: t('placeFailed') }}
      buttonClass="cg-button cg-button-secondary"
      typed={fields}
      place={(point) => fields().type(point)}
      outline={
        drawn
          ? {
              kind: drawn.kind,
              corners,
              write: (next) => write([...path, drawn.name], (list) => withCornersIn(list, next)),
            }
          : null
      }
      zones={zonesUrl}
      onOpen={onOpen}
    />
  );
}

type CornersProps = {
  readonly t: FormsContext['t'];
  /** Whether one has to be seen, and may not be folded away. */
  readonly isBlamed: boolean;
  readonly isFolded: boolean;
  readonly children: ReactNode;
};

/** The corners one by one, under the map that draws them. */
export function Corners({ t, isBlamed, isFolded, children }: CornersProps): JSX.Element {
  return (
    <details className="cg-corners" open={isBlamed || !isFolded}>
      <summary>{t('placeCorners')}</summary>
      {children}
    </details>
  );
}

function inputOf(id: string): HTMLInputElement | null {
  const element = document.getElementById(id);
  return element instanceof HTMLInputElement ? element : null;
}

/** Types a text in a field as its person would: whoever listens to the field hears of it. */
function typeIn(input: HTMLInputElement, text: string): void {
  // React keeps the value it last saw on the element itself, and takes for no change what is set there.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
