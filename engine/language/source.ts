/** What an author writes. */
import type { ReferenceList } from './form-schema.ts';

/** The folder of a dispositif: its name, and the text of each file by path relative to it (`form.schema.json`, `messages/accuse.md`…). */
export type DispositifSource = {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  /** Lists that are published by themselves, which the folder does not hold but names; none are known when absent. */
  readonly lists?: SharedLists;
  /** Sources that lookups may name; nothing is said of those that are not known when absent. */
  readonly sources?: readonly SourceContract[];
};

/** What a source of the installation gives, by the names of its values. */
export type SourceContract = {
  readonly id: string;
  readonly title: string;
  readonly values: Readonly<Record<string, SourceValueType>>;
};
/** What a value of a source is. */
export type SourceValueType = 'text' | 'number' | 'boolean' | 'date';

/** Lists that are published by themselves, as a scheme finds them. */
export type SharedLists = {
  /** Number of the last version of each, by its identifier. */
  readonly latest: Readonly<Record<string, number>>;
  /** Those that the scheme is pinned to, by identifier and version (`pinKey`); without those that do not exist. */
  readonly pinned: Readonly<Record<string, ReferenceList>>;
  /** Blocks that are published by themselves, likewise; none are known when absent. */
  readonly blocks?: SharedBlocks;
};

/** Blocks of questions that are published by themselves, as a scheme finds them: last versions, and those it is pinned to. */
export type SharedBlocks = {
  readonly latest: Readonly<Record<string, number>>;
  /** Their text (JSON Schema), by identifier and version (`pinKey`). */
  readonly pinned: Readonly<Record<string, string>>;
};

/** A list or a block published by itself that a scheme uses, at the version that it is pinned to. */
export type ListPin = { readonly id: string; readonly version: number };

/** What a pinned list is found by. */
export const pinKey = ({ id, version }: ListPin): string => `${id}@${version}`;

/** Where no list was published. */
export const NO_SHARED_LISTS: SharedLists = { latest: {}, pinned: {} };
/** Where no block was published. */
export const NO_SHARED_BLOCKS: SharedBlocks = { latest: {}, pinned: {} };
