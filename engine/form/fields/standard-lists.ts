/** Names of the lists that every scheme may name without bringing them; their rows are in `read-data.ts`, which weighs more. */
export const STANDARD_LISTS = ['communes', 'naf'] as const;
