/**
 * Names under which expressions and templates read a case beside its answers. No answer and no computed value may take
 * them. What stands under each is the table of engine/names.
 */
export const CASE_NAMES = ['agent', 'actions', 'avis', 'delais', 'dossier', 'demandeur', 'aujourdhui'] as const;
/** A name that the case takes for itself. */
export type CaseRoot = (typeof CASE_NAMES)[number];

/** Name under `avis` of the list of ad-hoc opinions. */
export const AD_HOC_LIST = 'ponctuels';
