import type { JSX } from 'react';
import { axisOf, parseCoordinate, writeCoordinate } from '../../../engine/form/browser.ts';
import { TypedNumber } from './number.tsx';
import type { ControlProps } from './control.ts';

/** Degrees as people write them: « -22.2758 », « 22° 16’ 33” S ». They are shown again as they are read. */
export function CoordinateWidget(props: ControlProps): JSX.Element {
  const axis = axisOf(props.schema.cagou?.widget) ?? 'latitude';
  const parse = (text: string): number | string | undefined =>
    text.trim() === '' ? undefined : (parseCoordinate(text, axis) ?? text);
  const format = (value: unknown): string =>
    typeof value === 'number' ? writeCoordinate(value, axis) : typeof value === 'string' ? value : '';
  // Letters are typed beside digits.
  return <TypedNumber {...props} parse={parse} format={format} inputMode="text" />;
}
