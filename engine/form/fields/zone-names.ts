import { isJsonList, isJsonObject } from '../../base/guards.ts';
import type { Json } from '../../base/values.ts';
import { readJsonFile } from '../../language/json-file.ts';

/** What tools write the name of a zone under: « nom » of ours, « name » of theirs. */
export function zoneName(properties: Json | undefined): Json | undefined {
  return isJsonObject(properties) ? (properties['nom'] ?? properties['name']) : undefined;
}

/** Names of the zones of a file, as far as it can be read. */
export function zoneNames(text: string): readonly string[] {
  const { value } = readJsonFile(text);
  const features = isJsonObject(value) ? value['features'] : undefined;
  if (!isJsonList(features)) return [];
  return features.flatMap((feature) => {
    const name = isJsonObject(feature) ? zoneName(feature['properties']) : undefined;
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
  });
}
