/**
 * Columns of results that nothing reads: a scale of several results whose author forgot to use one, or still names another.
 */
import { parseCell, parseFeel } from '../../feel/expression.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import { listTags } from '../../templates/check-tags.ts';
import { parseTemplate, splitTemplate } from '../../templates/template.ts';
import { listPlaces } from '../flow/expression-places.ts';
import type { Site } from '../flow/site.ts';
import { usesOfTemplates } from './check-presence.ts';

const SHEET = 'sheet.md';

/** Results of tables with several that no expression, letter or sheet reads; what the applicant is shown whole is read. */
export function checkOutputs(parsed: ParsedSource, sites: readonly Site[]): readonly Diagnostic[] {
  const { computed = [], tables = [] } = parsed.rules;
  const several = tables.map((table, at) => ({ ...table, at })).filter(({ outputs }) => outputs.length > 1);
  if (several.length === 0) return [];
  const paths = [...pathsOfExpressions(parsed, sites), ...pathsOfTexts(parsed, sites)];
  return several.flatMap(({ name, outputs, title, at }) => {
    const values = computed.filter(({ table }) => table === name);
    const isShown =
      values.some((value) => value.public === true) || paths.some((path) => isWithin(path, `baremes.${name}`));
    if (isShown) return [];
    return outputs.flatMap((output, column) => {
      if (values.some((value) => paths.some((path) => reads(path, value.name, output.name)))) return [];
      const place = joinPointer('/tables', at, 'outputs', column);
      return [parsed.report('rules.output-unread', 'rules.json', place, { table: title, output: output.label })];
    });
  });
}

/** A value that is read whole is read with all its results. */
function reads(path: string, value: string, output: string): boolean {
  return path === value || isWithin(path, `${value}.${output}`);
}

function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`);
}

/** What all expressions read, and the cells of conditions, as dotted paths or whole names. */
function pathsOfExpressions(parsed: ParsedSource, sites: readonly Site[]): readonly string[] {
  const { computed = [], tables = [] } = parsed.rules;
  const vocabulary = buildVocabulary(parsed);
  const texts = [...listPlaces(parsed, sites).map(({ text }) => text), ...computed.flatMap(({ on }) => on ?? [])];
  const cells = tables.flatMap(({ rows }) => rows.flatMap(({ when }) => when));
  return [
    ...texts.flatMap((text) => parseFeel(text, vocabulary).paths),
    ...cells.flatMap((cell) => parseCell(cell, vocabulary).names),
  ];
}

/** What the sheet and the letters and mails that are sent read, as they write it. */
function pathsOfTexts({ source }: ParsedSource, sites: readonly Site[]): readonly string[] {
  return [SHEET, ...usesOfTemplates(sites).keys()].flatMap((file) => {
    const text = splitTemplate(source.files[file] ?? '');
    return text ? listTags(parseTemplate(text)) : [];
  });
}
