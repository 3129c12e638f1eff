/*
 * A list that no field names was renamed, or forgotten: its author would look for it in vain on the form.
 */
import type { Diagnostic } from '../../language/diagnostic.ts';
import { isRecord } from '../../base/guards.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import { dataName, IDENTITY_FILE } from '../../language/source-files.ts';

const FILES_WITH_FIELDS = ['form.schema.json', 'agent.schema.json', 'workflow.json'] as const;

/** Lists that the scheme brings or is pinned to, and that no field is chosen in. */
export function checkDataUse(parsed: ParsedSource): readonly Diagnostic[] {
  const named = new Set(FILES_WITH_FIELDS.flatMap((file) => namesIn(parsed.values.get(file))));
  const own = Object.keys(parsed.source.files).flatMap((file) => {
    const name = dataName(file);
    return name === null || named.has(name) ? [] : [parsed.report('data.unused', file, '', { file, name })];
  });
  const shared = Object.keys(parsed.identity.lists ?? {}).filter((name) => !named.has(name));
  return [
    ...own,
    ...shared.map((name) => parsed.report('list.unused', IDENTITY_FILE, joinPointer('/lists', name), { name })),
  ];
}

/** Every `data` of an annotation, wherever the field stands. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isRecord(value)) return [];
  const own = isRecord(value['cagou']) ? value['cagou']['data'] : undefined;
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(namesIn)];
}
