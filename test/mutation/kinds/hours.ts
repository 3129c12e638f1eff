/** Hours that no clock shows, that are taken for days or texts, or that nobody is told. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { getAt, setAt } from '../json-edits.ts';
import {
  feelPlaces,
  fieldsOf,
  isMentioned,
  jsonDefect,
  nodesMatching,
  type Defect,
  type Kind,
  type Scheme,
} from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const IDENTITY = 'dispositif.json';
const FORM = 'form.schema.json';

/** Every hour that a scheme says, and those that it could say of its timers and campaigns, written otherwise. */
const hoursWritten =
  (written: string): Kind['find'] =>
  (scheme) => [
    ...nodesMatching(scheme, WORKFLOW, /\/timers\/\w+$/).map(({ pointer }) =>
      hourAt(scheme, WORKFLOW, joinPointer(pointer, 'time'), written),
    ),
    ...nodesMatching(scheme, IDENTITY, /^\/windows\/\d+$/).flatMap(({ pointer }) =>
      ['opensAt', 'closesAt'].map((name) => hourAt(scheme, IDENTITY, joinPointer(pointer, name), written)),
    ),
  ];

function hourAt(scheme: Scheme, file: string, pointer: string, value: unknown): Defect {
  return jsonDefect(scheme, { file, pointer }, (root) => setAt(root, pointer, value));
}

/** Questions of one format, which rules compare, taken for another. */
const takenFor =
  (from: 'date' | 'time', to: 'date' | 'time'): Kind['find'] =>
  (scheme) =>
    fieldsOf(scheme.json[FORM]).flatMap(({ name, pointer, field, root }) => {
      const isCompared = feelPlaces(scheme).some(({ text }) =>
        new RegExp(String.raw`\b${name}\b *(?:[<>]=?|=|-|\+)`).test(text),
      );
      if (!root || field['format'] !== from || !isCompared) return [];
      const at = joinPointer(pointer, 'format');
      const own = isRecord(field['cagou']) ? field['cagou'] : {};
      const { widget: _widget, prefill: _prefill, ...cagou } = own;
      return [
        jsonDefect(
          scheme,
          { file: FORM, pointer: at },
          (form) => setAt(setAt(form, at, to), joinPointer(pointer, 'cagou'), cagou),
          {
            names: [name],
          },
        ),
      ];
    });

/** `time("16:00")` without what makes a time of it. */
function hoursAsTexts(scheme: Scheme): readonly Defect[] {
  return [...feelPlaces(scheme), ...resultsOf(scheme)].flatMap(({ file, pointer, text }) => {
    const plain = text.replace(/time\(("\d\d:\d\d")\)/, '$1');
    return plain === text ? [] : [hourAt(scheme, file, pointer, plain)];
  });
}

/** A day where the hour of one is meant. */
function hoursAsDays(scheme: Scheme): readonly Defect[] {
  return [...feelPlaces(scheme), ...resultsOf(scheme)].flatMap(({ file, pointer, text }) => {
    const day = text.replace(/time\("\d\d:\d\d"\)/, 'date("2026-03-01")');
    return day === text ? [] : [hourAt(scheme, file, pointer, day)];
  });
}

/** Results of tables, which are expressions too. */
function resultsOf(
  scheme: Scheme,
): readonly { readonly file: string; readonly pointer: string; readonly text: string }[] {
  return nodesMatching(scheme, 'rules.json', /^\/tables\/\d+\/rows\/\d+\/then\/\d+$/).flatMap(({ pointer, value }) =>
    typeof value === 'string' ? [{ file: 'rules.json', pointer, text: value }] : [],
  );
}

/** Tags of texts that print an hour, by another filter. */
const printed =
  (filter: string): Kind['find'] =>
  ({ source }) =>
    Object.entries(source.files).flatMap(([file, text]): readonly Defect[] => {
      const wrong = text.replace(/ \| heure \}\}/, `${filter} }}`);
      return wrong === text ? [] : [{ file, pointer: '', files: { [file]: wrong } }];
    });

/** An hour that is asked for, bounded by a day. */
function boundedByDays(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field }) =>
    field['format'] === 'time' ? [hourAt(scheme, FORM, joinPointer(pointer, 'formatMinimum'), '2026-01-01')] : [],
  );
}

/** A campaign of one day that closes before it opens. */
function reversedHours(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, IDENTITY, /^\/windows\/\d+$/).map(({ pointer, value }) => {
    const opens = getAt(value, '/opens');
    const window = { ...(isRecord(value) ? value : {}), closes: opens, opensAt: '16:00', closesAt: '08:00' };
    return jsonDefect(scheme, { file: IDENTITY, pointer: joinPointer(pointer, 'closesAt') }, (identity) =>
      setAt(identity, pointer, window),
    );
  });
}

/** The time to answer a correction ends at an hour that the mail does not say. */
function untoldHours(scheme: Scheme): readonly Defect[] {
  const asked = new Set(
    scheme.actions.flatMap(({ action: { kind, to, effects = [] } }) =>
      kind === 'correction' && to !== undefined && effects.length > 0 ? [to] : [],
    ),
  );
  const leaving = new Set(scheme.actions.flatMap(({ id, action: { to } }) => (to === undefined ? [] : [id])));
  return nodesMatching(scheme, WORKFLOW, /^\/states\/\w+\/timers\/\w+$/).flatMap(({ pointer, key, value }) => {
    const state = pointer.split('/')[2] ?? '';
    const isEnd =
      asked.has(state) && getAt(value, '/after') !== undefined && leaving.has(String(getAt(value, '/action')));
    if (!isEnd || isMentioned(scheme, `delais.${key}.duree`, /^(?:messages|documents)\//)) return [];
    return [hourAt(scheme, WORKFLOW, joinPointer(pointer, 'time'), '08:00')];
  });
}

/** An hour beside a date that has one. */
function twoHours(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/timers\/\w+\/at$/).map(({ pointer, value }) => {
    const timer = parentPointer(pointer);
    return jsonDefect(scheme, { file: WORKFLOW, pointer: joinPointer(timer, 'time') }, (workflow) =>
      setAt(
        setAt(workflow, pointer, `date and time(${String(value)}, time("10:00"))`),
        joinPointer(timer, 'time'),
        '08:00',
      ),
    );
  });
}

export const HOUR_KINDS: readonly Kind[] = [
  { name: 'hour that no clock shows', find: hoursWritten('24:30') },
  { name: 'hour as people say it', find: hoursWritten('8 h') },
  { name: 'hour with a day', find: hoursWritten('2026-03-12T08:00') },
  { name: 'hour asked as a day', find: takenFor('time', 'date') },
  { name: 'day asked as an hour', find: takenFor('date', 'time') },
  { name: 'hour written as a text', find: hoursAsTexts },
  { name: 'hour written as a day', find: hoursAsDays },
  { name: 'hour printed as it is kept', find: printed('') },
  { name: 'hour printed as a date', find: printed(' | date') },
  { name: 'hour printed as an amount', find: printed(' | montant') },
  { name: 'hour bounded by a day', find: boundedByDays },
  { name: 'campaign that closes before it opens', find: reversedHours },
  { name: 'last hour to answer that nobody is told', find: untoldHours },
  { name: 'hour beside a date that has one', find: twoHours },
];
