/** What is published, as the register of processing needs it: of a version, two files and when it was published. */
import type { Knex } from 'knex';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import type { Privacy } from '../../../schemas/types/privacy.ts';

/** A version in force, with what its entry is made from: both were judged when it was published. */
export interface RegisteredVersion {
  readonly id: string;
  readonly standing: 'offered' | 'withdrawn' | 'archived';
  readonly version: number;
  readonly publishedAt: Date;
  readonly identity: DispositifIdentity;
  readonly privacy: Privacy;
}

const FILES = `json_build_object('dispositif.json', v.files ->> 'dispositif.json', 'privacy.json', v.files ->> 'privacy.json') as files`;

/** A text that names every version in force and its standing, and changes with any of them; empty when nothing is published. */
export async function nameVersionsInForce(tx: Knex): Promise<string> {
  const { rows } = await tx.raw<{ rows: { named: string | null }[] }>(
    `select string_agg(concat_ws('@', id, current_version, standing), ' ' order by id) as named from dispositif
       where current_version is not null`,
  );
  return rows[0]?.named ?? '';
}

/** The version in force of each scheme, those that are no longer offered among them: their data are still held. By title. */
export async function readVersionsInForce(tx: Knex): Promise<readonly RegisteredVersion[]> {
  const { rows } = await tx.raw<{ rows: RegisteredVersion[] }>(
    `select d.id, d.standing, v.number as version, v.published_at as "publishedAt", v.catalogue as identity,
       (v.files ->> 'privacy.json')::json as privacy
       from dispositif d join dispositif_version v on v.dispositif_id = d.id and v.number = d.current_version
       order by d.title collate french, d.id`,
  );
  return rows;
}

/** A version of a scheme's past, and who published it. */
export interface FormerVersion extends Pick<RegisteredVersion, 'version' | 'publishedAt'> {
  readonly files: { readonly 'dispositif.json': string; readonly 'privacy.json': string };
  readonly by: string | null;
}

/** Versions of a scheme before a number, the newest first. */
export async function readFormerVersions(
  tx: Knex,
  id: string,
  before: number,
  limit: number,
): Promise<readonly FormerVersion[]> {
  const { rows } = await tx.raw<{ rows: FormerVersion[] }>(
    `select v.number as version, v.published_at as "publishedAt", u.name as by, ${FILES}
       from dispositif_version v left join "user" u on u.id = v.published_by
       where v.dispositif_id = ? and v.number < ? order by v.number desc limit ?`,
    [id, before, limit],
  );
  return rows;
}
