/*
 * Makes diagnostics: looks up the sentence of a code and the line of a place.
 */
import { lineOf, type TextRange } from '../base/text-position.ts';
import type { Pointer } from '../base/values.ts';
import { createSite } from '../language/create-site.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { JsonFile, Trace } from '../language/json-file.ts';
import { LIMITS } from '../language/limits.ts';
import type { Place, Report } from '../language/parsed-source.ts';
import { DIAGNOSTICS } from './diagnostics.ts';

/**
 * Reports about the files of a source, in the JSON files that were read so far. `traces`: files whose value is made from
 * what is written in them, so that a pointer into the value is not one into the text.
 * @param files text of each file by path
 */
export function createReport(
  files: Readonly<Record<string, string>>,
  jsonFiles: ReadonlyMap<string, JsonFile>,
  traces: ReadonlyMap<string, Trace> = new Map(),
): Report {
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  const trace = (file: string, place: Place): { readonly written: Place; readonly note: string } => {
    const traced = typeof place === 'string' ? traces.get(file)?.(place) : undefined;
    return { written: traced?.pointer ?? place, note: traced?.note ?? '' };
  };
  const locate = (file: string, place: Place): { readonly pointer: Pointer } & TextRange =>
    typeof place === 'string'
      ? { pointer: place, ...(jsonFiles.get(file)?.locate(place) ?? TOP) }
      : { pointer: '', ...rangeInText(files[file] ?? '', place) };
  return (code, file, where, params, related = []) => {
    const { written, note } = trace(file, where);
    const { severity, message, fixes } = DIAGNOSTICS[code];
    const place = locate(file, written);
    return {
      code,
      // What could not be proved is set apart by the proofs, which alone report it.
      severity: severity === 'error' ? 'error' : 'warning',
      file,
      ...place,
      message: message(params) + note,
      params,
      inherited: note !== '',
      related: related.map((other) => {
        const otherFile = other.file ?? file;
        return { file: otherFile, ...locate(otherFile, trace(otherFile, other.place).written), caption: other.caption };
      }),
      /** Worked out when it is read: many problems are found that are never told. */
      get fixes() {
        return note === '' && fixes && size <= LIMITS.fixable
          ? fixes(params, createSite(files, file, place.pointer, place))
          : [];
      },
    };
  };
}

const TOP: TextRange = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** To the end of the line, or of the tag that the place is in. */
function rangeInText(text: string, place: Exclude<Place, Pointer>): TextRange {
  const { line, column = 1, endLine = line } = place;
  const last = lineOf(text, endLine);
  const from = endLine === line ? column : 1;
  const tag = /^(?:\{[{%])?[^{}%]*[%}]\}/.exec(last.slice(from - 1))?.[0];
  const end = tag === undefined ? last.length + 1 : from + tag.length;
  return { line, column, endLine, endColumn: place.endColumn ?? Math.max(end, from) };
}

/** An error about a whole file that the compiler does not look for itself: a scenario that fails, a name nobody may use. */
export function aboutFile(
  code: string,
  file: string,
  message: string,
  related: Diagnostic['related'] = [],
): Diagnostic {
  const rest = { severity: 'error', pointer: '', params: {}, inherited: false, fixes: [] } as const;
  return { code, file, message, related, ...TOP, ...rest };
}
