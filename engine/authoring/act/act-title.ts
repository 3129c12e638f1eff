/*
 * What a scheme may be called, from the subject of the act that it rests on. An act is named by what it does; people know what it is
 * about: « relative à l’aide à l’habitat » is « Aide à l’habitat ».
 */
import type { ActHead } from './act-head.ts';

/** A name between guillemets: that of the scheme, where the act creates one. */
const NAMED = /^(?:instituant|portant création|créant)[^«]*« ?(?<name>[^»]{3,60}?) ?»/iu;
/** « relative à l’ », « portant création d’une »: up to what it is about. */
const ABOUT =
  /^(?:relati(?:ve|f)s? (?:à |au |aux )|(?:portant (?:création|institution) |instituant |créant ))(?:d’|du |de |des )?(?:la |le |les |l’|une |un )?(?<about>.{3,})$/iu;
/** Of titles of schemes. */
const LONGEST = 120;

/** A title to begin with; null where the subject says only what the act does to another, or nothing. */
export function titleOfAct({ subject }: Pick<ActHead, 'subject'>): string | null {
  if (subject === null) return null;
  const words = subject.replaceAll("'", '’').trim();
  const { name } = NAMED.exec(words)?.groups ?? {};
  const title = name ?? ABOUT.exec(words)?.groups?.['about'];
  if (title === undefined || title.length > LONGEST) return null;
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}
