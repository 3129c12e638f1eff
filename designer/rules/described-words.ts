/* What the language calls the parts of a rule. */
import { resolveReference, schemaOfFile, type Described } from '../../engine/studio.ts';

/** Title and hint of a part of rules.json, by the words that lead to it; the items of a list are gone through. */
export function describedIn(...words: readonly string[]): { readonly title: string; readonly hint: string } {
  const root = schemaOfFile('rules.json');
  const found = words.reduce<Described | undefined>((schema, word) => {
    const resolved = root && schema ? resolveReference(root, schema).schema : undefined;
    return (resolved?.items ?? resolved)?.properties?.[word];
  }, root ?? undefined);
  return found?.fr ?? { title: words.at(-1) ?? '', hint: '' };
}
