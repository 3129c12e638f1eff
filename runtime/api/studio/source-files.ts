/** Files of a source as they arrive: only those that have a place in a scheme, so that no path leads elsewhere. */
import { aboutFile, isSourceFile } from '../../../engine/index.ts';
import type { ApiDiagnostic } from '../../../schemas/types/api.ts';
import { problem } from '../../http/problems.ts';
import { fr as messages } from '../messages/fr.ts';

type Files = Readonly<Record<string, string>>;

/** As long as the addresses made of it may be. */
const LONGEST_ID = 60;

/** Whether a text may be the identifier of a scheme. */
export function isSchemeId(id: string): boolean {
  return id.length <= LONGEST_ID && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(id);
}

/** The same files. Throws `source-invalid` naming those that have no place, and those that are no text. */
export function requireSourceFiles(files: Files): Files {
  requireNone(
    Object.keys(files)
      .filter((file) => !isSourceFile(file))
      .map((file) => aboutFile('source.file-unknown', file, messages.fileUnknown(file))),
  );
  return requireTexts(files);
}

/** The same files. Throws `source-invalid` naming those that are no text. */
export function requireTexts(files: Files): Files {
  requireNone(
    Object.keys(files)
      .filter((file) => !isText(files[file] ?? ''))
      .map((file) => aboutFile('source.file-unreadable', file, messages.fileUnreadable(file))),
  );
  return files;
}

function requireNone(refused: readonly ApiDiagnostic[]): void {
  if (refused.length === 0) return;
  throw problem('source-invalid', { detail: messages.filesRefused, diagnostics: refused });
}

/** What a database can keep as text: no null character, and no half of a character. */
function isText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
