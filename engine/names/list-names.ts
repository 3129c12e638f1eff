/** All the names that a scheme offers to those who write its expressions and letters, as far as its files can be read. */
import { NAMES } from './table.ts';

/** Something that a scheme names, and what of it has names: the fields of its form, as dotted paths. */
type Given = {
  readonly id: string;
  /** What it is in the paths of the table: `action` and its kind, `opinion`, `delay`, `clock`, `varied`; of acts
   * `act`, `numbered`, `notified`, `contestable`; `quota`. */
  readonly is: readonly string[];
  readonly fields: readonly string[];
};

/** The names that the files of a scheme give, as far as they read; answers and computed values by dotted path. */
export type GivenNames = {
  readonly answers: readonly string[];
  readonly computed: readonly string[];
  /** What agents record. */
  readonly agent: readonly string[];
  /** What is decided. */
  readonly decision: readonly string[];
  readonly actions: readonly Given[];
  readonly actes: readonly Given[];
  readonly avis: readonly Given[];
  readonly delais: readonly Given[];
  readonly quota: readonly Given[];
  /** Whether some step allows ad-hoc opinions. */
  readonly adHoc: boolean;
};

/** Dotted paths in the order of the table; what stands inside a list is read in a loop alone, and is not among them. */
export function listNames(given: GivenNames): readonly string[] {
  const paths = Object.keys(NAMES).filter((path) => !path.includes('*'));
  return [...new Set(paths.flatMap((path) => namesAt(path, given)))];
}

function namesAt(path: string, given: GivenNames): readonly string[] {
  const [root = '', part = '', name = ''] = path.split('.');
  switch (root) {
    case '<answer>':
      return given.answers;
    case '<computed>':
      return given.computed;
    case 'agent':
    case 'decision':
      return given[root].map((field) => `${root}.${field}`);
    case 'actions':
    case 'actes':
    case 'avis':
    case 'delais':
    case 'quota': {
      if (!part.startsWith('<')) return given.adHoc ? [path] : [];
      const named = given[root].filter(({ is }) => is.includes(part.slice(1, -1)));
      return named.flatMap(({ id, fields }) =>
        (name === '<field>' ? fields : [name]).map((own) => `${root}.${id}.${own}`),
      );
    }
    default:
      return [path];
  }
}
