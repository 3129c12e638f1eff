/*
 * Questions are written to who answers them (« Vos ressources »); an agent reads of somebody else's. What is asked as a whole
 * sentence stays one.
 */
const YOURS = /^(?:votre|vos|mon|ma|mes)\s+(?=\S)/iu;

/** A heading or a question as agents read it: « Ressources » for « Vos ressources ». */
export function forAgents(title: string): string {
  if (/\?\s*$/u.test(title)) return title;
  const plain = title.replace(YOURS, '');
  return plain === title ? title : plain.charAt(0).toLocaleUpperCase('fr') + plain.slice(1);
}
