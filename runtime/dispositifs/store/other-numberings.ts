import type { Knex } from 'knex';

/** A register that another scheme numbers in, as the version in force declares it. */
export interface OtherNumbering {
  /** Name that schemes share. */
  readonly shared: string;
  readonly numbering: string;
  /** Title of the other scheme. */
  readonly title: string;
}

/** How other schemes number in registers that a scheme shares with them, by title. */
export async function findOtherNumberings(
  tx: Knex,
  id: string,
  shared: readonly string[],
): Promise<readonly OtherNumbering[]> {
  const { rows } = await tx.raw<{ rows: OtherNumbering[] }>(
    `select register ->> 'shared' as shared, register ->> 'numbering' as numbering, d.title
      from dispositif d
        join dispositif_version v on v.dispositif_id = d.id and v.number = d.current_version
        cross join lateral json_each(v.catalogue -> 'registers') as declared(name, register)
      where d.id <> ? and register ->> 'shared' = any(?)
      order by d.title collate french, d.id, declared.name`,
    [id, [...shared]],
  );
  return rows;
}
