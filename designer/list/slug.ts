const MAX_LENGTH = 60;

/** An address from a title: « Aide à l’habitat » gives aide-a-l-habitat. At most 60 characters, cut at a word. */
export function slugOf(title: string): string {
  const plain = title.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '');
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  const slug = first < 0 ? '' : words.slice(first).join('-');
  return slug.length <= MAX_LENGTH ? slug : slug.slice(0, slug.lastIndexOf('-', MAX_LENGTH));
}
