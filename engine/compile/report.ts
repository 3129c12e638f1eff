/*
 * Makes diagnostics: looks up the sentence of a code and the line of a place.
 */
import { DIAGNOSTICS } from './diagnostics.ts';
import type { JsonFile, Trace } from '../language/json-file.ts';
import type { Place, Report } from '../language/parsed-source.ts';
import type { TextPosition } from '../base/text-position.ts';

/**
 * Reports about the files of a source, in the JSON files that were read so far. `traces`: files whose value is made from
 * what is written in them, so that a pointer into the value is not one into the text.
 */
export function createReport(
  jsonFiles: ReadonlyMap<string, JsonFile>,
  traces: ReadonlyMap<string, Trace> = new Map(),
): Report {
  return (code, file, place, params) => {
    const traced = typeof place === 'string' ? traces.get(file)?.(place) : undefined;
    const written = traced?.pointer ?? place;
    return {
      code,
      // What could not be proved is set apart by the proofs, which alone report it.
      severity: DIAGNOSTICS[code].severity === 'error' ? 'error' : 'warning',
      file,
      pointer: typeof written === 'string' ? written : '',
      ...locate(jsonFiles.get(file), written),
      message: DIAGNOSTICS[code].message(params) + (traced?.note ?? ''),
    };
  };
}

function locate(file: JsonFile | undefined, place: Place): TextPosition {
  if (typeof place !== 'string') return { line: place.line, column: place.column ?? 1 };
  return file?.locate(place) ?? { line: 1, column: 1 };
}
