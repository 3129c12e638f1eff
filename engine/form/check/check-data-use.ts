/*
 * A list that no field names was renamed, or forgotten: its author would look for it in vain on the form.
 */
import type { Diagnostic } from '../../language/diagnostic.ts';
import { isRecord } from '../../base/guards.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import { dataName, IDENTITY_FILE, zonesName } from '../../language/source-files.ts';

/** Files that hold expressions. */
const EXPRESSIONS = /^(?!scenarios\/)[^/]+\.json$|^library\//;
const FILES_WITH_FIELDS = ['form.schema.json', 'agent.schema.json', 'workflow.json'] as const;

/** Lists and zones that the scheme brings or is pinned to, and that no field is chosen in. */
export function checkDataUse(parsed: ParsedSource): readonly Diagnostic[] {
  const named = new Set(FILES_WITH_FIELDS.flatMap((file) => namesIn(parsed.values.get(file))));
  const own = Object.keys(parsed.source.files).flatMap((file) => {
    const name = dataName(file);
    return name === null || named.has(name) ? [] : [parsed.report('data.unused', file, '', { file, name })];
  });
  const shared = Object.keys(parsed.identity.lists ?? {}).filter((name) => !named.has(name));
  const zones = Object.keys(parsed.source.files).flatMap((file) => {
    const name = zonesName(file);
    if (name === null || named.has(name) || isZoneRead(parsed, name)) return [];
    return [parsed.report('zone.unused', file, '', { file, name })];
  });
  return [
    ...own,
    ...zones,
    ...shared.map((name) => parsed.report('list.unused', IDENTITY_FILE, joinPointer('/lists', name), { name })),
  ];
}

/** Whether a condition of the scheme names the zones of a file, or one of them. */
function isZoneRead({ source, data }: ParsedSource, file: string): boolean {
  const names = [file, ...(data[file]?.zones?.keys() ?? [])];
  const texts = Object.entries(source.files).filter(([path]) => EXPRESSIONS.test(path));
  // Inside JSON, the quotes of an expression are escaped.
  return texts.some(([, text]) => names.some((name) => text.includes(`\\"${name}\\"`)));
}

/** Every `data` of an annotation, wherever the field stands. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isRecord(value)) return [];
  const own = isRecord(value['cagou']) ? value['cagou']['data'] : undefined;
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(namesIn)];
}
