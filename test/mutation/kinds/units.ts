/** Numbers that do not count what they are taken for: months for years, metres for kilometres, shares for percentages. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { CONVERSIONS } from '../../../engine/feel/units.ts';
import { getAt, setAt } from '../json-edits.ts';
import {
  feelPlaces,
  fieldsOf,
  jsonDefect,
  nodesMatching,
  wordPattern,
  type Defect,
  type Kind,
  type Scheme,
} from '../scheme.ts';

const RULES = 'rules.json';
const FORM = 'form.schema.json';

/** What an author takes for one another. */
const TAKEN: Readonly<Record<string, string>> = {
  'F/mois': 'F/an',
  'F/an': 'F/mois',
  F: 'F/mois',
  'F/km': 'F/m',
  km: 'm',
  m: 'km',
  'm²': 'ha',
  mois: 'jours',
  ans: 'mois',
  jours: 'mois',
  '%': 'F',
};

type Counted = { readonly name: string; readonly unit: string; readonly file: string; readonly pointer: string };

/** Questions and values that say their unit, with where they say it. */
function countedIn(scheme: Scheme): readonly Counted[] {
  const questions = fieldsOf(scheme.json[FORM]).flatMap(({ name, pointer }) => {
    const at = `${pointer}/cagou/unit`;
    const unit = getAt(scheme.json[FORM], at);
    return typeof unit === 'string' ? [{ name, unit, file: FORM, pointer: at }] : [];
  });
  const values = nodesMatching(scheme, RULES, /^\/computed\/\d+$/).flatMap(({ pointer, value }) => {
    const { name, unit } = isRecord(value) ? value : {};
    return typeof name === 'string' && typeof unit === 'string'
      ? [{ name, unit, file: RULES, pointer: joinPointer(pointer, 'unit') }]
      : [];
  });
  return [...questions, ...values];
}

/** Whether a rule holds a value against another that says its unit: nothing else can tell of a wrong one. */
function isHeldAgainst(scheme: Scheme, { name, unit }: Counted): boolean {
  const others = countedIn(scheme).filter((other) => other.name !== name && other.unit === unit);
  return feelPlaces(scheme).some(
    ({ text }) =>
      wordPattern(name).test(text) &&
      others.some((other) => {
        const [one, two] = [String.raw`(?:\w+\.)*${name}`, String.raw`(?:\w+\.)*${other.name}`];
        const operator = String.raw`\s*(?:[-+<>]|<=|>=)\s*`;
        return new RegExp(`(?:^|[( ])(?:${one}${operator}${two}|${two}${operator}${one})(?:$|[) ])`).test(text);
      }),
  );
}

function swappedUnits(scheme: Scheme): readonly Defect[] {
  return countedIn(scheme).flatMap((counted) => {
    const { name, unit, file, pointer } = counted;
    const other = TAKEN[unit];
    if (other === undefined || !isHeldAgainst(scheme, counted)) return [];
    return [jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, other), { names: [name] })];
  });
}

/** An expression with one thing rewritten, where that changes it. */
function rewritten(scheme: Scheme, rewrite: (text: string) => string): readonly Defect[] {
  return feelPlaces(scheme).flatMap(({ file, pointer, text }) => {
    const broken = rewrite(text);
    return broken === text ? [] : [jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, broken))];
  });
}

/** The share of what is multiplied by a percentage, a hundred times too large. */
function undivided(scheme: Scheme): readonly Defect[] {
  const rates = countedIn(scheme).filter(({ unit }) => unit === '%');
  return rewritten(scheme, (text) =>
    rates.some(({ name }) => wordPattern(name).test(text)) ? text.replace(/ \/ 100\b/, '') : text,
  );
}

/** A part of 1 where a percentage is asked for. */
function partsOfOne(scheme: Scheme): readonly Defect[] {
  const places = nodesMatching(scheme, RULES, /^\/computed\/\d+$/).flatMap(({ pointer, value }) =>
    isRecord(value) && value['unit'] === '%' ? [joinPointer(pointer, 'expression')] : [],
  );
  return places.flatMap((pointer) => {
    const text = getAt(scheme.json[RULES], pointer);
    if (typeof text !== 'string' || !text.includes(' * 100')) return [];
    return [jsonDefect(scheme, { file: RULES, pointer }, (rules) => setAt(rules, pointer, text.replace(' * 100', '')))];
  });
}

const CONVERSION = new RegExp(String.raw`\b(${Object.keys(CONVERSIONS).join('|')})\(`);

function lostConversions(scheme: Scheme): readonly Defect[] {
  return rewritten(scheme, (text) => text.replace(CONVERSION, '('));
}

function otherConversions(scheme: Scheme): readonly Defect[] {
  const names = Object.keys(CONVERSIONS);
  return rewritten(scheme, (text) =>
    text.replace(CONVERSION, (_, name: string) => `${names[names.indexOf(name) ^ 1] ?? name}(`),
  );
}

/** A letter that says another unit than the scheme. */
function otherUnitsInTexts({ source }: Scheme): readonly Defect[] {
  return Object.entries(source.files).flatMap(([file, text]) => {
    const changed = text.replace(/unite: "([^"]+)"/, (_, unit: string) => `unite: "${TAKEN[unit] ?? 'km'}"`);
    return file.endsWith('.md') && changed !== text ? [{ file, pointer: '', files: { [file]: changed } }] : [];
  });
}

export const UNIT_KINDS: readonly Kind[] = [
  { name: 'unit taken for another', find: swappedUnits },
  { name: 'percentage not divided by 100', find: undivided },
  { name: 'part of 1 where a percentage is asked for', find: partsOfOne },
  { name: 'conversion of units left out', find: lostConversions },
  { name: 'conversion the other way round', find: otherConversions },
  { name: 'other unit in a letter', find: otherUnitsInTexts },
];
