/** What `npm run mutation` is asked for. */
import { parseArgs } from 'node:util';

type Options = {
  /** At most so many defects of a kind in a scheme. */
  readonly each: number;
  /** A kind is put in at most so many schemes, drawn among those that have a place for it. */
  readonly schemes: number;
  /** Schemes whose folder has this in its name. */
  readonly only: string;
  /** Whether a kind is asked for: one of `--kind` is in its name, or none was given. */
  readonly isChosen: (kind: string) => boolean;
};

/**
 * Reads the arguments of the command; `--kind` may be given many times.
 * @throws TypeError for an option that there is none of
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      each: { type: 'string', default: '2' },
      schemes: { type: 'string', default: 'Infinity' },
      only: { type: 'string', default: '' },
      kind: { type: 'string', multiple: true, default: [''] },
    },
  });
  return {
    each: Number(values.each),
    schemes: Number(values.schemes),
    only: values.only,
    isChosen: (kind) => values.kind.some((part) => kind.includes(part)),
  };
}
