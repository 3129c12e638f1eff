/*
 * What an agent types in a case while others write in it too. Each field that was touched remembers what it was based on:
 * it alone is sent, and where somebody wrote there meanwhile both texts are kept until the agent has chosen. Nothing that
 * was typed goes away by itself.
 */
import { describeField, possibleProperties } from '../../../../../engine/form/browser.ts';
import { equalJson, isJsonObject } from '../../../../../engine/base/index.ts';
import type { FormSchema, Json, JsonObject } from '../../../../../engine/index.ts';
import type { Values } from '../../../fields/use-values.ts';

/** What was typed in a field, and what the field held when it was begun; null stands for an empty field. */
export type Finding = { readonly mine: Json; readonly base: Json };
/** By name of the field; only those that were touched. */
export type Findings = Readonly<Record<string, Finding>>;

/**
 * What becomes of a field in which two people wrote; `both` joins two texts, and keeps mine of what cannot be joined.
 */
export type Choice = 'theirs' | 'mine' | 'both';

const at = (values: Values, name: string): Json => (Object.hasOwn(values, name) ? (values[name] ?? null) : null);

/** What was kept of findings; what is nothing of the kind is left out. */
export function readFindings(kept: JsonObject): Findings {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([name, finding]): [string, Finding][] =>
      isJsonObject(finding) ? [[name, { mine: finding['mine'] ?? null, base: finding['base'] ?? null }]] : [],
    ),
  );
}

/** The findings without those that the case holds already: they were recorded, and the answer was lost. */
export function stillToRecord(findings: Findings, recorded: Values): Findings {
  return Object.fromEntries(
    Object.entries(findings).filter(([name, { mine }]) => !equalJson(mine, at(recorded, name))),
  );
}

/** What the form shows: what was recorded, with what was typed since. */
export function shownFindings(findings: Findings, recorded: Values): Values {
  const typed = Object.fromEntries(Object.entries(findings).map(([name, { mine }]) => [name, mine]));
  return Object.fromEntries(Object.entries({ ...recorded, ...typed }).filter(([, value]) => value !== null));
}

/** The findings after the fields named have been given these values; what is typed back to what is recorded is no finding. */
export function typeFindings(findings: Findings, recorded: Values, names: readonly string[], next: Values): Findings {
  const touched = names.filter((name) => !equalJson(at(next, name), at(shownFindings(findings, recorded), name)));
  const typed = touched.map((name): [string, Finding] => [
    name,
    { mine: at(next, name), base: findings[name]?.base ?? at(recorded, name) },
  ]);
  return stillToRecord({ ...findings, ...Object.fromEntries(typed) }, recorded);
}

/** Names of the fields in which somebody wrote something else meanwhile. */
export function conflictsOf(findings: Findings, recorded: Values): readonly string[] {
  return Object.entries(findings)
    .filter(([name, { mine, base }]) => ![mine, base].some((known) => equalJson(known, at(recorded, name))))
    .map(([name]) => name);
}

/** The findings once the agent has seen both values of a field and chosen. */
export function chooseFinding(findings: Findings, recorded: Values, name: string, choice: Choice): Findings {
  const { [name]: finding, ...others } = findings;
  if (!finding || choice === 'theirs') return others;
  const base = at(recorded, name);
  const mine = (choice === 'both' ? joinTexts(base, finding.mine) : null) ?? finding.mine;
  return { ...others, [name]: { mine, base } };
}

/** Whether a field is written freely: two texts make one, but a choice, a date or a number is one or the other. */
export function isProse(schema: FormSchema, name: string): boolean {
  const part = possibleProperties(schema).get(name) ?? {};
  const { type, format, choices } = describeField(part, {
    pointer: `/${name}`,
    page: '',
    personal: undefined,
    ui: undefined,
  });
  return type === 'string' && format === null && choices === null && part['pattern'] === undefined;
}

/** Both values of a field put together, theirs first; null when they are no texts. */
export function joinTexts(theirs: Json, mine: Json): string | null {
  return typeof theirs === 'string' && typeof mine === 'string' ? `${theirs}\n\n${mine}` : null;
}

/** What is sent of the findings. */
export function changesOf(findings: Findings): { readonly values: Values; readonly base: Values } {
  const entries = Object.entries(findings);
  return {
    values: Object.fromEntries(entries.map(([name, { mine }]) => [name, mine])),
    base: Object.fromEntries(entries.map(([name, { base }]) => [name, base])),
  };
}

/**
 * The findings once `sent` made the case hold `recorded`: what was typed while the answer was on its way is still to be; what
 * was then typed back to what it was (no finding any more) is to be recorded anew, over what was sent.
 */
export function afterSaving(
  findings: Findings,
  { values, base }: ReturnType<typeof changesOf>,
  recorded: Values,
): Findings {
  const back = Object.keys(values).map((name): [string, Finding] => [
    name,
    { mine: at(base, name), base: at(base, name) },
  ]);
  return Object.fromEntries(
    Object.entries({ ...Object.fromEntries(back), ...findings }).flatMap(([name, finding]): [string, Finding][] => {
      if (!Object.hasOwn(values, name)) return [[name, finding]];
      return equalJson(finding.mine, at(values, name)) ? [] : [[name, { ...finding, base: at(recorded, name) }]];
    }),
  );
}
