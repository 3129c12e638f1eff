/** A sentence of a catalogue, each `{name}` in it replaced by its value; a name without a value stays as it is written. */
export function fillNames(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (written, name: string) => String(values[name] ?? written));
}
