/** Points of cases, taken out of their answers. */
import type { Knex } from 'knex';

/** A case, and the way to a point in its answers. */
export interface PointAsked {
  readonly caseId: string;
  readonly path: readonly string[];
}

/** What must be known of a case to tell who is shown what of it. */
export interface Subject {
  readonly case_id: string;
  readonly dispositif_id: string;
  readonly dispositif_version: number;
  readonly routes: Readonly<Record<string, string>>;
}

/** Cases by their identifiers, those that are there. */
export async function readSubjects(db: Knex, caseIds: readonly string[]): Promise<readonly Subject[]> {
  const { rows } = await db.raw<{ rows: Subject[] }>(
    `select id as case_id, dispositif_id, dispositif_version, routes from "case" where id = any (:caseIds::uuid[])`,
    { caseIds: [...new Set(caseIds)] },
  );
  return rows;
}

interface Point {
  readonly asked: number;
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * The points that are there, by the place of what was asked. Each case is found by its key and its answers are read once: some tens of
 * microseconds a case, so that whoever asks says how many.
 */
export async function readPoints(db: Knex, asked: readonly PointAsked[]): Promise<readonly Point[]> {
  const { rows } = await db.raw<{ rows: Point[] }>(
    `select asked, (place ->> 'longitude')::float8 as longitude, (place ->> 'latitude')::float8 as latitude
     from (select a.ordinality::int - 1 as asked, c.data -> 'answers' #> string_to_array(a.path, '/') as place
       from unnest(:ids::uuid[], :paths::text[]) with ordinality as a (id, path, ordinality) join "case" c on c.id = a.id) found
     where json_typeof(place -> 'longitude') = 'number' and json_typeof(place -> 'latitude') = 'number'`,
    { ids: asked.map(({ caseId }) => caseId), paths: asked.map(({ path }) => path.join('/')) },
  );
  return rows;
}
