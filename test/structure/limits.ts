/**
 * What the shape of the code has to hold. A limit is what a change may not go beyond today, the aim is where it goes:
 * whoever reaches less lowers the limit in the same change, so that it never comes back.
 */
import type { Structure } from './measure.ts';

export interface Limit {
  readonly what: string;
  readonly of: (structure: Structure) => number;
  readonly atMost: number;
  readonly aim: number;
  /** What is in the way, one a line, for whoever went over. */
  readonly list: (structure: Structure) => readonly string[];
}

export const LIMITS: readonly Limit[] = [
  {
    what: 'circles of imports',
    of: ({ circles }) => circles.length,
    atMost: 0,
    aim: 0,
    list: ({ circles }) => circles.map((files) => files.join(' ⇄ ')),
  },
  {
    what: 'folders of the engine that import each other',
    of: ({ floorPairs }) => floorPairs.length,
    atMost: 0,
    aim: 0,
    list: ({ floorPairs }) => floorPairs.map(({ folders, imports }) => `${folders.join(' ⇄ ')}: ${imports.join(', ')}`),
  },
  {
    what: 'folders of runtime and designer that import each other',
    of: ({ roomPairs }) => roomPairs.length,
    atMost: 0,
    aim: 0,
    list: ({ roomPairs }) => roomPairs.map(({ folders, imports }) => `${folders.join(' ⇄ ')}: ${imports.join(', ')}`),
  },
  {
    what: 'files of a dozen lines that one file uses alone',
    of: ({ smallFiles }) => smallFiles.length,
    atMost: 1,
    aim: 0,
    list: ({ smallFiles }) => smallFiles.map(({ path, user }) => `${path} → ${user}`),
  },
  {
    what: 'undocumented exports, in a thousand',
    of: ({ undocumented, exports }) => Math.round((1000 * undocumented.length) / exports),
    atMost: 29,
    aim: 29,
    list: ({ undocumented }) => undocumented.map(({ path, line, name }) => `${path}:${line} ${name}`),
  },
  {
    what: 'lines of code for a hundred of tests',
    of: ({ sourceCode, testCode }) => Math.round((100 * sourceCode) / testCode),
    atMost: 133,
    aim: 133,
    list: () => [],
  },
];
