/** Diagnostics for people: the place first, as editors and terminals recognise it. */
import type { Diagnostic, Unproved } from '../../engine/index.ts';
import type { Output } from './command.ts';
import { fr as messages } from './messages/fr.ts';

type Finding = Diagnostic | Unproved;

/** What is printed of a finding: an older server says no more than this. */
export type Told = Pick<Finding, 'file' | 'line' | 'column' | 'severity' | 'code' | 'message'>;

/** The same diagnostics, with the folder as it was given before the name of each file. */
export function inFolder<F extends Finding>(folder: string, diagnostics: readonly F[]): readonly F[] {
  const within = placedIn(folder);
  return diagnostics.map((diagnostic) => ({
    ...within(diagnostic),
    related: diagnostic.related.map(within),
    fixes: diagnostic.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) =>
        edit.type === 'rename' ? { ...within(edit), to: within({ file: edit.to }).file } : within(edit),
      ),
    })),
  }));
}

/** Puts the folder, as it was given, before the name of a place's file; a place without file is the folder itself. */
export function placedIn(folder: string): <P extends { readonly file: string }>(place: P) => P {
  const root = folder.replace(/[/\\]+$/, '');
  return (place) => ({ ...place, file: place.file ? `${root}/${place.file}` : root });
}

/** One diagnostic a line, then its sentence. */
export function printDiagnostics({ print }: Pick<Output, 'print'>, diagnostics: readonly Told[]): void {
  for (const { file, line, column, severity, code, message } of diagnostics) {
    print(`${file}:${line}:${column}  ${messages.severity[severity]}  ${code}\n    ${message}`);
  }
}

/** Whether it keeps a scheme from being published. */
export function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
