/**
 * The Liquid of Cagou: a small one. Tags that read files and filters that would let data become Markdown are taken out,
 * and what a template may cost is bounded, since authors write templates and citizens fill them.
 */
import { Context, Liquid, type Template } from 'liquidjs';
import type { FormField } from '../language/form-schema.ts';
import type { Json } from '../base/values.ts';
import { isJson } from '../base/is-json.ts';
import { equalJson } from '../base/json.ts';
import { writeAmount, writeDate, writeNumber, writeQuantity, writeTime, writeValue } from './french-values.ts';
import { withoutColumns } from './list-texts.ts';
import { escapeMarkdown, joinLines } from './markdown-escape.ts';

/** Tags of Liquid that a template may use. */
export const TAGS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'case',
  'for',
  'assign',
  'comment',
  'break',
  'continue',
]);
/** Filters of Liquid that a template may use, beside our own `montant`, `date`, `heure`, `nombre`, `unite` and `libelle`. */
export const FILTERS: ReadonlySet<string> = new Set(
  [
    'default size first last join map where sort reverse uniq concat compact',
    'upcase downcase capitalize strip truncate append prepend replace split slice',
    'plus minus times divided_by abs at_least at_most sum',
  ].flatMap((names) => names.split(' ')),
);
/**
 * Characters of a template, items made while filling it, and milliseconds. The last one is a net below the others: a
 * template that only hangs on how fast the machine is would decide differently from one to the other.
 */
const LIMITS = { parseLimit: 200_000, memoryLimit: 300_000, renderLimit: 10_000 };

/** Fields with choices by pointer, for the labels of `libelle`. */
export type Choices = Readonly<Record<string, NonNullable<FormField['choices']>>>;

/** Filter put on tags of headings and rows of tables, which have one line only. */
export const ON_ONE_LINE = 'enligne';

/** What values become: `markdown` inside a text, `plain` in a title or the subject of a message. */
export type Output = 'markdown' | 'plain';

/** Where `libelle` finds the labels of the scheme whose template is filled: nothing that a template can name. */
const CHOICES = 'choices';

/** Fills the parts of a template. Throws when it costs more than it may. */
export function renderParts(liquid: Liquid, parts: Template[], scope: object, choices: Choices): unknown {
  const context = new Context(scope, liquid.options, { sync: true }, { liquid });
  context.setRegister(CHOICES, choices);
  return liquid.renderSync(parts, context);
}

/** Creates an engine; in Markdown, values are written so that they never shape the text around them. */
export function createLiquid(output: Output): Liquid {
  const write = output === 'markdown' ? escapeMarkdown : joinLines;
  const liquid = new Liquid({
    ...LIMITS,
    templates: {},
    strictFilters: true,
    strictVariables: false,
    ownPropertyOnly: true,
    outputEscape: (value: unknown) => write(writeValue(withoutColumns(value))),
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.has(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) if (!FILTERS.has(name)) liquid.unregisterFilter(name);
  liquid.registerFilter('montant', (value: unknown) => writeAmount(jsonOf(value)));
  liquid.registerFilter('date', (value: unknown) => writeDate(jsonOf(value)));
  liquid.registerFilter('heure', (value: unknown) => writeTime(jsonOf(value)));
  liquid.registerFilter('unite', (value: unknown, unit: unknown) => writeQuantity(jsonOf(value), unit));
  liquid.registerFilter('nombre', (value: unknown) => writeNumber(jsonOf(value)));
  liquid.registerFilter(ON_ONE_LINE, (value: unknown) => joinLines(writeValue(withoutColumns(value))));
  liquid.registerFilter('libelle', function label(value: unknown, pointer: unknown) {
    const choices: Choices = this.context.getRegister(CHOICES, {});
    return writeLabel(choices, jsonOf(value), pointer);
  });
  return liquid;
}

function jsonOf(value: unknown): Json {
  const stored = withoutColumns(value);
  return isJson(stored) ? stored : null;
}

function writeLabel(choices: Choices, value: Json, pointer: unknown): string {
  if (Array.isArray(value)) return value.map((item: Json) => writeLabel(choices, item, pointer)).join(', ');
  const known = typeof pointer === 'string' && Object.hasOwn(choices, pointer) ? choices[pointer] : undefined;
  return known?.find((choice) => equalJson(choice.value, value))?.label ?? writeValue(value);
}
