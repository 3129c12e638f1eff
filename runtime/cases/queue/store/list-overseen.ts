import type { Knex } from 'knex';
import type { HeldFunction } from '../queue-filter.ts';

/**
 * Every function of the schemes that an agent oversees: those declared by the version in force, those bound to groups since,
 * and groups that were asked for their opinion. Read from what was published, so that no scheme is compiled for it.
 */
const OVERSEEN = `
with overseen as (
  select distinct on (v.dispositif_id) v.dispositif_id, v.catalogue -> 'functions' as functions
  from unnest(:schemes::text[], :functions::text[]) as held (dispositif, function)
  join dispositif d on d.id = held.dispositif
  join dispositif_version v on v.dispositif_id = d.id and v.number = d.current_version
  where v.catalogue -> 'functions' -> held.function ->> 'oversees' = 'true'
)
select dispositif_id as dispositif, f.key as function, null as route from overseen cross join json_each(functions) f
union
select dispositif_id, f.key, r.value ->> 'id' from overseen cross join json_each(functions) f
  cross join json_array_elements(coalesce(f.value -> 'routes', '[]')) r
union
select b.dispositif_id, b.function, nullif(b.route, '') from function_binding b join overseen using (dispositif_id)
union
select t.dispositif_id, t.function, null from task t join overseen using (dispositif_id) where t.function like 'group:%'`;

/** Functions whose late tasks an agent finds beside those of their own; none for who oversees no scheme. */
export async function listOverseen(db: Knex, functions: readonly HeldFunction[]): Promise<readonly HeldFunction[]> {
  const held = functions.filter(({ route }) => route === null);
  if (held.length === 0) return [];
  const { rows } = await db.raw<{ rows: HeldFunction[] }>(OVERSEEN, {
    schemes: held.map(({ dispositif }) => dispositif),
    functions: held.map((one) => one.function),
  });
  return rows;
}
