/**
 * Columns of results that nothing reads: a scale of several results whose author forgot to use one, or still names another.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { listPlaces } from '../flow/expression-places.ts';
import type { Site } from '../flow/sites.ts';

/** Results of tables with several that no expression, letter or sheet reads; what the applicant is shown whole is read. */
export function checkOutputs(parsed: ParsedSource, sites: readonly Site[]): readonly Diagnostic[] {
  const { computed = [], tables = [] } = parsed.rules;
  const texts = [
    ...listPlaces(parsed, sites).map(({ text }) => text),
    ...computed.flatMap(({ on }) => on ?? []),
    ...Object.entries(parsed.source.files).flatMap(([file, text]) => (file.endsWith('.md') ? [text] : [])),
  ];
  const reads = (words: string): boolean => {
    const pattern = new RegExp(words);
    return texts.some((text) => pattern.test(text));
  };
  return tables.flatMap(({ name, outputs, title }, at) => {
    const values = computed.filter(({ table }) => table === name);
    const isShown = values.some((value) => value.public === true) || reads(String.raw`\bbaremes\.${name}\b`);
    if (outputs.length < 2 || isShown) return [];
    return outputs.flatMap((output, column) => {
      const isRead = values.some((value) =>
        reads(String.raw`(?<![.\w])${value.name}(?:\s*\.\s*${output.name}\b|(?!\w|\s*\.\s*\w))`),
      );
      if (isRead) return [];
      const place = joinPointer('/tables', at, 'outputs', column);
      return [parsed.report('rules.output-unread', 'rules.json', place, { table: title, output: output.label })];
    });
  });
}
