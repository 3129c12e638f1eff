/*
 * Articles of acts, as people write them: what a link to one names (« art. 4, 2° », « délib. 9-2026/APS, article Lp 136 »), and
 * whether an act lists it. What names no article that can be read is nobody's fault, and says nothing.
 */
import { foldedText } from '../base/telling-words.ts';
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Json, Pointer } from '../base/values.ts';

/** A part of a file that says which article asks for it or sets it. */
export type ArticleLink = {
  /** Of the text of the link. */
  readonly pointer: Pointer;
  readonly text: string;
};

/** Files whose parts may name an article. */
export const ARTICLE_FILES = ['form.schema.json', 'agent.schema.json', 'rules.json', 'workflow.json'] as const;

/** What the author names, and so may be called « article » without being a link. */
const NAMES = ['decides', 'with', 'labels', 'values'];

/** All links to articles that a file has, in the order of its text. @param file path of the file that `value` is */
export function listArticleLinks(file: string, value: Json | undefined): readonly ArticleLink[] {
  const isForm = file.endsWith('.schema.json');
  const walk = (at: Json, pointer: Pointer, around: string, isQuestion: boolean): readonly ArticleLink[] => {
    if (isJsonList(at)) return at.flatMap((item, rank) => walk(item, joinPointer(pointer, rank), around, isQuestion));
    if (!isJsonObject(at)) return [];
    return Object.entries(at).flatMap(([name, inner]) => {
      const place = joinPointer(pointer, name);
      if (typeof inner === 'string') {
        const isLink = name === 'article' && inner.trim() !== '' && (around === 'cagou' || !isQuestion);
        return isLink && !(NAMES.includes(around) && !isJsonListItem(pointer)) ? [{ pointer: place, text: inner }] : [];
      }
      // A delay may be named `decision`: only at the root are those the values that are decided.
      return walk(inner, place, name, isQuestion || name === 'form' || place === '/decision');
    });
  };
  return value === undefined ? [] : walk(value, '', '', isForm);
}

const isJsonListItem = (pointer: Pointer): boolean => /\/\d+$/.test(pointer);

/** An article as it is compared: `lp136`, `234-2`, `4`. */
const ARTICLE = /(?:\b(lp|lo|l|r|d|a(?=[.-]))\.?[\s-]*)?\b(\d+(?:[-.]\d+)*)(?:er\b)?(?:\s*-?\s*(bis|ter|quater)\b)?/;
const MARK = /\bart(?:icles?|\.|\b)\.?\s*/;

/**
 * The article that a link names, in one writing: after « art. » or « article », or at the beginning of a link that says
 * nothing else. Null where none can be read, such as a link to an act as a whole.
 */
export function readArticle(text: string): string | null {
  const words = plainOf(text);
  const mark = MARK.exec(words);
  const from = mark ? words.slice(mark.index + mark[0].length) : words;
  return oneOf(from, true);
}

/** The article of a link as it is written there, to be listed so: « Lp 136 » of « Code des impôts, art. Lp 136 ». */
export function articleWritten(text: string): string {
  const mark = new RegExp(MARK, 'i').exec(text);
  const from = (mark ? text.slice(mark.index + mark[0].length) : text).trim();
  const found = new RegExp(ARTICLE, 'i').exec(from);
  return found?.index === 0 ? found[0].trim() : (readArticle(text) ?? text);
}

/** Lower case without accents; « premier » and « unique » are the first. */
function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\b(?:premier|unique)\b/g, '1')
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .trim();
}

function oneOf(words: string, first: boolean): string | null {
  const found = ARTICLE.exec(words);
  if (!found || (first && found.index !== 0)) return null;
  // « 12-90/APS » is the number of an act.
  if (words[found.index + found[0].length] === '/') return null;
  const [, letters = '', number = '', again = ''] = found;
  return `${letters}${number}${again}`;
}

/** Whether a link names an article among those that acts list; true where it names none that can be read. */
export function isListed(link: string, listed: readonly string[]): boolean {
  const article = readArticle(link);
  if (article === null) return true;
  const plain = foldedText(link);
  return listed.some((text) => foldedText(text) === plain || covers(text, article));
}

/** Whether what an act lists, « 3 », « 3 à 6 », « 4 et 5 » or « 331-1 et suivants », has an article. */
function covers(listed: string, article: string): boolean {
  const words = plainOf(listed).replace(MARK, '');
  const all = [...words.matchAll(new RegExp(ARTICLE, 'g'))].map(([found]) => oneOf(found, true));
  if (all.includes(article)) return true;
  const [low, high] = all;
  const rank = rankOf(article);
  const least = typeof low === 'string' ? rankOf(low) : null;
  if (!rank || !least || rank.head !== least.head || rank.last < least.last) return false;
  if (/\bet s(?:uiv|\b)/.test(words)) return true;
  const most = typeof high === 'string' && / a /.test(words) ? rankOf(high) : null;
  return most !== null && most.head === rank.head && rank.last <= most.last;
}

/** `331-12` as what it is among and its rank there. */
function rankOf(article: string): { readonly head: string; readonly last: number } | null {
  const parts = /^(.*?)(\d+)$/.exec(article);
  return parts ? { head: parts[1] ?? '', last: Number(parts[2]) } : null;
}
