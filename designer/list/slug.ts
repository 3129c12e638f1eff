const MAX_LENGTH = 60;

/** An address from a title: « Aide à l’habitat » gives aide-a-l-habitat. At most 60 characters, cut at a word. */
export function slugOf(title: string): string {
  const plain = title.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  const slug = first < 0 ? '' : words.slice(first).join('-');
  if (slug.length <= MAX_LENGTH) return slug;
  // What is left of a title that is cut ends on a word that says something: « …-tenu-par-une » would not.
  return slug.slice(0, slug.lastIndexOf('-', MAX_LENGTH)).replace(SMALL_END, '');
}

const SMALL_END = /(?:-(?:a|au|aux|d|de|des|du|en|et|l|la|le|les|ou|par|pour|sur|un|une))+$/u;
