import type { JSX } from 'react';
import type { FormsContext } from '../context.ts';
import type { TypedPoint } from './open-map.ts';
import { PlaceMap } from './place-map.tsx';
import { typeIn } from './type-in.ts';

type PlaceFieldsProps = {
  readonly id: string;
  readonly title: string;
  readonly context: Pick<FormsContext, 't' | 'upload'>;
};

/**
 * The map beside the fields of a place. It types in them what their person would, so that all that listens to them hears of it.
 * @param id of the section, with which those of its fields begin
 */
export function PlaceFields({ id, title, context: { t, upload } }: PlaceFieldsProps): JSX.Element | null {
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
      labels={{ open: t('placeOpen'), opening: t('placeOpening'), failed: t('placeFailed') }}
      buttonClass="cg-button cg-button-secondary"
      typed={fields}
      place={(point) => fields().type(point)}
    />
  );
}

function inputOf(id: string): HTMLInputElement | null {
  const element = document.getElementById(id);
  return element instanceof HTMLInputElement ? element : null;
}
