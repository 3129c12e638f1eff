/* Where something is to be mended, as authors call the places: its screen, the text or the scenario, and what it is in there. */
import { describeUse, offsetsOf, titleOfFile } from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import type { Files } from '../api.ts';
import { titleInWords } from '../file-title.ts';
import { sectionOf } from '../dispositif/sections.ts';
import { t as section } from '../dispositif/text.ts';
import { titleOfScreen, type Screen } from '../screens.ts';

/** What is told of somewhere. */
type Told = Partial<ApiDiagnostic> &
  Pick<ApiDiagnostic, 'code' | 'file' | 'pointer' | 'line' | 'column' | 'endLine' | 'endColumn'>;

/**
 * « Dispositif › Fonctions et groupes › Instructeur »: titles from the outermost in, none said twice in a row.
 * @param screen on which it is told
 */
export function sayPlace(files: Files, diagnostic: Told, screen: Screen): string {
  const { file } = diagnostic;
  const part = sectionOf(diagnostic);
  const { titles } = describeUse(files, { file, from: offsetsOf(files[file] ?? '', diagnostic).from, as: 'name' });
  const words = [
    titleOfScreen(screen),
    part === null ? null : section(`section-${part}`),
    file.includes('/') ? titleInWords(titleOfFile(files, file)) : null,
    ...titles,
  ];
  return words.filter((word, rank) => word !== null && word !== words[rank - 1]).join(' › ');
}
