/**
 * Names under which expressions and templates read a case beside its answers. No answer and no computed value may take
 * them. What stands under each is the table of engine/names.
 */
export const CASE_NAMES = [
  'agent',
  'actions',
  'actes',
  'avis',
  'decision',
  'delais',
  'quota',
  'dossier',
  'demandeur',
  'aujourdhui',
] as const;
/** A name that the case takes for itself. */
export type CaseRoot = (typeof CASE_NAMES)[number];

/**
 * Root of what is decided. Schemes published before it was one may have an answer of that name, and none that declares a
 * `decision` has: where nothing is declared, it is the answer that is read.
 */
export const DECISION = 'decision' satisfies CaseRoot;
/** The name under which what agents record is read. */
export const ANNOTATIONS = 'agent' satisfies CaseRoot;
/** The name under which what actions were given is read. */
export const ACTIONS = 'actions' satisfies CaseRoot;

/** Root of the acts of a case; of schemes that declare none, the answer of that name is read likewise. */
export const ACTS = 'actes' satisfies CaseRoot;

/** Root of quotas; of schemes that declare none, the answer of that name is read likewise. */
export const QUOTA = 'quota' satisfies CaseRoot;

/** Name under `avis` of the list of ad-hoc opinions. */
export const AD_HOC_LIST = 'ponctuels';
