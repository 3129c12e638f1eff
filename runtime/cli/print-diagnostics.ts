/** Diagnostics for people: the place first, as editors and terminals recognise it. */
import type { Diagnostic, Unproved } from '../../engine/index.ts';
import type { Output } from './command.ts';
import { fr as messages } from './messages/fr.ts';

type Finding = Diagnostic | Unproved;

/** The same diagnostics, with the folder as it was given before the name of each file. */
export function inFolder<F extends Finding>(folder: string, diagnostics: readonly F[]): readonly F[] {
  const root = folder.replace(/[/\\]+$/, '');
  const within = <P extends { readonly file: string }>(place: P): P => ({
    ...place,
    file: place.file ? `${root}/${place.file}` : root,
  });
  return diagnostics.map((diagnostic) => ({
    ...within(diagnostic),
    related: diagnostic.related.map(within),
    fixes: diagnostic.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) =>
        edit.type === 'rename' ? { ...within(edit), to: `${root}/${edit.to}` } : within(edit),
      ),
    })),
  }));
}

/** One diagnostic a line, then its sentence. */
export function printDiagnostics({ print }: Pick<Output, 'print'>, diagnostics: readonly Finding[]): void {
  for (const { file, line, column, severity, code, message } of diagnostics) {
    print(`${file}:${line}:${column}  ${messages.severity[severity]}  ${code}\n    ${message}`);
  }
}

export function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
