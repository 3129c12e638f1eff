/* A place that is to be looked at, as authors call it, and what is written there in the words of the screens. */
import type { ReportedScenario, Unheld } from '../../engine/play.ts';
import { offsetsOf, valueAt, wordsOfName } from '../../engine/studio.ts';
import type { Files } from '../api.ts';
import { sayPlace } from '../publish/place-words.ts';
import { screenOfPart } from '../screens.ts';
import { messageInWords } from '../source/problem-words.ts';
import { titleOfName } from '../source/titles-of-names.ts';
import { cutAround, differing, NOTHING } from './cut-around.ts';
import { t } from './text.ts';

/** Where to look first when a scenario fails. */
type Suspect = ReportedScenario['suspects'][number];

/** « Procédure › Permis à signer › Signer le permis »: the screen that shows it, and what it is in there. */
export function placeInWords(files: Files, place: Suspect): string {
  const said = sayPlace(files, { ...place, code: '' }, screenOfPart(place.file, place.pointer));
  const row = ROW.exec(place.pointer)?.groups?.['rank'];
  return row === undefined ? said : t('placeOfRow', { place: said, row: Number(row) + 1 });
}

/** Rows of a table have no title of their own. */
const ROW = /^\/tables\/\d+\/rows\/(?<rank>\d+)(?:\/|$)/u;

/** What is written there, in the words of the screens; null of a part that is more than one thing. */
export function writtenInWords(files: Files, suspect: Suspect): string | null {
  const { file, pointer } = suspect;
  const written = pointer === '' ? passage(files[file] ?? '', suspect) : valueAt(files, { file, pointer });
  if (typeof written === 'number') return t('suspectSays', { written });
  if (typeof written !== 'string' || written === '') return null;
  const words = NAME.test(written) ? titleOfName(files, written) : inWords(files, file, written);
  // What has no words here is read where it stands.
  return words === null || CODE.test(words) ? null : t('suspectSays', { written: cutAround(words, NOTHING) });
}

/** A formula that is one name: `droit.carte`. */
const NAME = /^[a-zA-Z]\w*(?:\.\w+)*$/u;
/** A name as files call it, or a tag, left in a sentence. */
const CODE = /[a-zA-Z]\w*\.[a-zA-Z]\w|[{}]/u;

function passage(text: string, suspect: Suspect): string {
  const { from, to } = offsetsOf(text, suspect);
  return text.slice(from, to).replaceAll(MARKS, '').trim();
}

/** What makes a heading of a line, or sets words in bold. */
const MARKS = /^#+\s|\*\*/gu;

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
