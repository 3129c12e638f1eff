/*
 * What a panel of settings needs of what it sets: a part of a scheme with the schema that says what can be set of it. Screens
 * give it what is theirs to know; entries are made from the language, and so a word that is added to it shows up by itself.
 */
import { createContext, useContext, type JSX } from 'react';
import { isJsonObject } from '../../engine/base/index.ts';
import type { Described, Json, JsonObject, PartChange, Pointer } from '../../engine/studio.ts';
import { propertiesOf, type Located, type Property, type ReferenceKind } from './part-schema.ts';

/** A name that can be chosen, with its title. */
export type Option = { readonly value: string; readonly label: string };

/** An entry that is drawn: of a part, one word. */
export type EntryProps = { readonly part: Pointer; readonly located: Located; readonly property: Property };

/** A value whose parts a panel sets. */
export type PanelEditor = {
  /** That the value is all of. */
  readonly file: string;
  /** Schema of the whole. */
  readonly root: Described;
  readonly value: JsonObject;
  /** Whether it cannot be read now: nothing can be set. */
  readonly broken: boolean;
  /** The part that was just added and is to be given its title. */
  readonly added: Pointer | null;
  /** Changes parts as one step; whether it was done. */
  readonly change: (...changes: readonly PartChange[]) => boolean;
  /** Sets one part, or takes it away. */
  readonly set: (part: Pointer, value: Json | undefined) => void;
  /** One place up or down among those beside it. */
  readonly shift: (part: Pointer, by: -1 | 1) => void;
  readonly remove: (part: Pointer) => void;
  /** What a new part of a kind begins with, where the screen knows better than the language; null or absent where it does not. */
  readonly blank?: (located: Located) => JsonObject | null;
  /** All that a name may be the name of. */
  readonly optionsOf: (to: ReferenceKind) => readonly Option[];
  /** A formula as a sentence; null where it has none. */
  readonly sayFeel: (feel: string) => string | null;
  /** Where a word stands in the settings of its part. */
  readonly shownAs: (entry: EntryProps, own: JsonObject) => 'first' | 'more' | 'apart';
  /** An entry that the screen draws itself; undefined for one that is made from the language. */
  readonly draw: (entry: EntryProps) => JSX.Element | null | undefined;
  /** Whether the screen draws a word that is left to the source elsewhere. */
  readonly draws?: (entry: EntryProps) => boolean;
  /** What is to mend of a part, shown where it is set; with that of what it holds when it is drawn as one entry. */
  readonly tell?: (part: Pointer, isWhole: boolean) => JSX.Element | null;
};

const PanelContext = createContext<PanelEditor | null>(null);

/** Gives the entries inside what they set. */
export const PanelProvider = PanelContext.Provider;

/** What the entries here set. */
export function usePanel(): PanelEditor {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('no part is set here');
  return panel;
}

/** What a part must say at least, to be written over by its author. */
export function blankOf(located: Located, panel: Pick<PanelEditor, 'optionsOf' | 'blank'>): JsonObject {
  const own = panel.blank?.(located);
  if (own) return own;
  // A delay is said by a length or by something else: a length is what is meant most often.
  const needsLength = located.schema.oneOf !== undefined;
  const entries = propertiesOf(located).filter(
    ({ name, isRequired }) => isRequired || (needsLength && name === 'after'),
  );
  return Object.fromEntries(entries.map((property) => [property.name, blankValue(property, panel)]));
}

function blankValue({ name, title, kind }: Property, panel: Pick<PanelEditor, 'optionsOf' | 'blank'>): Json {
  switch (kind.type) {
    case 'reference':
      return panel.optionsOf(kind.to)[0]?.value ?? '';
    case 'choice':
      return kind.values[0] ?? '';
    case 'feel':
      return 'true';
    case 'duration':
      return 'P1M';
    case 'delay':
      return name === 'after' ? 'P1M' : { after: 'P1M' };
    case 'record':
      return blankOf(kind.of, panel);
    case 'texts':
    case 'choices':
    case 'references':
    case 'records':
      return [];
    default:
      return title;
  }
}

/** The object at a place; empty where there is none. */
export const objectOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});
