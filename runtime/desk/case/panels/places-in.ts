/** Places among the answers of a section, told by the two rows of their point. */
import { parseCoordinate } from '../../../../engine/form/browser.ts';
import type { CaseDetail } from '../../../../schemas/types/api.ts';

type Row = Pick<CaseDetail['sections'][number]['rows'][number], 'pointer' | 'label' | 'value'>;

/** A place that can be shown: its point as it is read. */
export type ShownPlace = {
  readonly pointer: string;
  readonly title: string;
  readonly point: { readonly latitude: string; readonly longitude: string };
};

/** Those whose point is there; corners of an outline are no places of their own. */
export function placesIn(rows: readonly Row[]): readonly ShownPlace[] {
  const valueOf = (pointer: string): string => rows.find((row) => row.pointer === pointer)?.value ?? '';
  return rows.flatMap((row): readonly ShownPlace[] => {
    const pointer = /^(.*)\/latitude$/u.exec(row.pointer)?.[1];
    if (pointer === undefined || /\/contour\/\d+$/u.test(pointer)) return [];
    const [latitude, longitude] = [row.value ?? '', valueOf(`${pointer}/longitude`)];
    const isPoint = parseCoordinate(latitude, 'latitude') !== null && parseCoordinate(longitude, 'longitude') !== null;
    if (!isPoint) return [];
    const title = rows.find((other) => other.pointer === pointer)?.label ?? row.label;
    return [{ pointer, title, point: { latitude, longitude } }];
  });
}
