/**
 * The practical sheet. Its conditions, documents, scales and openings are drawn from the rules, the form and the identity:
 * a sheet cannot promise what the rules do not give.
 */
import type { Bracket, DecisionTable, Rules } from '../../schemas/types/rules.ts';
import { localDate } from '../calendar/noumea.ts';
import { asJson } from '../base/json.ts';
import type { FormField, ReferenceData } from '../language/form-schema.ts';
import type { Instant, Json, JsonObject, Pointer } from '../base/values.ts';
import { valueOn } from '../rules/dated-values.ts';
import { listOfTable } from '../rules/each-member.ts';
import { hasDefault } from '../rules/table-results.ts';
import { labelsNamed, labelsOfTable } from '../rules/value-labels.ts';
import { sayBracket, sayShare } from '../form/words/bracket-words.ts';
import { describeResult, describeTests } from './describe-cell.ts';
import { documentQuestions } from '../form/fields/documents.ts';
import { findField } from '../form/fields/field-index.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { Form } from '../form/form.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import type { CompiledTemplate } from './template.ts';

/** What of a scheme its sheet is drawn from. */
type WithSheet = {
  readonly identity: DispositifIdentity;
  readonly form: Form & { readonly data: ReferenceData };
  readonly rules: Pick<CompiledRules, 'rules'>;
  readonly workflow: { readonly delays: JsonObject };
  readonly sheet: CompiledTemplate;
};

type SheetSection = { readonly title: string; readonly markdown: string };
/** The practical sheet as it is published: Markdown, whole and by section. */
export type RenderedSheet = {
  readonly title: string;
  /** The whole text, without the title. */
  readonly markdown: string;
  readonly sections: readonly SheetSection[];
};

/** Fills the sheet as it stands on a day. Sections are those of its second-level headings. */
export function renderSheet(compiled: WithSheet, { now }: { readonly now: Instant }): RenderedSheet {
  const { title, markdown } = compiled.sheet.render(sheetScope(compiled, localDate(now)));
  return { title, markdown, sections: splitSections(markdown) };
}

function sheetScope(compiled: WithSheet, day: string): JsonObject {
  const { identity, rules, form } = compiled;
  const { service } = identity;
  return {
    dispositif: asJson(identity),
    conditions: (rules.rules.eligibility ?? []).map(({ title, article }) => ({
      titre: title,
      article: article ?? null,
    })),
    pieces: documentQuestions(form.model).map(({ label, annotation, required, conditional }) => ({
      titre: label,
      aide: annotation.hint ?? null,
      obligatoire: required,
      conditionnelle: conditional,
    })),
    baremes: scalesOn(compiled, day),
    constantes: fixedOn(compiled, day),
    quotas: quotasOn(compiled, day),
    ouvertures: (identity.windows ?? []).map(({ title, opens, closes, opensAt, closesAt }) => ({
      titre: title ?? null,
      du: opens,
      au: closes,
      ouvreA: opensAt ?? null,
      fermeA: closesAt ?? null,
    })),
    delai: identity.typicalDelay,
    delais: compiled.workflow.delays,
    contact: [service.name, service.address, service.phone, service.email].filter(Boolean).join('\n'),
  };
}

/**
 * What is limited in number, on a day. `par`: the question whose answers are counted apart; `maximum`: the one number there is, null
 * where it is not the same for all. What is left is no part of it: it changes with every case.
 */
function quotasOn({ rules, form }: WithSheet, day: string): Json {
  return (rules.rules.quotas ?? []).map(({ title, by, most, article = null }) => {
    const asked = by === undefined ? undefined : findField(form.model, `/${by.trim().replaceAll('.', '/')}`);
    return { titre: title, par: asked?.label ?? null, maximum: numberOn(rules.rules, most.trim(), day), article };
  });
}

/** A number that is written, or that an act fixes; null for any other formula. */
function numberOn({ computed = [] }: Rules, text: string, day: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const { values = [] } = computed.find(({ name }) => name === text) ?? {};
  const found = (valueOn(values, day) ?? values.at(-1))?.value;
  return typeof found === 'number' ? found : null;
}

/** Values that an act fixes, in force on a day; the last one where none is. */
function fixedOn(compiled: WithSheet, day: string): JsonObject {
  return Object.fromEntries(
    (compiled.rules.rules.computed ?? []).flatMap(({ name, title, values }) => {
      const found = values && (valueOn(values, day) ?? values.at(-1));
      if (!found) return [];
      const { from: depuis, article = null, brackets } = found;
      const given = brackets ? describeBrackets(brackets) : { valeur: found.value ?? null };
      return [[name, { titre: title, ...given, depuis, article }]];
    }),
  );
}

/** As the tables of the sheet are given: headings, and a line for each bracket. */
function describeBrackets(brackets: readonly Bracket[]): JsonObject {
  return {
    entetes: ['Tranche', 'Taux'],
    lignes: brackets.map(({ above, rate }, at) => [sayBracket(above, brackets[at + 1]?.above ?? null), sayShare(rate)]),
  };
}

/** Tables in force on a day; one that is not yet, or no longer, is shown when its name has no other. */
function scalesOn(compiled: WithSheet, day: string): JsonObject {
  const tables = compiled.rules.rules.tables ?? [];
  const isCurrent = ({ effective }: DecisionTable): boolean =>
    !effective || (effective.from <= day && day <= (effective.to ?? day));
  const ordered = [...tables.filter((table) => !isCurrent(table)), ...tables.filter(isCurrent)];
  return Object.fromEntries(ordered.map((table) => [table.name, describeTable(compiled, table)]));
}

/** What stands in the place of conditions where the default of a table is given. */
const OTHER_CASES = 'dans les autres cas';

function describeTable(compiled: WithSheet, table: DecisionTable): JsonObject {
  const list = listOfTable(compiled.rules, table.name);
  const inputs = table.inputs.map(({ type, unit, expression }) => ({
    type,
    unit,
    choices: choicesOfExpression(compiled, expression, list),
  }));
  const labels = labelsOfTable(compiled.rules.rules, table);
  const outputs = table.outputs.map(({ type, unit }) => ({ type, unit, choices: labels }));
  const result = (cell: string, at: number): string =>
    describeResult(cell, outputs[at] ?? { type: 'string', choices: null });
  const otherwise = table.outputs.map((output, at) => result(output.default ?? 'null', at));
  return {
    titre: table.title,
    entetes: [...table.inputs, ...table.outputs].map(({ label }) => label),
    lignes: [
      ...table.rows.map(({ when, then }) => [
        ...when.map((cell, at) => describeTests(cell, inputs[at] ?? { type: 'string', choices: null })),
        ...then.map(result),
      ]),
      ...(hasDefault(table) ? [[...table.inputs.map((_, at) => (at === 0 ? OTHER_CASES : '')), ...otherwise]] : []),
    ],
  };
}

/** The choices of the field, of the member's where a list is gone through, or of the computed value that an expression reads; null when it reads none, or does more than read it. */
export function choicesOfExpression(
  { form, rules }: Pick<WithSheet, 'form' | 'rules'>,
  expression: string,
  { each }: { readonly each?: Pointer | undefined },
): FormField['choices'] {
  const labels = labelsNamed(rules.rules, expression.trim());
  if (labels) return labels;
  const written = `/${expression.trim().replaceAll('.', '/')}`;
  const pointer = each === undefined ? written : written.replace(/^\/membre(?=\/|$)/, `${each}/*`);
  const field = form.model.fields.find((candidate) => candidate.pointer === pointer);
  return field?.choices ?? form.data[field?.annotation.data ?? '']?.rows ?? null;
}

function splitSections(markdown: string): readonly SheetSection[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...rest] = section.split('\n');
      return { title: title.trim(), markdown: rest.join('\n').trim() };
    });
}
