/* A place at which nobody would see a mistake, as authors call it, and what is written there in the words of the screens. */
import type { Unheld } from '../../engine/play.ts';
import { wordsOfName } from '../../engine/studio.ts';
import type { Files } from '../api.ts';
import { sayPlace } from '../publish/place-words.ts';
import { screenOfFile } from '../screens.ts';
import { messageInWords } from '../source/problem-words.ts';
import { titleOfName } from '../source/titles-of-names.ts';
import { cutAround, differing, NOTHING } from './cut-around.ts';
import { t } from './text.ts';

/** « Procédure › Permis à signer › Signer le permis »: the screen that shows it, and what it is in there. */
export const placeInWords = (files: Files, place: Omit<Unheld, 'was' | 'put' | 'holding'>): string =>
  sayPlace(files, { ...place, code: '' }, screenOfFile(place.file));

/** What could be otherwise there, or missing. */
export function unheldInWords(files: Files, { file, was, put }: Pick<Unheld, 'file' | 'was' | 'put'>): string {
  const words = inWords(files, file, was);
  if (put === null) return t('unheldMissing', { was: cutAround(words, NOTHING) });
  const other = inWords(files, file, put);
  const [one, two] = differing(words, other);
  return t('unheldOther', { was: cutAround(words, one), put: cutAround(other, two) });
}

/** A tag that says one thing: `{{ actions.refuser.motif }}`. */
const TAG = /^\{\{\s*(?<name>[a-zA-Z][\w.]*)[^{}]*\}\}$/u;

function inWords(files: Files, file: string, written: string): string {
  const name = TAG.exec(written)?.groups?.['name'];
  if (name !== undefined) return titleOfName(files, name) ?? wordsOfName(lastOf(name));
  const quoted = messageInWords({ message: `« ${written} »`, file }, files);
  return /^« (?<words>.*) »$/su.exec(quoted)?.groups?.['words'] ?? written;
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
