/** Which cases somebody sees now, as a condition for lists of what was told or done about cases. */
import { groupFunction } from '../../../../engine/index.ts';
import type { Viewer } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import { heldParameters, weigh } from './read-rows.ts';

/**
 * What is read of a case by who instructs, by who was asked on it, and by a group as long as its opinion is awaited; never by its
 * own applicant nor by who acts for them, whom the account tells. Of the case `c`, with `seenParameters`.
 */
export const SEEN = `(exists (select from unnest(:schemes::text[], :functions::text[], :routes::text[], :instructs::boolean[])
      as held (dispositif, function, route, instructs)
    where held.dispositif = c.dispositif_id and held.route = coalesce(c.routes ->> held.function, '')
      and (held.instructs or (held.dispositif || '/' || held.function || '/' || held.route) = any (c.asked)))
  or exists (select from task t where t.case_id = c.id and t.function = any (:groups)))
  and c.person_id is distinct from :personId::uuid
  and (c.establishment_id is null or c.establishment_id <> all (:establishments::uuid[]))
  and (c.person_id is null or c.establishment_id is not null or c.person_id <> all (:principals::uuid[]))`;

/** Parameters of a statement, by name. */
export type SeenParameters = Readonly<Record<string, string | null | readonly string[] | readonly boolean[]>>;

/** What `SEEN` reads of a viewer; `instructing`: only cases that they instruct, and none on which they were asked. */
export async function seenParameters(
  { dispositifs }: Pick<Services, 'dispositifs'>,
  viewer: Viewer,
  by?: 'instructing',
): Promise<SeenParameters> {
  const weighed = await weigh(dispositifs, viewer.functions);
  const held = by ? weighed.filter((one) => one.instructs) : weighed;
  const { schemes, functions, routes, instructs } = heldParameters(held, () => false);
  const groups = by ? [] : viewer.groups.map(({ id }) => groupFunction(id));
  return {
    schemes,
    functions,
    routes,
    instructs,
    groups,
    personId: viewer.personId,
    establishments: viewer.establishments.map(({ id }) => id),
    principals: viewer.mandates.map(({ personId }) => personId),
  };
}
