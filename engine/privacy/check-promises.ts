/**
 * What people are told of their data as they give them, against what privacy.json says: « seul le médecin lit cette réponse » of a
 * category that all functions read, a consent that nobody is asked for.
 */
import { foldedText } from '../base/telling-words.ts';
import { joinPointer } from '../base/pointer.ts';
import { nearestPlace } from '../form/fields/place-fields.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';

const FILE = 'privacy.json';

/** Promises about readers, and consents, that the scheme does not keep. */
export function checkPrivacyPromises(parsed: ParsedSource): readonly Diagnostic[] {
  return [...checkReaders(parsed), ...checkConsent(parsed)];
}

const ALONE =
  /(?<![\wÀ-ÿ])seule?s? à (?:(?:la|le|les|y) )?(?:lire|voir|consulter|connaître|avoir accès|accéder)|(?:lue?s?|vue?s?|consultée?s?|réservée?s?) (?:seulement|uniquement|exclusivement) (?:par|à|au|aux)|ne (?:sera|seront|est|sont) (?:lue?s?|vue?s?|consultée?s?|communiquée?s?) qu[’'](?:à|au|aux|par)/i;

/** Told once for each category, at the category: its `functions` are what keeps the promise. */
function checkReaders(parsed: ParsedSource): readonly Diagnostic[] {
  const { fields, fieldPlaces, privacy, ui, report } = parsed;
  const told = new Set<string>();
  return fields.flatMap(({ pointer, label, annotation: { personal, hint = '' } }) => {
    const said = `${hint} ${ui.fields?.[pointer]?.hint ?? ''}`;
    const written = ALONE.exec(said)?.[0];
    const category = typeof personal === 'string' ? privacy.categories[personal] : undefined;
    if (written === undefined || typeof personal !== 'string' || !category || category.functions !== undefined)
      return [];
    if (told.has(personal)) return [];
    told.add(personal);
    const related = [
      { caption: CAPTIONS.question, place: nearestPlace(fieldPlaces, pointer), file: 'form.schema.json' },
    ];
    const params = { category: category.title, field: label, written, reader: readerNamed(parsed, said) };
    return [report('privacy.readers-said', FILE, joinPointer('/categories', personal), params, related)];
  });
}

/** The function whose title a sentence has; '' where it has none, or several. */
function readerNamed({ identity: { functions } }: ParsedSource, said: string): string {
  const words = ` ${foldedText(said)} `;
  const named = Object.entries(functions).filter(([, { title }]) => words.includes(` ${foldedText(title)} `));
  const [only, ...others] = named;
  return only && others.length === 0 ? only[0] : '';
}

/** The words of who agrees, or is asked to; an authorisation asked for is no consent. */
const AGREED = /(?<![\wÀ-ÿ])(?:consen(?:s|t|tez|tement)|accepte[sz]?|autorisez|j[’']autorise)(?![\wÀ-ÿ])/i;

/** A consent is an act of the person: a question, a choice, or the declaration that goes with the filing. */
function checkConsent({ privacy, fields, ui, report }: ParsedSource): readonly Diagnostic[] {
  if (privacy.lawfulness !== 'consent') return [];
  const asked = [
    ui.declaration ?? '',
    ...fields.flatMap(({ label, choices }) => [label, ...(choices ?? []).map((choice) => choice.label)]),
  ];
  return asked.some((text) => AGREED.test(text)) ? [] : [report('privacy.consent-unasked', FILE, '/lawfulness', {})];
}
