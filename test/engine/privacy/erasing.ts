/** Cases of the examples as their scenarios leave them, closed; and what of their answers says something of people. */
import { readdirSync } from 'node:fs';
import { isJsonList, isJsonObject } from '../../../engine/base/guards.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import { isKeptFrom } from '../../../engine/workflow/model/limited-data.ts';
import { withhold } from '../../../engine/form/reading/withhold.ts';
import type { Case, CaseEvent, CompiledDispositif, Json } from '../../../engine/index.ts';
import type { DataCategory } from '../../../schemas/types/privacy.ts';
import { compiled, readSource } from '../sources.ts';

export const EXAMPLES = readdirSync('examples');

export type Closed = { readonly name: string; readonly case: Case; readonly events: readonly CaseEvent[] };

/** A scheme with its retention changed. */
export function withRetention(
  scheme: CompiledDispositif,
  change: (name: string, retention: DataCategory['retention']) => Partial<DataCategory['retention']>,
): CompiledDispositif {
  const categories = Object.entries(scheme.privacy.categories).map(([name, category]) => [
    name,
    { ...category, retention: { ...category.retention, ...change(name, category.retention) } },
  ]);
  return { ...scheme, privacy: { ...scheme.privacy, categories: Object.fromEntries(categories) } };
}

export async function readExampleScheme(id: string): Promise<CompiledDispositif> {
  return compiled(await readSource(`examples/${id}`));
}

/** The cases of all scenarios of a scheme that end. */
export function closedCases(scheme: CompiledDispositif): readonly Closed[] {
  return Object.entries(scheme.scenarios).flatMap(([name, scenario]) => {
    const steps = playScenario(scheme, scenario);
    const last = steps.at(-1)?.case;
    return last?.closedAt ? [{ name, case: last, events: steps.flatMap(({ events }) => events) }] : [];
  });
}

/** Texts of the answers that are of some categories and stand in no other answer. */
export function textsOf(
  scheme: CompiledDispositif,
  { case: subject }: Closed,
  categories: readonly string[],
): readonly string[] {
  const kept = textsIn(withhold(subject.answers, isKeptFrom(scheme.form.model, new Set(categories))));
  return textsIn(subject.answers).filter((text) => text.length > 3 && !kept.some((other) => other.includes(text)));
}

function textsIn(value: Json): readonly string[] {
  if (isJsonList(value)) return value.flatMap(textsIn);
  if (isJsonObject(value)) return Object.values(value).flatMap(textsIn);
  return typeof value === 'string' ? [value] : [];
}
