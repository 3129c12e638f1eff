/* Where somebody is in a scheme, and where a problem is told. */
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { sectionOf } from '../dispositif/sections.ts';
import { namedFile } from '../file-title.ts';
import type { Files } from '../api.ts';
import { SCREENS, screenOfPart, titleOfScreen, type Screen } from '../screens.ts';

/** What a page says of where it is: its screen, or of the source the file that is open. */
export function placeOf(screen: Screen, file: string): string {
  return screen === 'source' ? file : screen;
}

/** The same in words, for whoever works on the scheme elsewhere. */
export function wordPlace(files: Files, place: string): string {
  const screen = SCREENS.find((one) => one === place);
  return screen ? titleOfScreen(screen) : namedFile(files, place);
}

/** The screen on which a problem is told at its place; that of files where no other shows it. */
export function screenOf({ file, pointer, code }: Pick<ApiDiagnostic, 'file' | 'pointer' | 'code'>): Screen {
  if (sectionOf({ file, pointer, code })) return 'scheme';
  return screenOfPart(file, pointer);
}
