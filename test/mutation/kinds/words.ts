/** Defects of what people read: texts left blank or written twice, questions and choices that cannot be told apart. */
import { isRecord, stringsOf } from '../../../engine/base/guards.ts';
import { joinPointer, lastToken, parentPointer } from '../../../engine/base/pointer.ts';
import { appendAt, getAt, removeAt, setAt } from '../json-edits.ts';
import { fieldsOf, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const FORM = 'form.schema.json';
const WORKFLOW = 'workflow.json';

const TEXTS: readonly (readonly [file: string, pattern: RegExp])[] = [
  [FORM, /\/(title|hint|messages\/\w+)$/],
  ['agent.schema.json', /\/(title|hint|messages\/\w+)$/],
  [WORKFLOW, /\/form\/properties\/.*\/(title|hint|messages\/\w+)$/],
  ['dispositif.json', /^\/service\/(address|signatoryTitle)$/],
  ['rules.json', /\/note$/],
];

function blanks(scheme: Scheme): readonly Defect[] {
  return TEXTS.flatMap(([file, pattern]) =>
    nodesMatching(scheme, file, pattern)
      .filter(({ value }) => typeof value === 'string')
      .map(({ pointer }) => jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, ' '))),
  );
}

/** Lists in which nothing is meant twice; others are told by the shape of their file. */
const LISTS: readonly (readonly [file: string, pattern: RegExp])[] = [
  ['dispositif.json', /^\/(legalBasis|keywords)$/],
  [WORKFLOW, /\/(effects|from|guards|requires|suspendedIn|stopsIn|always)$/],
  ['queue.json', /^\/(columns|alerts)$/],
  ['privacy.json', /^\/recipients$/],
];

function repeated(scheme: Scheme): readonly Defect[] {
  return LISTS.flatMap(([file, pattern]) =>
    nodesMatching(scheme, file, pattern).flatMap(({ pointer, value }) => {
      if (!Array.isArray(value) || value.length === 0) return [];
      const place = { file, pointer: joinPointer(pointer, value.length) };
      return [jsonDefect(scheme, place, (root) => appendAt(root, pointer, value[0]), { also: [{ file, pointer }] })];
    }),
  );
}

function sameChoices(scheme: Scheme): readonly Defect[] {
  return [FORM, 'agent.schema.json'].flatMap((file) =>
    nodesMatching(scheme, file, /\/oneOf\/[1-9]\d*\/title$/).map(({ pointer }) => {
      const first = getAt(scheme.json[file], `${pointer.replace(/\d+\/title$/, '0')}/title`);
      return jsonDefect(scheme, { file, pointer }, (schema) => setAt(schema, pointer, first));
    }),
  );
}

function sameQuestions(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/properties$/).flatMap(({ pointer, value }) => {
    const titled = Object.entries(isRecord(value) ? value : {}).filter(
      ([, field]) => typeof getAt(field, '/title') === 'string',
    );
    const [first, second] = titled;
    if (!first || !second) return [];
    const title = joinPointer(pointer, second[0], 'title');
    return [
      jsonDefect(scheme, { file: FORM, pointer: title }, (form) => setAt(form, title, getAt(first[1], '/title'))),
    ];
  });
}

/** A question that its author still words as an obligation. */
function noLongerRequired(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field, name }) => {
    if (typeof getAt(field, '/cagou/messages/required') !== 'string') return [];
    const required = joinPointer(parentPointer(parentPointer(pointer)), 'required');
    const names = stringsOf(getAt(scheme.json[FORM], required));
    if (!names.includes(name)) return [];
    return [
      jsonDefect(
        scheme,
        { file: FORM, pointer },
        (form) =>
          setAt(
            form,
            required,
            names.filter((other) => other !== name),
          ),
        { names: [name] },
      ),
    ];
  });
}

function lostBounds(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/(minimum|maximum|minLength|exclusiveMinimum)$/).flatMap(({ pointer }) => {
    const message = joinPointer(parentPointer(pointer), 'cagou', 'messages', lastToken(pointer));
    if (getAt(scheme.json[FORM], message) === undefined) return [];
    return [jsonDefect(scheme, { file: FORM, pointer: message }, (form) => removeAt(form, pointer))];
  });
}

function durationsOfNothing(scheme: Scheme): readonly Defect[] {
  const files = { [WORKFLOW]: /\/(after|reminder|by|within)$/, 'dispositif.json': /^\/appeal$/ };
  return Object.entries(files).flatMap(([file, pattern]) =>
    nodesMatching(scheme, file, pattern).flatMap(({ pointer, value }) =>
      typeof value === 'string' && /^P\d/.test(value)
        ? [jsonDefect(scheme, { file, pointer }, (root) => setAt(root, pointer, 'P0D'))]
        : [],
    ),
  );
}

function noLongerSensitive(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, 'privacy.json', /\/sensitive$/).map(({ pointer }) =>
    jsonDefect(scheme, { file: 'privacy.json', pointer }, (privacy) => removeAt(privacy, pointer), {
      also: [{ file: 'privacy.json', pointer: parentPointer(pointer) }],
    }),
  );
}

function sectionTwice({ source }: Scheme): readonly Defect[] {
  const sheet = source.files['sheet.md'] ?? '';
  return [...sheet.matchAll(/^## .+$/gm)].map(([heading]) => ({
    file: 'sheet.md',
    pointer: '',
    files: { 'sheet.md': `${sheet.trimEnd()}\n\n${heading}\n\nEncore.\n` },
  }));
}

/** What was left to write is still there. */
function leftToWrite(scheme: Scheme): readonly Defect[] {
  const texts = ['messages/', 'documents/', 'sheet.md'].flatMap((start) =>
    Object.entries(scheme.source.files).filter(([file]) => file.startsWith(start)),
  );
  return [
    ...['/summary', '/theme', '/legalBasis/0/act', '/receipt'].map((pointer) =>
      jsonDefect(scheme, { file: 'dispositif.json', pointer }, (identity) =>
        setAt(identity, pointer, '[à écrire : ce texte]'),
      ),
    ),
    ...texts.map(([file, text]) => ({
      file,
      pointer: '',
      files: { [file]: text.replace(/\n\n/, '\n\n[à écrire : la suite]\n\n') },
    })),
  ];
}

/** Two columns of the queue, or two marks, with one name. */
function sameInQueue(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, 'queue.json', /^\/(columns\/[1-9]\/title|alerts\/[1-9]\/label)$/).map(({ pointer }) => {
    const first = getAt(scheme.json['queue.json'], pointer.replace(/[1-9]/, '0'));
    return jsonDefect(scheme, { file: 'queue.json', pointer }, (queue) => setAt(queue, pointer, first));
  });
}

export const WORD_KINDS: readonly Kind[] = [
  { name: 'words: a text is blank', find: blanks },
  { name: 'words: a member of a list twice', find: repeated },
  { name: 'words: two choices with one label', find: sameChoices },
  { name: 'words: two questions with one title', find: sameQuestions },
  { name: 'words: a field worded as required is no longer', find: noLongerRequired },
  { name: 'words: a bound that has its message is lost', find: lostBounds },
  { name: 'words: a delay of nothing', find: durationsOfNothing },
  { name: 'words: a sensitive category is no longer said to be', find: noLongerSensitive },
  { name: 'words: a section of the sheet twice', find: sectionTwice },
  { name: 'words: a text left to write', find: leftToWrite },
  { name: 'words: two columns or marks with one name', find: sameInQueue },
];
