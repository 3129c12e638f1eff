/* What a list offers where one of several is chosen, or none: what is meant by none is said first, and nothing twice. */
type Option = { readonly value: string; readonly label: string };

/** What is chosen now, and what is meant where nothing is; null where something must be. */
type Chosen = { readonly chosen: string; readonly unset: string | null };

/**
 * The options, after that of none. What says the same as none does is offered where it is written alone; what is written and
 * is no option is there, as it is written.
 */
export function offered(options: readonly Option[], { chosen, unset }: Chosen): Option[] {
  const isKnown = chosen === '' || options.some(({ value }) => value === chosen);
  return [
    ...(unset === null ? [] : [{ value: '', label: unset }]),
    ...(isKnown ? [] : [{ value: chosen, label: chosen }]),
    ...options.filter(({ value, label }) => value === chosen || label !== unset),
  ];
}

/** Options by their values, such as yes and no. */
export const optionsIn = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
