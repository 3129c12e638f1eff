/**
 * What numbers count, known before anything runs: values at run time are plain numbers. Where an expression does not tell which of
 * several things a number counts, all of them are kept (a fee by the kilometre times a number that says no unit may be an amount
 * or a fee), and a mixture is told only when nothing fits: a right expression is never refused.
 */

/** One thing that a number may count. */
type Term = {
  /** What it counts; '' for nothing. */
  readonly of: string;
  /** What that is counted by, such as `mois`; '' for nothing. */
  readonly by: string;
  /** How many times it is a hundred times too large: once for a percentage, and for a share that was not divided by 100 yet. */
  readonly hundreds: number;
  /** Two measures of one thing that were not converted into one another: `an/mois`; '' for none. */
  readonly off: string;
};

/** All that a number may count. */
export type Unit = readonly Term[];

/** A side of an operator: its unit, undefined where nothing says so, and the number that it is where that is written. */
export type Counted = { readonly unit: Unit | undefined; readonly literal: number | null };

/** A side of a comparison as it is written; '' for a column, which its cells do not write. */
export type UnitSide = { readonly unit: Unit | undefined; readonly text: string };

/** What is wrong with the units of an expression. */
export type UnitProblem =
  | {
      readonly type: 'units';
      readonly left: string;
      readonly right: string;
      /** The function that gives one side, as it is written, in the unit of the other; null when none does. */
      readonly mend: { readonly name: string; readonly of: string } | null;
    }
  /** `text` is a share that was not divided by 100. */
  | { readonly type: 'percent'; readonly text: string }
  /** `text` is a part of 1, where the other side is a percentage. */
  | { readonly type: 'ratio'; readonly text: string }
  | { readonly type: 'conversion'; readonly name: string; readonly expected: string; readonly found: string };

type Conversion = {
  /** What of the unit is converted. */
  readonly part: 'of' | 'by';
  readonly from: string;
  readonly to: string;
  readonly times: number;
  readonly dividedBy: number;
};

/** Functions that convert, by their names. */
export const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  parAn: { part: 'by', from: 'mois', to: 'an', times: 12, dividedBy: 1 },
  parMois: { part: 'by', from: 'an', to: 'mois', times: 1, dividedBy: 12 },
  enMois: { part: 'of', from: 'ans', to: 'mois', times: 12, dividedBy: 1 },
  enAnnees: { part: 'of', from: 'mois', to: 'ans', times: 1, dividedBy: 12 },
  enMetres: { part: 'of', from: 'km', to: 'm', times: 1000, dividedBy: 1 },
  enKilometres: { part: 'of', from: 'm', to: 'km', times: 1, dividedBy: 1000 },
};

/** How many of the second are in one of the first: who multiplies by that number may have converted by hand. */
const BY_HAND: readonly (readonly [larger: string, smaller: string, count: number])[] = [
  ['an', 'mois', 12],
  ['an', 'trimestre', 4],
  ['an', 'semestre', 2],
  ['an', 'semaine', 52],
  ['an', 'jour', 365],
  ['semestre', 'mois', 6],
  ['trimestre', 'mois', 3],
  ['mois', 'semaine', 4],
  ['mois', 'jour', 30],
  ['semaine', 'jour', 7],
  ['jour', 'heure', 24],
  ['heure', 'minute', 60],
  ['minute', 'seconde', 60],
  ['km', 'm', 1000],
  ['m', 'cm', 100],
  ['km²', 'ha', 100],
  ['ha', 'm²', 10_000],
  ['t', 'kg', 1000],
  ['kg', 'g', 1000],
];

const MONEY = 'F';
/** Measures of one thing, which convert into one another. */
const DIMENSIONS: readonly (readonly string[])[] = [
  ['an', 'semestre', 'trimestre', 'mois', 'semaine', 'jour', 'heure', 'minute', 'seconde'],
  ['km', 'm', 'cm'],
  ['km²', 'ha', 'm²'],
  ['t', 'kg', 'g'],
];
/** What is measured; anything else is counted one by one (people, meals). */
const MEASURES: ReadonlySet<string> = new Set([MONEY, 'm³', ...DIMENSIONS.flat()]);
/** What a measure is the product of. */
const POWERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['m²', ['m', 'm']],
  ['m³', ['m', 'm', 'm']],
  ['km²', ['km', 'km']],
]);
const ANYTHING = '*';
const ANYTHING_BUT_MONEY = '~';
const PLAIN: Term = { of: '', by: '', hundreds: 0, off: '' };
/** Beyond it nothing is said of a number any more. */
const MOST_TERMS = 24;

/** Other ways to write the same. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ['XPF', MONEY],
  ['CFP', MONEY],
  ['FCFP', MONEY],
  ['franc', MONEY],
  ['année', 'an'],
  ['j', 'jour'],
  ['h', 'heure'],
  ['min', 'minute'],
  ['s', 'seconde'],
  ['mètre', 'm'],
  ['kilomètre', 'km'],
  ['hectare', 'ha'],
  ['m2', 'm²'],
  ['km2', 'km²'],
  ['kilo', 'kg'],
  ['kilogramme', 'kg'],
  ['tonne', 't'],
]);

/** A unit as a scheme declares it: `F/mois`, `km`, `%`, `%/an`. */
export function parseUnit(written: string): Unit {
  const [of = '', by = ''] = written.split('/');
  return [of === '%' ? { ...PLAIN, by, hundreds: 1 } : { ...PLAIN, of, by }];
}

/** A unit in words an author knows: the first of what it may be. */
export function writeUnit([first]: Unit): string {
  if (!first) return '';
  const { of, by, hundreds, off } = first;
  const counted = [of, ...Array.from({ length: Math.max(0, hundreds) }, () => '%'), off].filter((part) => part !== '');
  return `${counted.join(' × ')}${by && '/'}${MEASURES.has(nameOf(by)) ? nameOf(by) : by}`;
}

/** Whether an amount of francs may be of a unit: `F`, `F/mois`. */
export function isOfMoney(unit: Unit): boolean {
  return unit.every(({ of, hundreds }) => hundreds === 0 && nameOf(of) === MONEY);
}

/** The unit of `left * right`; undefined where it cannot be told. */
export function unitOfProduct(left: Counted, right: Counted): Unit | undefined {
  if (left.unit && right.unit) return pairwise(left.unit, right.unit, productOf);
  const [{ unit }, { literal }] = left.unit ? [left, right] : [right, left];
  return unit && gather(unit, (term) => timesPlain(term, literal));
}

/** The unit of `left / right`; undefined where it cannot be told. */
export function unitOfQuotient(left: Counted, right: Counted): Unit | undefined {
  if (!left.unit) return undefined;
  if (right.unit) return pairwise(left.unit, right.unit, quotientOf);
  return gather(left.unit, (term) => overPlain(term, right.literal));
}

/** What both sides of a sum, a comparison or a choice count: the one that is known, or what of it fits the other. */
export function unitOfBoth(left: Unit | undefined, right: Unit | undefined): Unit | undefined {
  if (!left || !right) return left ?? right;
  const fitting = left.filter((term) => right.some((other) => fits(term, other)));
  return fitting.length > 0 ? fitting : undefined;
}

/** What two units on both sides of `+`, `-` or a comparison say against it; null when they may go together. */
export function findUnitClash(left: UnitSide, right: UnitSide): UnitProblem | null {
  if (!left.unit || !right.unit) return null;
  const clash = clashOf(left.unit, right.unit);
  if (clash === null) return null;
  const isLarger = hundredsOf(left.unit) > hundredsOf(right.unit);
  const { text } = isLarger === (clash === 'percent') ? left : right;
  if (clash !== 'units' && text !== '') return { type: clash, text };
  const mends = [
    { name: conversionTo(left.unit, right.unit), of: left.text },
    { name: conversionTo(right.unit, left.unit), of: right.text },
  ].flatMap(({ name, of }) => (name === null || of === '' ? [] : [{ name, of }]));
  return { type: 'units', left: writeUnit(left.unit), right: writeUnit(right.unit), mend: mends[0] ?? null };
}

/**
 * Why two units do not go together: a share that was not divided by 100, a part of 1 beside a percentage, or two different
 * things; null when they may go together.
 */
export function clashOf(left: Unit, right: Unit): 'percent' | 'ratio' | 'units' | null {
  if (left.some((term) => right.some((other) => fits(term, other)))) return null;
  const leveled = (unit: Unit): Unit => unit.map((term) => ({ ...term, hundreds: 0 }));
  if (!leveled(left).some((term) => leveled(right).some((other) => fits(term, other)))) return 'units';
  return [left, right].some((unit) => unit.every(isRatio)) && [left, right].some((unit) => unit.every(isPercentage))
    ? 'ratio'
    : 'percent';
}

/** Name of the function that gives a number of one unit in another; null when none does. */
export function conversionTo(from: Unit, to: Unit): string | null {
  const found = Object.keys(CONVERSIONS).find((name) => {
    const converted = convertUnit(name, from);
    return converted !== undefined && clashOf(converted, to) === null;
  });
  return found ?? null;
}

/** Unit of what a conversion gives of a number; undefined when it is not made for its unit. */
export function convertUnit(name: string, unit: Unit | undefined): Unit | undefined {
  const conversion = CONVERSIONS[name];
  if (!conversion) throw new Error(`No conversion is called ${name}`);
  const { part, from, to } = conversion;
  if (!unit) return [part === 'by' ? { ...PLAIN, of: ANYTHING, by: to } : { ...PLAIN, of: to }];
  const converted = unit
    .filter((term) => isSame(term[part], from) && term.off === '' && (part === 'by' || term.by === ''))
    .map((term) => ({ ...term, [part]: to }));
  return converted.length > 0 ? converted : undefined;
}

/** What a conversion is made for, as an author writes it. */
export function unitConverted(name: string): string {
  const { part, from } = CONVERSIONS[name] ?? { part: 'of', from: '' };
  return part === 'by' ? `…/${from}` : from;
}

function nameOf(word: string): string {
  const one = word.length > 2 && word.endsWith('s') && word !== 'mois' ? word.slice(0, -1) : word;
  return SAME_WORDS.get(one) ?? one;
}

function isSame(left: string, right: string): boolean {
  return left === right || nameOf(left) === nameOf(right);
}

function isRatio({ of, by, hundreds, off }: Term): boolean {
  return of === '' && by === '' && hundreds === 0 && off === '';
}

function isPercentage({ of, hundreds }: Term): boolean {
  return of === '' && hundreds === 1;
}

function hundredsOf(unit: Unit): number {
  return Math.min(...unit.map(({ hundreds }) => hundreds));
}

/** A part of 1 may be a number of anything: of instalments, when an amount is divided by one. */
function fits(left: Term, right: Term): boolean {
  if (left.hundreds !== right.hundreds || left.off !== right.off) return false;
  if (isRatio(left) || isRatio(right)) return true;
  const isBy = left.by === right.by || left.by === ANYTHING || right.by === ANYTHING || isSame(left.by, right.by);
  return isBy && (fitsAs(left.of, right.of) || fitsAs(right.of, left.of));
}

function fitsAs(wild: string, other: string): boolean {
  if (wild === ANYTHING) return true;
  return wild === ANYTHING_BUT_MONEY ? nameOf(other) !== MONEY : isSame(wild, other);
}

/** All that the pairs of two units may make; undefined as soon as one of them cannot be told. */
function pairwise(
  left: Unit,
  right: Unit,
  make: (one: Term, other: Term) => readonly Term[] | undefined,
): Unit | undefined {
  return gather(left, (one) => gather(right, (other) => make(one, other)));
}

function gather(unit: Unit, make: (term: Term) => readonly Term[] | undefined): Unit | undefined {
  const all: Term[] = [];
  for (const term of unit) {
    const made = make(term);
    if (!made) return undefined;
    for (const one of made) if (!all.some((other) => isSameTerm(one, other))) all.push(one);
  }
  return all.length > MOST_TERMS ? undefined : all;
}

function isSameTerm(left: Term, right: Term): boolean {
  return left.of === right.of && left.by === right.by && left.hundreds === right.hundreds && left.off === right.off;
}

/** `F/km` times `km` is `F`; an amount times a number of people is an amount still. */
function productOf(one: Term, other: Term): readonly Term[] | undefined {
  const term = reduced([one.of, other.of], [one.by, other.by], one.hundreds + other.hundreds, [one.off, other.off]);
  if (term) return [term];
  const measured = [one, other].filter((factor) => !isCount(factor));
  return measured.length === 1
    ? measured.map((factor) => ({ ...factor, hundreds: one.hundreds + other.hundreds }))
    : undefined;
}

/** `F` by `mois` is `F/mois`; an amount shared between people is one by person, or an amount still. */
function quotientOf(one: Term, other: Term): readonly Term[] | undefined {
  if (other.off !== '') return undefined;
  const hundreds = one.hundreds - other.hundreds;
  const term = reduced([one.of, other.by], [one.by, other.of], hundreds, [one.off, '']);
  const shared = isCount(other) && !isSame(one.of, other.of) ? [{ ...one, hundreds }] : [];
  const all = [...(term ? [term] : []), ...shared];
  return all.length > 0 ? all : undefined;
}

/** Whether it is a number of people, of meals: of what is counted one by one. */
function isCount({ of, by }: Term): boolean {
  return by === '' && of !== '' && of !== ANYTHING && of !== ANYTHING_BUT_MONEY && !MEASURES.has(nameOf(of));
}

/** What stands above and below a line, without what stands on both; null when more is left than a unit says. */
function reduced(
  above: readonly string[],
  below: readonly string[],
  hundreds: number,
  former: readonly string[],
): Term | null {
  const under = below.flatMap(factorsOf);
  const kept = above.flatMap(factorsOf).filter((word) => {
    const at = under.findIndex((other) => other === ANYTHING || (word !== ANYTHING_BUT_MONEY && isSame(word, other)));
    if (at >= 0) under.splice(at, 1);
    return at < 0;
  });
  const offs = former.filter((off) => off !== '');
  const over = kept.filter((word) => {
    const at = under.findIndex((other) => measureOneThing(word, other));
    if (at >= 0) offs.push(`${nameOf(word)}/${nameOf(under.splice(at, 1)[0] ?? '')}`);
    return at < 0;
  });
  const [of, by] = [wordOf(over), wordOf(under)];
  return of === null || by === null || offs.length > 1 ? null : { of, by, hundreds, off: offs[0] ?? '' };
}

function factorsOf(word: string): readonly string[] {
  return word === '' ? [] : (POWERS.get(nameOf(word)) ?? [word]);
}

function wordOf(factors: readonly string[]): string | null {
  const [first = '', ...others] = factors;
  if (others.length === 0) return first;
  const power = [...POWERS].find(([, parts]) => parts.join() === factors.map(nameOf).join());
  return power?.[0] ?? null;
}

function measureOneThing(left: string, right: string): boolean {
  return DIMENSIONS.some((measures) => measures.includes(nameOf(left)) && measures.includes(nameOf(right)));
}

/** A number times one that says no unit, which may count what the first is by, be a percentage, a price, or convert by hand. */
function timesPlain(term: Term, literal: number | null): readonly Term[] | undefined {
  const { of, hundreds } = term;
  if (isRatio(term) && literal !== 100) return undefined;
  const moved = shiftOf(term, literal, 1);
  if (moved && hundreds > 0 && moved.hundreds >= 0 && moved.hundreds < hundreds) return [moved];
  const known = moved ? [term, moved] : [term];
  if (of === '') return [...known, { ...term, of: ANYTHING }];
  const isMoney = nameOf(of) === MONEY;
  // A duration or a distance times a value may be an amount, when that is so much by the month or the kilometre.
  if (!isMoney && literal === null) return undefined;
  const freed = [...known, ...(term.by === '' ? [] : [{ ...term, by: '' }]), ...byHand(term, literal, 1)];
  const percentages = literal === null && hundreds < 1 ? freed.map((one) => ({ ...one, hundreds: hundreds + 1 })) : [];
  const price = isMoney ? [] : [{ ...PLAIN, of: MONEY, hundreds }];
  return [...freed, ...percentages, ...price];
}

/** A number divided by one that says no unit, likewise. */
function overPlain(term: Term, literal: number | null): readonly Term[] | undefined {
  const { of, hundreds } = term;
  const isMoney = nameOf(of) === MONEY;
  if (!isMoney && literal === null) return undefined;
  const moved = shiftOf(term, literal, -1);
  // A percentage that is divided by a hundred is a share: nothing else would be.
  if (moved && hundreds > 0 && moved.hundreds >= 0 && moved.hundreds < hundreds) return [moved];
  const shared = [term, ...(term.by === '' && !moved ? [{ ...term, by: ANYTHING }] : []), ...byHand(term, literal, -1)];
  const unshared = literal === null ? shared.map((one) => ({ ...one, hundreds: hundreds - 1 })) : [];
  // An amount divided by another is how many there are of it.
  const counts = isMoney && !moved ? [{ ...PLAIN, of: ANYTHING_BUT_MONEY, by: ANYTHING, hundreds }] : [];
  return [...shared, ...(moved ? [moved] : []), ...unshared, ...counts];
}

/** What a hundred, or a power of it, makes of a share: a percentage, or the other way round; null for any other number. */
function shiftOf(term: Term, literal: number | null, sign: 1 | -1): Term | null {
  const power = literal === null ? 0 : Math.log10(Math.abs(literal)) / 2;
  return power === 0 || !Number.isInteger(power) ? null : { ...term, hundreds: term.hundreds + sign * power };
}

/** Other units that a number may be in once it is multiplied, or divided, by a number that is written. */
function byHand(term: Term, literal: number | null, sign: 1 | -1): readonly Term[] {
  return BY_HAND.flatMap(([larger, smaller, count]) => {
    if (count !== literal) return [];
    const [from, to] = sign === 1 ? [larger, smaller] : [smaller, larger];
    if (term.off === `${from}/${to}`) return [{ ...term, off: '' }];
    return [
      ...(isSame(term.of, from) ? [{ ...term, of: to }] : []),
      ...(isSame(term.by, to) ? [{ ...term, by: from }] : []),
    ];
  });
}
