import { isJsonList, isJsonObject } from '../../base/guards.ts';
import type { Json } from '../../base/values.ts';
import { readJsonFile } from '../../language/json-file.ts';

/** What tools write the name of a zone under: « nom » of ours, « name » of theirs. */
export function zoneName(properties: Json | undefined): Json | undefined {
  return isJsonObject(properties) ? (properties['nom'] ?? properties['name']) : undefined;
}

/** A zone as people call it, with the identifier that expressions know it by where it has one. */
export type NamedZone = { readonly id: string | null; readonly name: string };

/** The zones of a file, as far as it can be read. */
export function namedZones(text: string): readonly NamedZone[] {
  const { value } = readJsonFile(text);
  const features = isJsonObject(value) ? value['features'] : undefined;
  if (!isJsonList(features)) return [];
  return features.flatMap((feature) => {
    const { id, properties } = isJsonObject(feature) ? feature : {};
    const name = zoneName(properties);
    if (typeof name !== 'string' || name.trim() === '') return [];
    const known = id ?? (isJsonObject(properties) ? properties['id'] : undefined);
    return [{ id: typeof known === 'string' ? known : null, name: name.trim() }];
  });
}
