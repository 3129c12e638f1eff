/** Cases of a view on a map: where they are, as far as who looks may read it. */
import { placePaths } from '../../../engine/index.ts';
import type { QueueMap, QueueRow } from '../../../schemas/types/api.ts';
import type { Services } from '../../services.ts';
import { presentRows, sightOn } from './queue-page.ts';
import type { QueueFilter } from './queue-filter.ts';
import { readPoints, readSubjects, type PointAsked } from './store/read-points.ts';
import { readRows } from './store/read-rows.ts';

type MapServices = Pick<Services, 'db' | 'dispositifs'>;

/** Longitude and latitude. */
export type Point = readonly [longitude: number, latitude: number];

/**
 * Where cases are, by their identifiers; a case whose point is missing, or is not read by these functions, is not among them. A
 * point is shown to whom a column of the queue that held it would be. Of several places of a form, the first that has a point
 * counts.
 */
export async function pointsOf(
  { db, dispositifs }: MapServices,
  caseIds: readonly string[],
  held: QueueFilter['functions'],
): Promise<ReadonlyMap<string, Point>> {
  const subjects = await readSubjects(db, caseIds);
  const asked = await Promise.all(
    subjects.map(async (row): Promise<readonly PointAsked[]> => {
      const compiled = await dispositifs.load(row.dispositif_id, row.dispositif_version);
      const paths = compiled ? placePaths(compiled.form.model) : [];
      if (!compiled || paths.length === 0) return [];
      const sight = sightOn(compiled, row, held);
      return paths
        .filter((path) => ['latitude', 'longitude'].every((half) => sight.isAnswerShown([...path, half].join('.'))))
        .map((path) => ({ caseId: row.case_id, path }));
    }),
  );
  const questions = asked.flat();
  if (questions.length === 0) return new Map();
  const points = await readPoints(db, questions);
  const found = new Map<string, Point>();
  for (const { asked: at, longitude, latitude } of points.toSorted((one, other) => one.asked - other.asked)) {
    const { caseId = '' } = questions[at] ?? {};
    if (!found.has(caseId)) found.set(caseId, [longitude, latitude]);
  }
  return found;
}

/** The cases of the first `most` rows of a filter that have a point, each once, in its order; how many were looked at, and whether these are all. */
export async function queueMap(
  services: MapServices,
  filter: Omit<QueueFilter, 'limit' | 'cursor'>,
  most: number,
): Promise<QueueMap> {
  const { rows } = await readRows(services, { ...filter, limit: most });
  const looked = [
    ...new Map(
      rows
        .slice(0, most)
        .toReversed()
        .map((row) => [row.case_id, row]),
    ).values(),
  ].toReversed();
  const points = await pointsOf(
    services,
    looked.map((row) => row.case_id),
    filter.functions,
  );
  const placed = looked.filter((row) => points.has(row.case_id));
  const shown = await presentRows(services, placed, filter);
  return {
    items: shown.flatMap((row) => mapCase(row, points.get(row.caseId))),
    looked: looked.length,
    complete: rows.length <= most,
  };
}

function mapCase(row: Omit<QueueRow, 'cursor'>, point: Point | undefined): QueueMap['items'] {
  if (!point) return [];
  const { caseId, number, dispositifTitle, applicant, stateTitle, dueAt } = row;
  return [{ caseId, number, dispositifTitle, applicant, stateTitle, dueAt, longitude: point[0], latitude: point[1] }];
}
