/** What belongs to an entry of the register and goes along when it is merged: one row a kind. */

/** Something that is moved from an entry to the one that stands for it. */
export type MovedKind =
  | 'requests'
  | 'drafts'
  | 'documents'
  | 'household'
  | 'mandatesGiven'
  | 'mandatesHeld'
  | 'establishments'
  | 'notices'
  | 'readings'
  | 'entries';

/** Where it is, and by which column it belongs to the entry. */
export interface Moved {
  readonly kind: MovedKind;
  readonly table: string;
  readonly column: string;
  /** Which rows `t` stay with the entry, as a condition that reads `:kept`; null for none. */
  readonly stays: string | null;
}

/** In the order in which they are moved: requests being written first, so that one that is filed meanwhile is found among the filed. */
export const MOVED: readonly Moved[] = [
  { kind: 'drafts', table: 'case_draft', column: 'person_id', stays: null },
  { kind: 'requests', table: 'case', column: 'person_id', stays: null },
  { kind: 'documents', table: 'file', column: 'person_id', stays: null },
  { kind: 'household', table: 'household_member', column: 'person_id', stays: null },
  // Nobody is their own mandatary: what had ended between the two stays where it was.
  { kind: 'mandatesGiven', table: 'mandate', column: 'principal_id', stays: 't.agent_id = :kept' },
  { kind: 'mandatesHeld', table: 'mandate', column: 'agent_id', stays: 't.principal_id = :kept' },
  {
    kind: 'establishments',
    table: 'establishment_link',
    column: 'person_id',
    stays: `t.ended_at is null and exists (select from establishment_link o
      where o.establishment_id = t.establishment_id and o.person_id = :kept and o.ended_at is null)`,
  },
  {
    kind: 'notices',
    table: 'notice',
    column: 'person_id',
    stays: 'exists (select from notice o where o.person_id = :kept and o.key = t.key)',
  },
  { kind: 'readings', table: 'reading', column: 'person_id', stays: null },
  { kind: 'entries', table: 'person', column: 'merged_into', stays: null },
];
