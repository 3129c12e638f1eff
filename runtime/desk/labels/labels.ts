/** Labels of a service, as they are chosen on the desk. */
import type { CaseLabel, Label } from '../../../schemas/types/api.ts';

/** Colours that a label may have, in the order in which they are offered. */
export const TONES = ['neutral', 'info', 'good', 'warn', 'danger'] as const satisfies readonly Label['tone'][];

/** What can be put on a case, and what it has that no longer can, each with whether it has it; by name. */
export function choicesOn(
  known: readonly Label[],
  on: readonly CaseLabel[],
): readonly (CaseLabel & { readonly isOn: boolean })[] {
  const had = new Set(on.map(({ id }) => id));
  const offered = known.filter(({ id, archived }) => !archived && !had.has(id));
  return [...on.map((label) => ({ ...label, isOn: true })), ...offered.map((label) => ({ ...label, isOn: false }))]
    .map(({ id, name, tone, isOn }) => ({ id, name, tone, isOn }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'fr', { numeric: true }));
}

/** Labels as a list offers them; with the scheme where they are of several, since two of them may call one alike. */
export function offered(
  labels: readonly Label[],
  schemes: readonly { readonly value: string; readonly label: string }[],
): readonly { readonly value: string; readonly label: string }[] {
  const usable = labels.filter(({ archived }) => !archived);
  const several = new Set(usable.map(({ dispositif }) => dispositif)).size > 1;
  const titleOf = (id: string): string => schemes.find(({ value }) => value === id)?.label ?? id;
  return usable.map(({ id, name, dispositif }) => ({
    value: id,
    label: several ? `${name} (${titleOf(dispositif)})` : name,
  }));
}
