/** Whether what is typed of a mandate can be given: for the page and for programs alike. */
import { isEmail, isOneLine, type FieldError, type LocalDate } from '../../engine/index.ts';
import type { NewMandate } from './mandates.ts';
import { fr as messages } from './messages/fr.ts';

const LONGEST_NAME = 200;
/** A mandate without end is said so; a day centuries ahead is a slip. */
const MOST_YEARS = 10;

/** As it was typed: a day that is none is null while `hasDay` says that something was typed. */
export interface TypedMandate extends Omit<NewMandate, 'lastDay'> {
  readonly lastDay: LocalDate | null;
  readonly hasDay: boolean;
}

/** As it is kept, or what is to be mended, by pointers `/name`, `/email`, `/schemes`, `/until`. */
export function judgeMandate(
  { hasDay, ...typed }: TypedMandate,
  { today, published }: { readonly today: LocalDate; readonly published: ReadonlySet<string> },
): NewMandate | readonly FieldError[] {
  const mandate = { ...typed, name: typed.name.trim(), email: typed.email.trim().toLowerCase() };
  const { name, email, schemes, lastDay } = mandate;
  const latest = `${Number(today.slice(0, 4)) + MOST_YEARS}${today.slice(4)}`;
  const errors = [
    ...fault('/name', name === '' || name.length > LONGEST_NAME || !isOneLine(name), messages.wrong.name),
    ...fault('/email', !isEmail(email), messages.wrong.email),
    ...fault('/schemes', schemes?.some((id) => !published.has(id)) === true, messages.wrong.unknown),
    ...fault('/schemes', schemes?.length === 0, messages.wrong.none),
    ...fault('/until', hasDay && lastDay === null, messages.wrong.day),
    ...fault('/until', lastDay !== null && (lastDay < today || lastDay > latest), messages.wrong.span(MOST_YEARS)),
  ];
  return errors.length > 0 ? errors : { ...mandate, schemes: schemes && [...new Set(schemes)] };
}

/** Tells the two answers of `judgeMandate` apart. */
export function isWrong(judged: NewMandate | readonly FieldError[]): judged is readonly FieldError[] {
  return Array.isArray(judged);
}

function fault(pointer: string, is: boolean, message: string): readonly FieldError[] {
  return is ? [{ pointer, keyword: 'mandate', message }] : [];
}
