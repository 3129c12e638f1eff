/* How an answer that a source gave is told to whoever reads it, the applicant as well as agents. */
import type { Instant } from '../../base/values.ts';
import { formatDay } from './format-moment.ts';

/** That a source gave an answer, and whether it was changed since. */
export type RowOrigin = { readonly title: string; readonly at: Instant; readonly changed: boolean };

/** « Donné par « Registre… » le 3 mars 2026. », or that it was changed. */
export function describeOrigin({ title, at, changed }: RowOrigin): string {
  const day = formatDay(at);
  return changed ? `Autre que ce que donnait « ${title} » le ${day}.` : `Donné par « ${title} » le ${day}.`;
}
