/** What an author writes. */

/** The folder of a dispositif: its name, and the text of each file by path relative to it (`form.schema.json`, `messages/accuse.md`…). */
export type DispositifSource = {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
};
