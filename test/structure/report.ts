/** The numbers of the structure as a few lines for people. */
import type { Quantiles, Structure } from './measure.ts';

/** One line a subject, none longer than a screen. */
export function formatStructure(structure: Structure): string {
  const { folders, files, functions, circles, floorPairs, roomPairs, undocumented, exports } = structure;
  const { smallFiles, sourceLines, testLines, sourceCode, testCode, fileLines, functionLines } = structure;
  return [
    `structure: ${folders} folders, ${files} files, ${lines(fileLines)}; ${functions} functions, ${lines(functionLines)}`,
    `  ${circles.length} circles of imports; two-way pairs of folders: ${floorPairs.length} in engine, ${roomPairs.length} in runtime and designer`,
    `  ${undocumented.length} of ${exports} exports undocumented (${((100 * undocumented.length) / exports).toFixed(1)} %); ${smallFiles.length} files of a dozen lines have one user`,
    `  ${testLines} lines of tests for ${sourceLines} of source (${(testLines / sourceLines).toFixed(2)})`,
    `  of code, without comments and catalogues of words: ${testCode} for ${sourceCode} (${(testCode / sourceCode).toFixed(2)})`,
  ].join('\n');
}

function lines({ median, p95 }: Quantiles): string {
  return `${median} lines (median), ${p95} (95th percentile)`;
}
