/*
 * Diagnostics come stage by stage; an author reads them file by file, from top to bottom, and not without end.
 */
import type { DiagnosticParams } from '../language/diagnostic-table.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { LIMITS } from '../language/limits.ts';
import type { Report } from '../language/parsed-source.ts';
import { FIXED_FILES } from '../language/source-files.ts';

/** The diagnostics in reading order, each once; those beyond the limit are cut, and it is said. */
export function presentDiagnostics(diagnostics: readonly Diagnostic[], report: Report): readonly Diagnostic[] {
  const sorted = once(diagnostics).toSorted(
    (left, right) =>
      rank(left.file) - rank(right.file) ||
      compareText(left.file, right.file) ||
      left.line - right.line ||
      left.column - right.column,
  );
  const maximum = LIMITS.diagnostics - 1;
  const told =
    sorted.length <= LIMITS.diagnostics
      ? sorted
      : [...sorted.slice(0, maximum), report('source.too-many-problems', '', '', { maximum })];
  return told.map((diagnostic, at) => bound(diagnostic, at < LIMITS.fixed));
}

/** What goes out with a problem is bounded: a list of choices may have thousands, and fixes are looked for in the first. */
function bound(found: Diagnostic, isFixed: boolean): Diagnostic {
  // Member by member: fixes are worked out when they are read.
  const { code, severity, file, pointer, line, column, endLine, endColumn, message, inherited } = found;
  return {
    code,
    severity,
    file,
    pointer,
    line,
    column,
    endLine,
    endColumn,
    message,
    inherited,
    params: Object.fromEntries(Object.entries(found.params).map(([name, value]) => [name, shorten(value)])),
    related: found.related.slice(0, LIMITS.listed),
    fixes: isFixed ? found.fixes.slice(0, LIMITS.listed) : [],
  };
}

function shorten(value: DiagnosticParams[string]): DiagnosticParams[string] {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? value.slice(0, LIMITS.param) : value.slice(0, LIMITS.listed);
}

function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, file, line, column, message }) => {
    const key = `${code} ${file} ${line} ${column} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

function rank(file: string): number {
  const index = FIXED_FILES.indexOf(file);
  return index === -1 ? FIXED_FILES.length : index;
}

function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
