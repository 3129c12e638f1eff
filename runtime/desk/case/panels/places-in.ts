/** Places among the answers of a section, told by the rows of their point, or of the corners that were drawn. */
import { parseCoordinate, type Position } from '../../../../engine/form/browser.ts';
import type { CaseDetail } from '../../../../schemas/types/api.ts';

type Row = Pick<CaseDetail['sections'][number]['rows'][number], 'pointer' | 'label' | 'value'>;

/** A place that can be shown: its point as it is read, empty where there is none, and what is drawn. */
export type ShownPlace = {
  readonly pointer: string;
  readonly title: string;
  readonly point: { readonly latitude: string; readonly longitude: string };
  readonly drawn: { readonly kind: 'area' | 'line'; readonly corners: readonly Position[] } | null;
};

/** Those that have a point, or something drawn; corners are no places of their own. */
export function placesIn(rows: readonly Row[]): readonly ShownPlace[] {
  const byPointer = new Map(rows.map((row) => [row.pointer, row]));
  const positionAt = (pointer: string): Position | null => {
    const latitude = parseCoordinate(byPointer.get(`${pointer}/latitude`)?.value ?? '', 'latitude');
    const longitude = parseCoordinate(byPointer.get(`${pointer}/longitude`)?.value ?? '', 'longitude');
    return latitude === null || longitude === null ? null : [longitude, latitude];
  };
  const pointers = new Set(rows.flatMap(({ pointer }) => PLACE.exec(pointer)?.[1] ?? []));
  return [...pointers].flatMap((pointer): readonly ShownPlace[] => {
    const cornersAt = (name: string): readonly Position[] =>
      rows
        .filter((row) => row.pointer.startsWith(`${pointer}/${name}/`) && row.pointer.endsWith('/latitude'))
        .map((row) => positionAt(row.pointer.slice(0, -'/latitude'.length)))
        .filter((position) => position !== null);
    const [area, line] = [cornersAt('contour'), cornersAt('parcours')];
    const hasPoint = positionAt(pointer) !== null;
    if (!hasPoint && area.length + line.length === 0) return [];
    const valueOf = (name: string): string => (hasPoint ? (byPointer.get(`${pointer}/${name}`)?.value ?? '') : '');
    const [first] = rows.filter((row) => row.pointer.startsWith(`${pointer}/`));
    return [
      {
        pointer,
        title: byPointer.get(pointer)?.label ?? first?.label ?? '',
        point: { latitude: valueOf('latitude'), longitude: valueOf('longitude') },
        drawn:
          area.length > 0 ? { kind: 'area', corners: area } : line.length > 0 ? { kind: 'line', corners: line } : null,
      },
    ];
  });
}

/** A row of a point or of a corner, after the pointer of its place. */
const PLACE = /^(.*?)(?:\/(?:contour|parcours)\/\d+)?\/latitude$/u;
