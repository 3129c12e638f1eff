/** Defects of decision tables. */
import { isRecord, stringsOf } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { appendAt, removeAt, setAt } from '../json-edits.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const RULES = 'rules.json';

type Row = { readonly pointer: string; readonly when: readonly string[]; readonly then: readonly string[] };
type Table = {
  readonly pointer: string;
  readonly policy: string;
  readonly name: string;
  readonly rows: readonly Row[];
};

function tablesOf(scheme: Scheme): readonly Table[] {
  return nodesMatching(scheme, RULES, /^\/tables\/\d+$/).flatMap(({ pointer, value }) => {
    if (!isRecord(value)) return [];
    const list: readonly unknown[] = Array.isArray(value['rows']) ? value['rows'] : [];
    const rows = list.map((row, at) => ({
      pointer: joinPointer(pointer, 'rows', at),
      when: stringsOf(isRecord(row) ? row['when'] : null),
      then: stringsOf(isRecord(row) ? row['then'] : null),
    }));
    return [{ pointer, policy: String(value['hitPolicy']), name: String(value['name']), rows }];
  });
}

/** With Unique, rows share nothing: each one taken away leaves its own cases without an answer. */
function gaps(scheme: Scheme): readonly Defect[] {
  return tablesOf(scheme).flatMap(({ pointer, policy, rows }) =>
    rows.flatMap((row) =>
      policy === 'U' && rows.length > 1
        ? [
            jsonDefect(scheme, { file: RULES, pointer: joinPointer(pointer, 'rows') }, (rules) =>
              removeAt(rules, row.pointer),
            ),
          ]
        : [],
    ),
  );
}

/** Rows of other policies may hide one another: what changes is told by the scenario that goes through the row. */
function lostRows(scheme: Scheme): readonly Defect[] {
  return tablesOf(scheme).flatMap(({ pointer, policy, rows }) =>
    rows.flatMap((row, at) => {
      const isAlike = rows.some((other, index) => index !== at && other.then.join() === row.then.join());
      if (policy === 'U' || rows.length < 2 || isAlike) return [];
      return [
        jsonDefect(scheme, { file: RULES, pointer }, (rules) => removeAt(rules, row.pointer), { scenarios: true }),
      ];
    }),
  );
}

/** The bound of a cell moved inwards, so that what lay between is answered by no row of Unique. */
function narrowedCells(scheme: Scheme): readonly Defect[] {
  return tablesOf(scheme).flatMap(({ pointer, policy, rows }) =>
    rows.flatMap((row) =>
      row.when.flatMap((cell, column) => {
        const narrow = narrowed(cell);
        if (policy !== 'U' || narrow === null) return [];
        const at = joinPointer(row.pointer, 'when', column);
        return [
          jsonDefect(scheme, { file: RULES, pointer: joinPointer(pointer, 'rows') }, (rules) =>
            setAt(rules, at, narrow),
          ),
        ];
      }),
    ),
  );
}

function narrowed(cell: string): string | null {
  const [, compare, bound] = /^(<=?|>=?) (\d+)$/.exec(cell) ?? [];
  if (compare !== undefined && bound !== undefined)
    return `${compare} ${compare.startsWith('<') ? Number(bound) - 1 : Number(bound) + 1}`;
  const [, start, low, high, end] = /^([[(])(\d+)\.\.(\d+)([\])])$/.exec(cell) ?? [];
  return high === undefined || Number(high) - 1 <= Number(low) ? null : `${start}${low}..${Number(high) - 1}${end}`;
}

function overlaps(scheme: Scheme): readonly Defect[] {
  return tablesOf(scheme).flatMap(({ pointer, policy, rows }) =>
    rows.flatMap((row) => {
      if (policy !== 'U') return [];
      const place = { file: RULES, pointer: joinPointer(pointer, 'rows') };
      const copy = jsonDefect(scheme, place, (rules) =>
        appendAt(rules, place.pointer, { when: row.when, then: row.then }),
      );
      const widened = row.when.flatMap((cell, column) => {
        const isOnly =
          rows.length < 2 || cell === '-' || !rows.some((other) => other !== row && agrees(row, other, column));
        if (isOnly) return [];
        const at = joinPointer(row.pointer, 'when', column);
        return [jsonDefect(scheme, place, (rules) => setAt(rules, at, '-'))];
      });
      return [copy, ...widened];
    }),
  );
}

/** Whether two rows say the same of all columns but one. */
function agrees(row: Row, other: Row, column: number): boolean {
  return row.when.every(
    (cell, at) => at === column || cell === other.when[at] || cell === '-' || other.when[at] === '-',
  );
}

function missingCells(scheme: Scheme): readonly Defect[] {
  return tablesOf(scheme).flatMap(({ rows }) =>
    rows.flatMap((row) =>
      (['when', 'then'] as const).map((part) => {
        const at = joinPointer(row.pointer, part);
        return jsonDefect(scheme, { file: RULES, pointer: at }, (rules) => setAt(rules, at, row[part].slice(1)));
      }),
    ),
  );
}

function renamedTables(scheme: Scheme): readonly Defect[] {
  return tablesOf(scheme).map(({ pointer, name }) => {
    const at = joinPointer(pointer, 'name');
    return jsonDefect(scheme, { file: RULES, pointer: at }, (rules) => setAt(rules, at, misspelt(name)), {
      names: [name],
    });
  });
}

/** A result of another type than its column says. */
function mistypedResults(scheme: Scheme): readonly Defect[] {
  return tablesOf(scheme).flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.then.flatMap((cell, column) => {
        const at = joinPointer(row.pointer, 'then', column);
        const other = /^\d/.test(cell) ? `"${cell}"` : cell.startsWith('"') ? '12' : null;
        return other === null
          ? []
          : [jsonDefect(scheme, { file: RULES, pointer: at }, (rules) => setAt(rules, at, other))];
      }),
    ),
  );
}

function swappedOutputTypes(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, RULES, /^\/tables\/\d+\/outputs\/\d+\/type$/).map(({ pointer, value }) => {
    const table = pointer.split('/').slice(0, 3).join('/');
    const change = (rules: unknown): unknown => setAt(rules, pointer, value === 'string' ? 'number' : 'date');
    return jsonDefect(scheme, { file: RULES, pointer: table }, change);
  });
}

function swappedInputTypes(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, RULES, /^\/tables\/\d+\/inputs\/\d+\/type$/).map(({ pointer, value }) => {
    const table = pointer.split('/').slice(0, 3).join('/');
    const change = (rules: unknown): unknown => setAt(rules, pointer, value === 'string' ? 'number' : 'string');
    return jsonDefect(scheme, { file: RULES, pointer: table }, change);
  });
}

/** A table whose rows leave the rest to its default loses it; of several columns, each loses its own. */
function lostDefaults(scheme: Scheme): readonly Defect[] {
  const defaults = nodesMatching(scheme, RULES, DEFAULT);
  return tablesOf(scheme).flatMap(({ pointer, policy }) => {
    const own = defaults.filter((node) => node.pointer.startsWith(`${pointer}/`)).map((node) => node.pointer);
    if (own.length === 0 || LISTING.includes(policy)) return [];
    const lose = (place: string, gone: readonly string[]): Defect =>
      jsonDefect(scheme, { file: RULES, pointer: place }, (rules) => gone.reduce(removeAt, rules));
    const one = own.length > 1 ? own.map((at) => lose(parentPointer(at), [at])) : [];
    return [lose(joinPointer(pointer, 'rows'), own), ...one];
  });
}

/** Rows that answer every case, and a default that no case is left to. */
function uselessDefaults(scheme: Scheme): readonly Defect[] {
  const defaults = nodesMatching(scheme, RULES, DEFAULT);
  return tablesOf(scheme).flatMap(({ pointer, policy, rows }) => {
    const then = rows[0]?.then ?? [];
    if (policy !== 'U' || then.length !== 1 || defaults.some((node) => node.pointer.startsWith(`${pointer}/`)))
      return [];
    const at = joinPointer(pointer, 'outputs', 0, 'default');
    return [jsonDefect(scheme, { file: RULES, pointer: at }, (rules) => setAt(rules, at, then[0]))];
  });
}

/** The results of a table with priorities or an order lose the list that ranks them. */
function lostRanks(scheme: Scheme): readonly Defect[] {
  return tablesOf(scheme).flatMap(({ pointer, policy }) => {
    const output = joinPointer(pointer, 'outputs', 0);
    return policy === 'P' || policy === 'O'
      ? [
          jsonDefect(scheme, { file: RULES, pointer: output }, (rules) =>
            removeAt(rules, joinPointer(output, 'values')),
          ),
        ]
      : [];
  });
}

/** A value that an act fixes ends a month too early, or is written as a text. */
function wrongDatedValues(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, RULES, /^\/computed\/\d+\/values\/\d+$/).flatMap(({ pointer, value }) => {
    if (!isRecord(value)) return [];
    if (!('value' in value)) return [];
    const at = joinPointer(pointer, 'value');
    const typed = jsonDefect(scheme, { file: RULES, pointer: at }, (rules) =>
      setAt(rules, at, `${String(value['value'])} F`),
    );
    const { to } = value;
    if (typeof to !== 'string') return [typed];
    const end = joinPointer(pointer, 'to');
    const early = to.replace(/-12-31$/, '-11-30');
    return [typed, jsonDefect(scheme, { file: RULES, pointer }, (rules) => setAt(rules, end, early))];
  });
}

type Bracket = { readonly pointer: string; readonly above: number; readonly rate: number };

function bracketsOf(scheme: Scheme): readonly Bracket[] {
  return nodesMatching(scheme, RULES, /^\/computed\/\d+\/values\/\d+\/brackets\/\d+$/).flatMap(({ pointer, value }) =>
    isRecord(value) ? [{ pointer, above: Number(value['above']), rate: Number(value['rate']) }] : [],
  );
}

function setBracket(scheme: Scheme, { pointer }: Bracket, name: 'above' | 'rate', value: number): Defect {
  const place = joinPointer(pointer, name);
  return jsonDefect(scheme, { file: RULES, pointer: place }, (rules) => setAt(rules, place, value));
}

function percentages(scheme: Scheme): readonly Defect[] {
  return bracketsOf(scheme).flatMap((bracket) =>
    bracket.rate > 0 ? [setBracket(scheme, bracket, 'rate', bracket.rate * 100)] : [],
  );
}

/** The first from something else than 0; another from its first franc, or from below the one before. */
function misplacedBrackets(scheme: Scheme): readonly Defect[] {
  return bracketsOf(scheme).flatMap((bracket) => {
    if (bracket.above === 0) return [setBracket(scheme, bracket, 'above', 1000)];
    const low = jsonDefect(scheme, { file: RULES, pointer: bracket.pointer }, (rules) =>
      setAt(rules, joinPointer(bracket.pointer, 'above'), -1),
    );
    return [setBracket(scheme, bracket, 'above', bracket.above + 1), low];
  });
}

/** What is applied is not the brackets that the act fixes. */
function otherBrackets(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, RULES, /^\/computed\/\d+\/expression$/).flatMap(({ pointer, value }) =>
    typeof value === 'string' && /bareme\(\w+, \w+\)/.test(value)
      ? ['bareme($1, $1)', 'bareme($1, [{ above: 0, rate: 0.5 }])'].map((other) =>
          jsonDefect(scheme, { file: RULES, pointer }, (rules) =>
            setAt(rules, pointer, value.replace(/bareme\((\w+), \w+\)/, other)),
          ),
        )
      : [],
  );
}

const DEFAULT = /^\/tables\/\d+\/outputs\/\d+\/default$/;
/** Policies that give a list, which is empty when no row matches. */
const LISTING: readonly string[] = ['C', 'R', 'O'];

/** The first table of a name holds a year after requests begin to come in, or the last ends before they do. */
function shortPeriods(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, RULES, /^\/tables\/\d+$/).flatMap(({ pointer, value }) => {
    const name = isRecord(value) ? value['name'] : undefined;
    const others = nodesMatching(scheme, RULES, /^\/tables\/\d+\/name$/).filter((other) => other.value === name);
    const dated = nodesMatching(scheme, RULES, /^\/computed\/\d+$/).some(
      (computed) => isRecord(computed.value) && computed.value['table'] === name && computed.value['on'] !== undefined,
    );
    if (others.length !== 1 || dated) return [];
    const place = `${pointer}/effective`;
    const period = pointer.length % 2 === 0 ? { from: '2031-01-01' } : { from: '2020-01-01', to: '2026-01-15' };
    return [jsonDefect(scheme, { file: RULES, pointer: place }, (rules) => setAt(rules, place, period))];
  });
}

export const TABLE_KINDS: readonly Kind[] = [
  { name: 'gap opened by taking a row away', find: gaps },
  { name: 'row taken away that a scenario goes through', find: lostRows },
  { name: 'gap opened by moving a bound', find: narrowedCells },
  { name: 'rows that overlap', find: overlaps },
  { name: 'cell dropped', find: missingCells },
  { name: 'table renamed', find: renamedTables },
  { name: 'result of another type', find: mistypedResults },
  { name: 'type of a result column swapped', find: swappedOutputTypes },
  { name: 'type of an input column swapped', find: swappedInputTypes },
  { name: 'default of a table taken away', find: lostDefaults },
  { name: 'default where rows answer all', find: uselessDefaults },
  { name: 'value of an act wrong in time or type', find: wrongDatedValues },
  { name: 'rate of a bracket typed as a percentage', find: percentages },
  { name: 'bracket that begins elsewhere', find: misplacedBrackets },
  { name: 'scale applied with other brackets', find: otherBrackets },
  { name: 'order of results taken away', find: lostRanks },
  { name: 'table in force too late, or not long enough', find: shortPeriods },
];
