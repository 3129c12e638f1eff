/** The pictogram of a theme, by the words of its name: themes are the authors', not a list of ours. */
import type { IconName } from '../../ui/icon.tsx';

/** Beginnings of words, without accents; the first that a theme has one of. */
const ICONS: readonly (readonly [IconName, RegExp])[] = [
  ['heart', /\b(?:sante|soin|medic|social|handicap)/u],
  ['people', /\b(?:famil|enfan|associat|senior|solidar|citoyen)/u],
  ['school', /\b(?:educ|ecole|scolai|etud|format|jeun|enseign)/u],
  ['home', /\b(?:logement|habita|renov)/u],
  ['building', /\b(?:urban|constru|foncier|amenag)/u],
  ['leaf', /\b(?:environ|natur|foret|agri|rural|chass|anim|dechet|eau)/u],
  ['sea', /\b(?:mer|marin|marit|peche|littoral|lagon)/u],
  ['work', /\b(?:emploi|travail|econom|entrepr|commerc|insertion|profession)/u],
  ['road', /\b(?:transport|route|mobil|permis|vehicul)/u],
  ['culture', /\b(?:cultur|sport|loisir|patrimoin|touris)/u],
];

/** The one of a theme; that of a document for a theme of which nothing is known. */
export function iconOfTheme(theme: string): IconName {
  const plain = theme.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ICONS.find(([, words]) => words.test(plain))?.[0] ?? 'file';
}
