/** Files of a source as they arrive: only those that have a place in a scheme, so that no path leads elsewhere. */
import { isSourceFile } from '../../../engine/index.ts';
import { problem } from '../../http/problems.ts';

type Files = Readonly<Record<string, string>>;

/** The same files. Throws `source-invalid` naming those that have no place. */
export function requireSourceFiles(files: Files): Files {
  const strange = Object.keys(files).filter((path) => !isSourceFile(path));
  if (strange.length === 0) return files;
  throw problem('source-invalid', {
    diagnostics: strange.map((file) => ({
      code: 'source.file-unknown',
      severity: 'error',
      file,
      pointer: '',
      line: 1,
      column: 1,
      message: `Le fichier « ${file} » n’a pas sa place dans un dispositif : renommez-le ou retirez-le.`,
    })),
  });
}

/** Title written in dispositif.json; null when it cannot be read. */
export function titleOf(files: Files): string | null {
  try {
    const identity: unknown = JSON.parse(files['dispositif.json'] ?? '');
    if (typeof identity !== 'object' || identity === null || !('title' in identity)) return null;
    return typeof identity.title === 'string' && identity.title.trim() !== '' ? identity.title : null;
  } catch {
    return null;
  }
}
