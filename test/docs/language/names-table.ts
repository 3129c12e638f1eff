/** The names that expressions read, for the reference of the language: the table of the engine, in words. */
import { CHANGING_ROOTS } from '../../../engine/names/read-name.ts';
import { NAMES, type CaseName } from '../../../engine/names/table.ts';

const TYPES: Readonly<Record<CaseName['type'], string>> = {
  string: 'string',
  number: 'number',
  money: 'number, in francs',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  list: 'list',
  context: 'context',
  asked: 'of its field',
  made: 'of its rule',
};

const ABSENT: Readonly<Record<CaseName['absent'], string>> = {
  never: 'never',
  unfiled: 'null before filing',
  null: 'null',
  empty: 'an empty list',
};

const CERTAIN: Readonly<Record<CaseName['certain'], string>> = {
  always: 'everywhere',
  never: 'nowhere',
  declared: 'where the workflow names it',
  form: 'where the form requires it',
  made: 'where all that it reads is',
  counted: 'where all that its quota is made of is',
  beside: 'where another value of its form was found to be there, silence filling none; then as its form requires it',
  recorded: 'once recorded (`requires`), where no agent may empty it; then as its form requires it',
  taken: 'once the action was taken on every path',
  filled: 'once somebody took the action on every path, time filling no form; then as its form requires it',
  answered: 'once the opinion is in on every path, and not asked again',
  decided: 'once decided on every path, if `decision` requires it',
  established: 'once established on every path, without condition; and in its own text',
  dated: 'where the delay surely runs',
};

/** A table in Markdown, one row a name. */
export function namesTable(): string {
  const entries: readonly (readonly [string, CaseName])[] = Object.entries(NAMES);
  const roots = [...CHANGING_ROOTS].map((root) => `\`${root}\``).join(', ');
  return [
    '| name | type | what it is | when there is nothing | certain |\n|---|---|---|---|---|',
    ...entries.map(([path, name]) => rowOf(path, name)),
    `\nA computed value that reads ${roots} is computed again when what it reads changes (V2).`,
  ].join('\n');
}

function rowOf(path: string, { type, choices, says, absent, certain }: CaseName): string {
  const values = choices?.map((choice) => `\`${choice}\``).join(', ');
  const what = values === undefined ? says : `${says}: ${values}`;
  return `| \`${path}\` | ${TYPES[type]} | ${what} | ${ABSENT[absent]} | ${CERTAIN[certain]} |`;
}
