/** Lists of what is to mend keep their lines while the text around them moves. */
import { describe, expect, it } from 'vitest';
import { withKeys } from '../../../designer/source/problem-keys.ts';
import type { ApiDiagnostic } from '../../../schemas/types/api.ts';
import { problemAt } from '../problem-at.ts';

const keysOf = (problems: readonly ApiDiagnostic[]): readonly string[] => withKeys(problems).map(({ key }) => key);
const missing = problemAt('sheet.md', '', 'À écrire : à qui s’adresse le dispositif.');
const empty = problemAt('sheet.md', '', 'À écrire : ce qu’on obtient.');
const moved = (problem: ApiDiagnostic, by: number): ApiDiagnostic => ({
  ...problem,
  line: problem.line + by,
  endLine: problem.endLine + by,
  column: problem.column + 2 * by,
  pointer: `/${by}`,
});

describe('what is to mend', () => {
  it('keeps its key wherever its text has gone', () => {
    for (const by of [1, 7, 40]) {
      expect(keysOf([moved(missing, by), moved(empty, by)])).toEqual(keysOf([missing, empty]));
    }
  });

  it('keeps it when what stood before it is mended', () => {
    expect(keysOf([empty])).toEqual(keysOf([missing, empty]).slice(1));
  });

  it('is known one from the other, those that say the same too', () => {
    const all = keysOf([missing, empty, moved(missing, 3), { ...missing, code: 'y' }]);
    expect(new Set(all).size).toBe(4);
    // Of two alike, the one that is left takes the key of the first: it reads the same and leads to its own place.
    expect(keysOf([moved(missing, 3), empty])).toEqual([all[0], all[1]]);
  });

  it('comes in its order, with all that is said of it', () => {
    expect(withKeys([empty, missing]).map(({ problem }) => problem)).toEqual([empty, missing]);
    expect(withKeys([])).toEqual([]);
  });
});
