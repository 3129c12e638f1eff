/** Somebody of a household, as they are typed in the account and written on the site. */
import { isDate, isOneLine, type HouseholdMember, type LocalDate } from '../../../../engine/index.ts';
import { formatDay } from '../../../../engine/form/words/index.ts';
import foyer from '../../../../schemas/blocks/foyer.schema.json' with { type: 'json' };
import { OLDEST_DAY, readDay } from '../../serve/typed-day.ts';
import type { FormErrors } from '../../parts/form-errors.ts';
import { said } from './text.ts';
import type { TypedMember } from './view.tsx';

const { nom, prenoms, lien } = foyer.properties.membres.items.properties;
/** Relations that the forms offer. */
export const RELATIONS = lien.oneOf.map(({ const: value, title }) => ({ value, title }));

/** Somebody in one line: « Léa Wamytan, enfant, né ou née le 3 mai 2015 ». */
export function memberInLine({ nom: family, prenoms: given, dateNaissance, lien: relation }: HouseholdMember): string {
  const known = RELATIONS.find(({ value }) => value === relation)?.title.toLowerCase() ?? '';
  return [`${given} ${family}`, known, said.born(formatDay(dateNaissance))].filter((part) => part !== '').join(', ');
}

/** What was typed as it would be kept, and what is wrong with it. */
export function readMember(
  typed: TypedMember,
  today: LocalDate,
): { readonly member: HouseholdMember; readonly errors: FormErrors } {
  const errors: Record<string, string> = {};
  const texts = { nom: nom.maxLength, prenoms: prenoms.maxLength } as const;
  for (const name of ['prenoms', 'nom'] as const) {
    if (typed[name] === '') errors[name] = said[name];
    else if (typed[name].length > texts[name] || !isOneLine(typed[name])) errors[name] = said.tooLong;
  }
  const born = readDay(typed.dateNaissance);
  if (born === null || !isDate(born) || born < OLDEST_DAY || born > today) errors['dateNaissance'] = said.dateNaissance;
  if (!RELATIONS.some(({ value }) => value === typed.lien)) errors['lien'] = said.lien;
  return { member: { ...typed, dateNaissance: born ?? '' }, errors };
}
