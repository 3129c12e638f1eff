/** Names of the lists that every scheme may name without bringing them; their rows are in `read-data.ts`, which weighs more. */
export const STANDARD_LISTS = ['communes', 'naf'] as const;

/** Their columns beside value and label: where names are completed, rows of ninety kilobytes are not needed. */
export const STANDARD_COLUMNS = { communes: ['codesPostaux'], naf: [] } as const satisfies Record<
  (typeof STANDARD_LISTS)[number],
  readonly string[]
>;
