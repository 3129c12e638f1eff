/** What the rules compute from the answers of a preview, for their author: every value, and why one is nothing. */
import {
  evaluateAnswers,
  explainValue,
  labelsOf,
  localDate,
  pruneAnswers,
  whyEmptyValues,
  withLabels,
  type CompiledDispositif,
  type Instant,
  type JsonObject,
} from '../../../../engine/index.ts';
import type { ComputedModel } from '../../parts/computed.tsx';
import { modelOf } from '../request/computed.ts';
import { said } from './text.ts';

/** All computed values in the order of their rules, as filing would compute them from answers. */
export function computedFrom(
  compiled: CompiledDispositif,
  given: JsonObject,
  context: { readonly now: Instant; readonly channel: 'online' },
): readonly ComputedModel[] {
  const { computed = [] } = compiled.rules.rules;
  const answers = pruneAnswers(compiled.form, given, localDate(context.now));
  const evaluation = evaluateAnswers(compiled, answers, context);
  const why = whyEmptyValues(compiled, answers, evaluation, context);
  return computed.flatMap((definition) => {
    const { name, title, type, unit = null } = definition;
    const trace = evaluation.trace.find((one) => one.name === name);
    if (!trace) return [];
    const reasons = why.get(name);
    if (reasons) return [{ title, value: said.noValue, reasons }];
    const { inputs, table, members } = explainValue(compiled, trace, localDate(context.now));
    const labels = labelsOf(definition);
    const of = members.map(({ inputs: reasons, ...member }) => ({
      ...member,
      reasons,
      value: withLabels(member.value, labels),
    }));
    const shown = withLabels(trace.value, labels);
    return modelOf({ title, type, unit, shown, reasons: inputs, table, members: of }) ?? [];
  });
}
