/** Defects of who may read: functions that a category names, or no longer names though they are shown or asked for its data. */
import { isRecord, stringsOf } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { ACTORS } from '../../../engine/language/walk-workflow.ts';
import { getAt, setAt } from '../json-edits.ts';
import { fieldsOf, jsonDefect, nodesMatching, type Defect, type Kind, type Place, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const PRIVACY = 'privacy.json';
const AGENT = 'agent.schema.json';

function functionsOf({ json }: Scheme): readonly string[] {
  const functions = getAt(json['dispositif.json'], '/functions');
  return isRecord(functions) ? Object.keys(functions) : [];
}

function recordsOf({ json }: Scheme): string | null {
  const records = getAt(json[PRIVACY], '/records');
  return typeof records === 'string' ? records : null;
}

/** The scheme where some functions alone read a category; it may be told wherever the others would meet its data. */
function limit(scheme: Scheme, category: string, readers: readonly string[], also: readonly Place[]): Defect {
  const pointer = joinPointer('/categories', category, 'functions');
  return jsonDefect(scheme, { file: PRIVACY, pointer }, (privacy) => setAt(privacy, pointer, readers), { also });
}

function unknownReaders(scheme: Scheme): readonly Defect[] {
  const [first] = functionsOf(scheme);
  if (first === undefined) return [];
  return nodesMatching(scheme, PRIVACY, /^\/categories\/[^/]+$/).map(({ key }) =>
    limit(scheme, key, [misspelt(first)], []),
  );
}

/** Columns are for all who instruct: none may show what some of them do not read. */
function limitedColumns(scheme: Scheme): readonly Defect[] {
  const instructing = new Set(scheme.actions.flatMap(({ action: { by } }) => by).filter((by) => !ACTORS.includes(by)));
  const [reader, ...others] = instructing;
  if (reader === undefined || others.length === 0) return [];
  const categories = new Map(
    fieldsOf(scheme.json['form.schema.json']).flatMap(({ name, root, field }) => {
      const personal = getAt(field, '/cagou/personal');
      return root && typeof personal === 'string' ? [[name, personal] as const] : [];
    }),
  );
  return nodesMatching(scheme, 'queue.json', /^\/columns\/\d+\/value$/).flatMap(({ pointer, value }) => {
    const category = categories.get(String(value).split('.')[0] ?? '');
    return category === undefined ? [] : [limit(scheme, category, [reader], [{ file: 'queue.json', pointer }])];
  });
}

/** What is recorded or decided is asked of a function that would not read it. */
function unreadForms(scheme: Scheme): readonly Defect[] {
  const category = recordsOf(scheme);
  if (category === null) return [];
  const functions = functionsOf(scheme);
  const withoutOne = (asked: readonly string[], place: Place): readonly Defect[] =>
    asked.flatMap((name) => {
      const others = functions.filter((other) => other !== name);
      return ACTORS.includes(name) || others.length === 0 ? [] : [limit(scheme, category, others, [place])];
    });
  const asksRecords = (form: unknown): boolean =>
    fieldsOf(form).some(({ root, field }) => root && getAt(field, '/cagou/personal') === undefined);
  return [
    ...scheme.actions.flatMap(({ action, pointer }) =>
      asksRecords(action.form) ? withoutOne(action.by, { file: 'workflow.json', pointer }) : [],
    ),
    ...fieldsOf(scheme.json[AGENT]).flatMap(({ pointer, root, field }) =>
      root && getAt(field, '/cagou/personal') === undefined
        ? withoutOne(stringsOf(getAt(field, '/cagou/functions')), { file: AGENT, pointer })
        : [],
    ),
  ];
}

export const READER_KINDS: readonly Kind[] = [
  { name: 'reader that the scheme does not have', find: unknownReaders },
  { name: 'queue column that not all who instruct read', find: limitedColumns },
  { name: 'form for a function that may not read it', find: unreadForms },
];
