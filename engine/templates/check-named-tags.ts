/**
 * A tag that prints another value than the words beside it name: two columns of a table that were swapped, « un plafond de » before
 * the income, the last day of a period in the place of its first. Each tag reads well, and the person reads something else.
 */
import { joinPointer } from '../base/pointer.ts';
import { foldedText, tellingWords } from '../base/telling-words.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { fitsTitle, namedValues, type NamedValue } from './named-values.ts';
import { sentencesOf } from './sentences.ts';
import { printedTags, type PrintedTag } from './text-tags.ts';

/** Tags of letters, mails and columns against the words that stand beside them. */
export function checkNamedTags(parsed: ParsedSource): readonly Diagnostic[] {
  const { files } = parsed.source;
  const values = new Map(namedValues(parsed).map((value) => [value.path, value]));
  const made = new Map(madeByLoops(parsed).map((value) => [value.path, value]));
  const texts = Object.keys(files).filter((file) => /^(?:documents|messages)\/[^/]+\.md$/.test(file));
  return [
    ...texts.flatMap((file) => {
      const text = files[file] ?? '';
      return [
        ...checkTables(parsed, [values, made], file, text),
        ...checkWords(parsed, values, file, text),
        ...checkShares(parsed, values, file, text),
        ...checkPeriods(parsed, values, file, text),
      ];
    }),
    ...checkQueue(parsed),
  ];
}

type Values = ReadonlyMap<string, NamedValue>;

/** What a list that a rule makes holds of each member, `for … return { total: …, reste: … }`: its names are all the titles it has. */
function madeByLoops({ rules }: ParsedSource): readonly NamedValue[] {
  return (rules.computed ?? []).flatMap(({ name, expression = '' }) => {
    const { tree } = parseExpression(expression);
    if (tree?.type !== 'for' || tree.body.type !== 'context') return [];
    return tree.body.entries.map(({ key }): NamedValue => {
      const title = key.replaceAll(/([a-z])([A-Z])/g, '$1 $2');
      return { path: `${name}.*.${key}`, title, words: new Set(tellingWords(title)), kind: 'other' };
    });
  });
}

type Row = { readonly line: number; readonly cells: readonly string[] };

/** Two columns, each with what the other’s heading names. */
function checkTables(
  { report }: ParsedSource,
  [values, made]: readonly [Values, Values],
  file: string,
  text: string,
): readonly Diagnostic[] {
  const tags = printedTags(text);
  return tablesOf(text).flatMap(({ heads, rows }) =>
    rows.flatMap(({ line, cells }) => {
      const of = (column: number): { readonly tag: PrintedTag; readonly value: NamedValue } | null => {
        const own = tags.filter((tag) => tag.line === line && (cells[column] ?? '').includes(tag.written));
        const [tag, ...others] = own;
        const value = tag && others.length === 0 ? (values.get(tag.path) ?? made.get(tag.path)) : undefined;
        return tag && value ? { tag, value } : null;
      };
      return heads.flatMap((head, left) =>
        heads.slice(left + 1).flatMap((other, after) => {
          const [one, two] = [of(left), of(left + 1 + after)];
          const [first, second] = [tellingWords(head), tellingWords(other)];
          if (!one || !two || fitsTitle(first, one.value) || fitsTitle(second, two.value)) return [];
          const isTitle = fitsTitle(first, two.value) && fitsTitle(second, one.value);
          const isMade = made.has(one.tag.path) && made.has(two.tag.path);
          if (!isTitle && !(isMade && isExchanged([first, one.value], [second, two.value]))) return [];
          const params = { head: head.trim(), path: one.tag.path, meant: two.tag.path };
          return [report('template.column-other', file, placeOf(one.tag), params)];
        }),
      );
    }),
  );
}

type Column = readonly [head: readonly string[], value: NamedValue];

/** Two members of a list made by a rule: a heading has the name of the other alone, which stands under one that has not. */
function isExchanged([first, one]: Column, [second, two]: Column): boolean {
  const names = (head: readonly string[], { words }: NamedValue): boolean =>
    [...words].every((word) => head.includes(word));
  if (names(first, one) || names(second, two)) return false;
  return names(first, two) || names(second, one);
}

function tablesOf(text: string): readonly { readonly heads: readonly string[]; readonly rows: readonly Row[] }[] {
  const lines = text.split('\n').map((row, at) => ({ line: at + 1, row }));
  return lines.flatMap(({ row }, at) => {
    if (!/^\|?[\s:|-]*-{3,}[\s:|-]*$/.test(row) || at === 0) return [];
    const rows = lines.slice(at + 1);
    const end = rows.findIndex((one) => !/^\s*(?:\||\{%)/.test(one.row));
    const own = rows.slice(0, end === -1 ? rows.length : end).filter((one) => one.row.startsWith('|'));
    return [
      {
        heads: cellsOf(lines[at - 1]?.row ?? ''),
        rows: own.map((one) => ({ line: one.line, cells: cellsOf(one.row) })),
      },
    ];
  });
}

/** The cells of a row; the bars of a tag's filters part none. */
function cellsOf(row: string): readonly string[] {
  const [, ...cells] = row.replaceAll(/\{[{%].*?[%}]\}/g, (tag) => tag.replaceAll('|', '\u0000')).split('|');
  return cells.slice(0, -1).map((cell) => cell.replaceAll('\u0000', '|'));
}

/** Words that open the titles of many values, and tell none of them. */
const COMMON: ReadonlySet<string> = new Set(
  'montant total somme part nombre date valeur calcul reste travaux revenus ressources aide prime avance subvention indemnite allocation bourse'.split(
    ' ',
  ),
);
const BEFORE = /(?<![\wÀ-ÿ])([\wÀ-ÿ’'\s]{4,60})$/;

/** « Un plafond de {{ revenus }} », « le quotient familial du foyer est de {{ ressources }} ». */
function checkWords({ report }: ParsedSource, values: Values, file: string, text: string): readonly Diagnostic[] {
  // What is granted has the name of what is asked or computed.
  const isOwn = (path: string): boolean => !/\*|^(?:decision|actions|avis|agent)\./.test(path);
  const known = [...values.values()].filter(({ kind, path }) => kind === 'number' && isOwn(path));
  return sentencesOf(text).flatMap(({ text: sentence, placeOf: at }) =>
    [...sentence.matchAll(/\{\{-?\s*([\w.]+)[^{}]*\}\}/g)].flatMap((match) => {
      const printed = values.get(match[1] ?? '');
      const before = BEFORE.exec(sentence.slice(0, match.index).replaceAll('*', ''))?.[1] ?? '';
      const words = foldedText(before).split(' ').slice(-6);
      if (printed?.kind !== 'number' || !isOwn(printed.path) || !/(?:^|\s)(?:de|a|d)$/.test(words.join(' '))) return [];
      const meant = known.filter(({ title, path }) => {
        const [first = ''] = tellingWords(title);
        const at = words.lastIndexOf(first);
        const [, second = ''] = tellingWords(title);
        const isPair = second !== '' && isSaidTogether(before, first, second);
        const isAll = words.includes(second) || second === '' || at >= words.length - 2;
        const isTelling = !COMMON.has(first) || (isPair && !COMMON.has(second));
        return path !== printed.path && first.length > 3 && isTelling && at !== -1 && isAll;
      });
      const named = meant.find(({ path, words: own }) => own.has(path)) ?? (meant.length === 1 ? meant[0] : undefined);
      const [said = ''] = tellingWords(named?.title ?? '');
      if (!named || printed.words.has(said) || foldedText(printed.path).includes(said)) return [];
      const params = { path: printed.path, title: named.title, meant: named.path };
      return [report('template.value-other', file, at(match.index, match[0].length), params)];
    }),
  );
}

/** « Total des devis »: what joins two words of a title is no part of it. */
function isSaidTogether(before: string, first: string, second: string): boolean {
  const words = tellingWords(before);
  return words.some((word, at) => word === first && words[at + 1] === second);
}

/** « {{ majoration }} par enfant », where another value is what each child gets. */
function checkShares({ report }: ParsedSource, values: Values, file: string, text: string): readonly Diagnostic[] {
  const sharesOf = (title: string, share: string): boolean => foldedText(title).includes(foldedText(share));
  return sentencesOf(text).flatMap(({ text: sentence, placeOf: at }) =>
    [...sentence.matchAll(/\{\{-?\s*([\w.]+)[^{}]*\}\}\** (par [\wÀ-ÿ]{3,30})/g)].flatMap((match) => {
      const [written, path = '', share = ''] = match;
      const printed = values.get(path);
      if (printed?.kind !== 'number' || sharesOf(printed.title, 'par')) return [];
      const meant = [...values.values()].filter(({ kind, title }) => kind === 'number' && sharesOf(title, share));
      const [only, ...others] = meant;
      if (!only || others.length > 0 || only.path === path) return [];
      const params = { path, title: only.title, meant: only.path };
      return [report('template.value-other', file, at(match.index, written.length), params)];
    }),
  );
}

const ENDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^au(?![a-z])|(?<![a-z])jusqu au$/, /^du(?![a-z])|(?<![a-z])du$/],
  [/(?<![a-z])fin(?![a-z])/, /(?<![a-z])debut(?![a-z])/],
  [/fermeture/, /ouverture/],
  [/(?<![a-z])retour/, /(?<![a-z])depart/],
  [/(?<![a-z])sortie/, /(?<![a-z])entree/],
];
const PERIOD =
  /(?<![\wÀ-ÿ])(?:du|de|entre(?: le)?|à partir (?:du|de)) \{\{-?\s*([\w.]+)[^{}]*\}\} (?:jusqu[’'])?(?:au|à|et(?: le)?) \{\{-?\s*([\w.]+)[^{}]*\}\}/gi;

/** « Du {{ fin }} au {{ debut }} », of two days or two hours whose names say which comes first. */
function checkPeriods({ report }: ParsedSource, values: Values, file: string, text: string): readonly Diagnostic[] {
  return sentencesOf(text).flatMap(({ text: sentence, placeOf: at }) =>
    [...sentence.matchAll(PERIOD)].flatMap((match) => {
      const [from, to] = [values.get(match[1] ?? ''), values.get(match[2] ?? '')];
      if (!from || !to || from.kind !== to.kind || (from.kind !== 'date' && from.kind !== 'time')) return [];
      const isTurned = ENDS.some(([end, start]) => saysOf(from, end, start) && saysOf(to, start, end));
      if (!isTurned) return [];
      const params = { from: from.path, to: to.path };
      return [report('template.period-reversed', file, at(match.index, match[0].length), params)];
    }),
  );
}

/** Whether the name or the title of a value has a word, and not its contrary. */
function saysOf({ path, title }: NamedValue, word: RegExp, contrary: RegExp): boolean {
  const name = (path.split('.').at(-1) ?? '').replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const texts = [foldedText(name), foldedText(title)];
  return texts.some((text) => word.test(text)) && !texts.some((text) => contrary.test(text));
}

/** What a case knows of its money, by the words for it and for the other. */
const [COMMITTED, PAID] = [/engag|accord|attribu/i, /vers[ée]|pay[ée]/i];
const MONEY = [
  { path: 'dossier.montantEngage', said: COMMITTED, other: PAID, meant: 'dossier.montantVerse' },
  { path: 'dossier.montantVerse', said: PAID, other: COMMITTED, meant: 'dossier.montantEngage' },
];

/** « Droits » over a column of turnovers: its heading is the title of another value of the same kind. */
function checkQueue(parsed: ParsedSource): readonly Diagnostic[] {
  const values = namedValues(parsed);
  const { columns } = parsed.queue;
  return columns.flatMap(({ title, value }, at) => {
    // One that shows what another shows already is told of that.
    if (columns.slice(0, at).some((other) => other.value === value)) return [];
    const money = MONEY.find(
      ({ path, said, other }) => path === value.trim() && other.test(title) && !said.test(title),
    );
    if (money) {
      const params = { title, value: money.meant };
      return [parsed.report('queue.column-other', 'queue.json', joinPointer('/columns', at, 'value'), params)];
    }
    const shown = values.find(({ path }) => path === value.trim());
    const words = tellingWords(title);
    if (!shown || fitsTitle(words, shown)) return [];
    const alike = values.filter((one) => one.kind === shown.kind && !columns.some((other) => other.value === one.path));
    const whole = alike.filter((one) => tellingWords(one.title).join(' ') === words.join(' '));
    // A part of a title says as much where it is of one value alone, and no word of what is shown.
    const isStrange = words.length > 1 && !words.some((word) => shown.words.has(word));
    const parts = isStrange ? alike.filter((one) => fitsTitle(words, one)) : [];
    const [only, ...others] = whole.length > 0 ? whole : parts;
    if (!only || others.length > 0) return [];
    const params = { title, value: only.path };
    return [parsed.report('queue.column-other', 'queue.json', joinPointer('/columns', at, 'value'), params)];
  });
}

function placeOf({ line, column, written }: PrintedTag) {
  return { line, column, endLine: line, endColumn: column + written.length };
}
