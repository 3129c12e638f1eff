/**
 * How much two entries of the register have in common, and whether they may be one person. People type their own names with slips,
 * in another order, with one first name or three; families share telephones and addresses, and names.
 */
import { foldText } from '../../engine/base/index.ts';
import type { Person } from '../people/index.ts';

/** A detail that entries are compared by, as the screen shows it. */
export type ComparedDetail = 'names' | 'birthDate' | 'birthPlace' | 'email' | 'phone' | 'address';

/** `near`: but for a slip, an order, a first name more; `unknown`: one of them does not say. */
export type Alike = 'same' | 'near' | 'differs' | 'unknown';

/** What is compared of an entry. */
export type Likened = Pick<
  Person,
  'givenName' | 'familyName' | 'birthDate' | 'birthPlace' | 'email' | 'phone' | 'address'
>;

/** How alike two entries are, detail after detail. */
export function compareDetails(one: Likened, other: Likened): Readonly<Record<ComparedDetail, Alike>> {
  return {
    names: namesAlike(one, other),
    birthDate: judge(one.birthDate, other.birthDate, (left, right) => left === right, daysNear),
    birthPlace: judge(one.birthPlace, other.birthPlace, sameWords, () => false),
    email: judge(one.email, other.email, (left, right) => left.toLowerCase() === right.toLowerCase(), oneSlip),
    phone: judge(
      one.phone,
      other.phone,
      (left, right) => left === right,
      () => false,
    ),
    address: judge(wordsOf(one.address), wordsOf(other.address), sameWords, () => false),
  };
}

/**
 * How sure it is that both are one person, from 1 on; 0 for two people as far as one knows. A name alone is none: it takes the
 * day of birth, or how they are reached, or a company that both file for. Two days of birth that have nothing in common are two people.
 */
export function scoreOf(alike: Readonly<Record<ComparedDetail, Alike>>, sharesEstablishment = false): number {
  if (alike.names === 'differs' || alike.birthDate === 'differs') return 0;
  const grounds =
    WORTH.birthDate[alike.birthDate] +
    WORTH.email[alike.email] +
    WORTH.phone[alike.phone] +
    (sharesEstablishment ? ESTABLISHMENT : 0);
  if (grounds === 0) return 0;
  return grounds + (alike.names === 'same' ? 2 : 0) + WORTH.birthPlace[alike.birthPlace] + WORTH.address[alike.address];
}

type Worth = Readonly<Record<Alike, number>>;
const worth = (same: number, near = 0): Worth => ({ same, near, differs: 0, unknown: 0 });
const WORTH = {
  birthDate: worth(6, 3),
  email: worth(5, 2),
  phone: worth(3),
  birthPlace: worth(1),
  address: worth(1),
} as const;
const ESTABLISHMENT = 2;

function judge(
  one: string | null,
  other: string | null,
  isSame: (one: string, other: string) => boolean,
  isNear: (one: string, other: string) => boolean,
): Alike {
  if (one === null || other === null || one === '' || other === '') return 'unknown';
  if (isSame(one, other)) return 'same';
  return isNear(one, other) ? 'near' : 'differs';
}

type Names = Pick<Person, 'givenName' | 'familyName'>;

/** The same words in whatever order; near where each word of the shorter name is, but for a slip, one of the longer. */
function namesAlike(one: Names, other: Names): Alike {
  const left = nameWords(one);
  const right = nameWords(other);
  if (left.join(' ') === right.join(' ')) return 'same';
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  // One word is a family name alone, which a village has.
  if (short.length < 2) return 'differs';
  const rest = [...long];
  const all = short.every((word) => {
    const at = rest.findIndex((candidate) => candidate === word || oneSlip(candidate, word));
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  });
  return all ? 'near' : 'differs';
}

const nameWords = ({ givenName, familyName }: Names): readonly string[] =>
  foldText(`${givenName} ${familyName}`)
    .split(' ')
    .filter((word) => word !== '')
    .toSorted();

/** A digit wrong, two digits exchanged, or day and month. */
function daysNear(one: string, other: string): boolean {
  const [year, month, day] = one.split('-');
  return `${year}-${day}-${month}` === other || (one.length === other.length && oneSlip(one, other));
}

/** Letters of a word that is long enough to be told by the rest of them. */
const LEAST_LETTERS = 4;

/** Whether two words are one but for a letter wrong, left out, too many, or exchanged with the next. */
export function oneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short.length < LEAST_LETTERS) return false;
  const at = [...short].findIndex((letter, place) => letter !== long[place]);
  if (at === -1) return true;
  const restOf = (word: string, from: number): string => word.slice(from);
  if (short.length < long.length) return restOf(short, at) === restOf(long, at + 1);
  const exchanged = short[at] === long[at + 1] && short[at + 1] === long[at];
  return (
    restOf(short, at + 1) === restOf(long, at + 1) || (exchanged && restOf(short, at + 2) === restOf(long, at + 2))
  );
}

const sameWords = (one: string, other: string): boolean => foldText(one) === foldText(other);

function wordsOf(address: Person['address']): string | null {
  return address === null
    ? null
    : Object.keys(address)
        .toSorted()
        .flatMap((name) => address[name] ?? [])
        .join(' ');
}
