/*
 * Where a text speaks of a scheme by its name: « l’aide médicale », « à l’APRAH ». The article goes with the name, since another
 * name takes another one.
 */
import { TO_WRITE, toWrite } from '../language/to-write.ts';

/** Names that a title gives: itself, what is before its parenthesis, and the acronym in it. */
export function namesOfTitle(title: string): readonly string[] {
  const found = /^(.+?)\s*\(([^)]+)\)$/u.exec(title.trim());
  if (!found) return [title.trim()];
  const [, before = '', inside = ''] = found;
  return [title.trim(), before, ...(/^\p{Lu}{3,}$/u.test(inside) ? [inside] : [])];
}

/** What stands before a name and agrees with it: « l’ », « de la », « votre ». */
const ARTICLE = String.raw`(?:(?:de|à)\s+)?(?:[ld]['’]\s*|(?:la|le|les|du|des|de|au|aux|un|une|cette|cet|ce|votre)\s+)`;

/**
 * The text with a mark in the place of each mention, which says what stood there. Names are found in any case, « ' » as « ’ »;
 * what is marked already stays.
 */
export function markMentions(text: string, names: readonly string[]): string {
  const said = names
    .toSorted((one, other) => other.length - one.length)
    .map((name) =>
      name
        .split(/\s+/u)
        .map(asPattern)
        .join(String.raw`\s+`),
    )
    .join('|');
  const mention = new RegExp(
    String.raw`${TO_WRITE.source}|(?<![\p{L}\p{N}])(?:${ARTICLE})?(?:${said})(?![\p{L}\p{N}])`,
    'giu',
  );
  return text.replaceAll(mention, (found) =>
    TO_WRITE.test(found) ? found : toWrite(`au lieu de « ${found.replaceAll(/\s+/gu, ' ')} »`),
  );
}

const asPattern = (word: string): string =>
  word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(/['’]/gu, "['’]");
