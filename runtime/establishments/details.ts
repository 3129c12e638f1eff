/**
 * What people gave once of a company or an association. The first request that says it completes the record; one that says otherwise
 * changes nothing before somebody who acts for it says so. What people gave comes before what the register has, but for the name and
 * the RIDET.
 */
import type { Knex } from 'knex';
import {
  isSameDetail,
  organisationGiven,
  type FormModel,
  type JsonObject,
  type OrganisationDetails,
  type RegisterEntry,
} from '../../engine/index.ts';
import { findEstablishment, writeDetails, type Establishment } from './store/establishments.ts';

type Given = ReturnType<typeof organisationGiven>;
type Known = NonNullable<RegisterEntry['organisation']>;

/** What is known of it, as forms are filled in from it. */
export function organisationOf(one: Establishment): Known {
  const { ridet, name, rna, activity, address, phone, details } = one;
  const listed = { rna, activity, address, phone };
  const known = Object.fromEntries(Object.entries(listed).filter(([, value]) => value !== null));
  return { ...known, ...details, ridet, name };
}

/** What a request says otherwise than the record. */
export function differingDetails(one: Establishment, model: Pick<FormModel, 'fields'>, answers: JsonObject): Given {
  const known = organisationOf(one);
  return organisationGiven(model, answers).filter(
    ({ detail, value }) => known[detail] !== undefined && !isSameDetail(known[detail], value),
  );
}

/** Keeps what a request says and nothing said before; with `replace`, what it says otherwise too. */
export async function keepDetails(
  db: Knex,
  id: string,
  {
    model,
    answers,
    replace,
  }: { readonly model: Pick<FormModel, 'fields'>; readonly answers: JsonObject; readonly replace: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const one = await findEstablishment(tx, id, 'held');
    if (!one) return;
    const known = organisationOf(one);
    const kept = organisationGiven(model, answers).filter(
      ({ detail, value }) => known[detail] === undefined || (replace && !isSameDetail(known[detail], value)),
    );
    if (kept.length === 0) return;
    const details: OrganisationDetails = Object.fromEntries(kept.map(({ detail, value }) => [detail, value]));
    await writeDetails(tx, id, details);
  });
}
