/*
 * A part of a file said by what the language calls its members: « Délai de recours : 2 mois ». A word that the language is given
 * later is said like the others.
 */
import { atPointer, isJsonList, isJsonObject, joinPointer, stringsOf } from '../../engine/base/index.ts';
import { formatDate, formatNumber, formatTime } from '../../engine/form/words/index.ts';
import {
  writeDelay,
  type Described,
  type Json,
  type JsonObject,
  type NameOf,
  type Pointer,
} from '../../engine/studio.ts';
import { propertiesOf, schemaOfPart, type Located, type Property, type ReferenceKind } from '../panel/part-schema.ts';
import { line, type ReadbackLine } from './item.ts';
import { sayFeel } from './say-feel.ts';
import { t } from './text.ts';

/** A file that is said, and the titles of what its names stand for. */
export type SaidFile = {
  readonly root: Described;
  readonly whole: JsonObject;
  readonly titleOf: (to: ReferenceKind, name: string) => string;
  /** What the question of a pointer of the answers is called. */
  readonly questionOf: (pointer: Pointer) => string;
  readonly nameOf: NameOf;
};

/**
 * What a part has: a line for each member, the members of its own parts below it.
 * @param leaveOut members that are said elsewhere
 */
export function sayPart(
  file: SaidFile,
  part: Pointer,
  level: number,
  leaveOut: readonly string[] = [],
): readonly ReadbackLine[] {
  const located = schemaOfPart(file.root, file.whole, part);
  const value = atPointer(file.whole, part);
  if (!located || !isJsonObject(value)) return [];
  return propertiesOf(located).flatMap((property) => {
    const own = value[property.name];
    if (own === undefined || property.name === '$schema' || leaveOut.includes(property.name)) return [];
    return sayMember(file, joinPointer(part, property.name), located, property, own, level);
  });
}

function sayMember(
  file: SaidFile,
  part: Pointer,
  located: Located,
  { title, kind, labels }: Property,
  own: Json,
  level: number,
): readonly ReadbackLine[] {
  const said = (words: string): readonly ReadbackLine[] => [line(t('member', { title, value: words }), { level })];
  const labelled = (values: readonly string[]): string => values.map((value) => labels[value] ?? value).join(', ');
  switch (kind.type) {
    case 'record':
      return [line(t('heading', { title }), { level }), ...sayPart(file, part, level + 1)];
    case 'records':
    case 'named':
      return [
        line(t('heading', { title }), { level }),
        ...partsIn(part, own).flatMap((inner) => [
          line(titleAt(file.whole, inner), { level: level + 1 }),
          ...sayPart(file, inner, level + 2, TITLES),
        ]),
      ];
    case 'reference':
      return typeof own === 'string' ? said(file.titleOf(kind.to, own)) : [];
    case 'references':
      return said(
        stringsOf(own)
          .map((name) => file.titleOf(kind.to, name))
          .join(', '),
      );
    case 'choice':
      return typeof own === 'string' ? said(labelled([own])) : [];
    case 'choices':
      return said(labelled(stringsOf(own)));
    case 'texts':
      return said(stringsOf(own).join(', '));
    case 'feel':
      return typeof own === 'string'
        ? [sayFeel(t('member', { title, value: '' }).trimEnd(), own, file.nameOf, { level })]
        : [];
    case 'formulas':
      return Object.entries(isJsonObject(own) ? own : {}).flatMap(([name, feel]) =>
        typeof feel === 'string' ? [sayFeel(t('member', { title, value: name }), feel, file.nameOf, { level })] : [],
      );
    case 'delay':
    case 'duration':
      return said(sayDelay(own, atPointer(file.whole, joinPointer(part.slice(0, part.lastIndexOf('/')), 'calendar'))));
    case 'effects':
    case 'source':
      return said(t('inSource'));
    default:
      // An answer is named by its pointer.
      if (typeof own === 'string' && /^(?:\/[\w*-]+)+$/u.test(own)) return said(file.questionOf(own));
      return said(typeof own === 'string' && NUMBERING.test(own) ? sayNumbering(own) : sayPlain(kind.type, own));
  }
}

/** Where the rank of a case stands in the pattern of its number, with its least digits. */
const NUMBERING = /\{number(?::(\d))?\}/u;

/** « AM-2026-000001 »: the first number that a request would get in a year. */
function sayNumbering(pattern: string): string {
  const rank = (_: string, digits?: string): string => '1'.padStart(Number(digits ?? 1), '0');
  return t('firstNumber', { number: pattern.replaceAll('{year}', '2026').replace(NUMBERING, rank) });
}

/** What names a part of its own, which is said as its title. */
const TITLES = ['title', 'act', 'name'];

function partsIn(part: Pointer, own: Json): readonly Pointer[] {
  if (isJsonList(own)) return own.map((_, rank) => joinPointer(part, rank));
  return isJsonObject(own) ? Object.keys(own).map((name) => joinPointer(part, name)) : [];
}

/** What a part is called: by its title, else by the name that its author gave it. */
export function titleAt(whole: Json, part: Pointer): string {
  const texts = TITLES.map((word) => atPointer(whole, joinPointer(part, word)));
  const found = texts.find((text) => typeof text === 'string');
  return typeof found === 'string' ? found : (part.split('/').at(-1) ?? '');
}

function sayDelay(own: Json, beside: Json | undefined): string {
  const { after, calendar } = isJsonObject(own) ? own : { after: own, calendar: beside };
  if (typeof after !== 'string') return t('inSource');
  return writeDelay({ after, calendar: calendar === 'working' ? 'working' : 'calendar' });
}

function sayPlain(type: string, own: Json): string {
  if (typeof own === 'boolean') return t(own ? 'yes' : 'no');
  if (typeof own === 'number') return formatNumber(own);
  if (typeof own !== 'string') return t('inSource');
  if (type === 'date') return formatDate(own);
  return type === 'time' ? formatTime(own) : own;
}
