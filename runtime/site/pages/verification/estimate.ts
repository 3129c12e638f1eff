/**
 * What the applicant would obtain by their answers, before they file: values that the scheme shows to applicants and that come of a
 * scale, as « À quoi ai-je droit ? » tells them, each with its reasons.
 */
import {
  evaluateAnswers,
  explainValue,
  labelsOf,
  localDate,
  pruneAnswers,
  withLabels,
  type Channel,
  type CompiledDispositif,
  type ComputedTrace,
  type Instant,
  type JsonObject,
} from '../../../../engine/index.ts';
import type { ComputedModel } from '../../parts/computed.tsx';
import { modelOf } from '../request/computed.ts';

/** None where the scheme shows none, or where they come to nothing. */
export function estimatesFrom(
  compiled: CompiledDispositif,
  given: JsonObject,
  context: { readonly now: Instant; readonly channel: Channel },
): readonly ComputedModel[] {
  const { computed = [] } = compiled.rules.rules;
  const shown = computed.filter((value) => value.public === true && value.type !== 'list' && value.type !== 'context');
  if (shown.length === 0) return [];
  const today = localDate(context.now);
  const { trace } = evaluateAnswers(compiled, pruneAnswers(compiled.form, given, today), context);
  const byName = new Map(trace.map((one) => [one.name, one]));
  return shown.flatMap((definition) => {
    const found = byName.get(definition.name);
    if (!found || found.value === null || !isDrawn(found, byName)) return [];
    const { inputs, table } = explainValue(compiled, found, today);
    const { title, type, unit = null } = definition;
    const labelled = withLabels(found.value, labelsOf(definition));
    return modelOf({ title, type, unit, shown: labelled, reasons: inputs, table, members: [] }) ?? [];
  });
}

/** Whether a value comes of a scale, by itself or by one that it reads: what is only added up of answers is no news. */
function isDrawn({ rows, inputs }: ComputedTrace, byName: ReadonlyMap<string, ComputedTrace>): boolean {
  if (rows !== null) return true;
  return Object.keys(inputs).some((path) => {
    // What a scale gives is read by its columns: `droit.carte`.
    const read = byName.get(path.split('.')[0] ?? '');
    return read !== undefined && isDrawn(read, byName);
  });
}
