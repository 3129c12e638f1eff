/*
 * What becomes different of a scheme, in words that somebody reads who knows the act and no file.
 */
import type { Pointer } from '../base/values.ts';

/** The parts of a scheme that changes are told under. */
export const SECTIONS = [
  'identity',
  'form',
  'rules',
  'workflow',
  'texts',
  'findings',
  'privacy',
  'queue',
  'lists',
  'scenarios',
] as const;
/** One of them. */
export type Section = (typeof SECTIONS)[number];

/** One thing that differs between two texts of a scheme. */
export type SchemeChange = {
  readonly section: Section;
  /** What it is, by the titles that lead to it: « Étapes », « Instruction », « Tâche ». */
  readonly path: readonly string[];
  /** `moved`: the same things in another order, or one in another place. */
  readonly type: 'added' | 'removed' | 'changed' | 'moved';
  /** What it said, in words; null where only the text can show it. */
  readonly before: string | null;
  readonly after: string | null;
  /** Where it is written: in the newer text, in the older one for what is removed. */
  readonly file: string;
  readonly pointer: Pointer;
};

/** Where a comparison stands. */
export type Spot = Pick<SchemeChange, 'section' | 'path' | 'file' | 'pointer'>;

/** The same place, one step further in. */
export function inside(spot: Spot, title: string, pointer: Pointer): Spot {
  return { ...spot, path: [...spot.path, title], pointer };
}

/** A change where one stands. */
export function told(
  { section, path, file, pointer }: Spot,
  type: SchemeChange['type'],
  before: string | null = null,
  after: string | null = null,
): SchemeChange {
  return { section, path, type, before, after, file, pointer };
}
