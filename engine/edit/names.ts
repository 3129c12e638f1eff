/** Names that authors never see, made of the titles that they write. */
import { isReservedName } from '../language/json-file.ts';

const LONGEST = 40;

/** A name for a question: « Nombre d’enfants » gives `nombreEnfants`. Another than those that are taken. */
export function nameOfTitle(title: string, taken: readonly string[]): string {
  const words = wordsOf(title).filter((word, rank) => rank === 0 || !SMALL.has(word));
  const joined = words.map((word, rank) => (rank === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  const name = /^[a-z]/u.test(joined) ? joined.slice(0, LONGEST) : `question${joined}`.slice(0, LONGEST);
  return free(name, taken, '');
}

/** The last part of the address of a page: « Votre foyer » gives `votre-foyer`. */
export function slugOfTitle(title: string, taken: readonly string[]): string {
  const slug = wordsOf(title).join('-').slice(0, LONGEST).replace(/-$/u, '');
  return free(/^[a-z]/u.test(slug) ? slug : `page-${slug}`.replace(/-$/u, ''), taken, '-');
}

/** A name as people read it, where nobody gave it a title: `chefDeService` gives « chef de service ». */
export function wordsOfName(name: string): string {
  return name.replaceAll(/(?<=[a-z\d])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/** Groups have names of at most so many characters. */
const LONGEST_GROUP = 80;

/** The group that a function of a scheme begins with: its own, since whoever is in a group acts in all schemes that name it. */
export function groupOfFunction(scheme: string, title: string): string {
  const end = ` – ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  const begin = scheme.slice(0, Math.max(0, LONGEST_GROUP - end.length)).trimEnd();
  return begin === '' ? title.slice(0, LONGEST_GROUP) : `${begin}${end}`.slice(0, LONGEST_GROUP);
}

/** Words that say nothing, of a name as `wordsOf` or an address gives them; all where none says more. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length > 0 ? telling : words;
}

/** Words that say nothing in a name. */
const SMALL = new Set(['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'un', 'une']);

function wordsOf(title: string): readonly string[] {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .match(/[a-z0-9]+/gu) ?? []
  );
}

function free(name: string, taken: readonly string[], between: string): string {
  const isFree = (one: string): boolean => !taken.includes(one) && !isReservedName(one);
  if (isFree(name)) return name;
  for (let rank = 2; ; rank++) if (isFree(name + between + rank)) return name + between + rank;
}
