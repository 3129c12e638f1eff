/** Defects of privacy.json, of dispositif.json, and of the files as JSON. */
import { isRecord, stringsOf } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { appendAt, getAt, nodesOf, removeAt, renameAt, setAt } from '../json-edits.ts';
import { fieldsOf, isMentioned, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const PRIVACY = 'privacy.json';
const IDENTITY = 'dispositif.json';

function removedPurpose(scheme: Scheme): readonly Defect[] {
  return ['purpose', 'lawfulness', 'recipients'].map((part) =>
    jsonDefect(scheme, { file: PRIVACY, pointer: `/${part}` }, (privacy) => removeAt(privacy, `/${part}`)),
  );
}

function removedRetention(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, PRIVACY, /^\/categories\/[^/]+\/retention(\/\w+)?$/).map(({ pointer }) =>
    jsonDefect(scheme, { file: PRIVACY, pointer: parentPointer(pointer) }, (privacy) => removeAt(privacy, pointer)),
  );
}

function removedCategories(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, PRIVACY, /^\/categories\/[^/]+$/).flatMap(({ pointer, key }) => [
    jsonDefect(scheme, { file: PRIVACY, pointer }, (privacy) => removeAt(privacy, pointer), { names: [key] }),
    jsonDefect(
      scheme,
      { file: PRIVACY, pointer: joinPointer(parentPointer(pointer), misspelt(key)) },
      (privacy) => renameAt(privacy, pointer, misspelt(key)),
      { names: [key] },
    ),
  ]);
}

function unjustified(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, PRIVACY, /^\/categories\/[^/]+$/).map(({ pointer }) =>
    jsonDefect(scheme, { file: PRIVACY, pointer }, (privacy) =>
      removeAt(setAt(privacy, joinPointer(pointer, 'sensitive'), true), joinPointer(pointer, 'justification')),
    ),
  );
}

function misspeltCategories(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, 'form.schema.json', /\/cagou\/personal$/).map(({ pointer, value }) =>
    jsonDefect(scheme, { file: 'form.schema.json', pointer }, (form) => setAt(form, pointer, misspelt(String(value)))),
  );
}

/** What is of a person, whatever the author says: some blocks, and every answer where only people ask. */
function uncategorised(scheme: Scheme): readonly Defect[] {
  const audiences = stringsOf(getAt(scheme.json['dispositif.json'], '/audiences'));
  const ofPeople = audiences.every((audience) => audience === 'particulier' || audience === 'foyer');
  return fieldsOf(scheme.json['form.schema.json']).flatMap(({ pointer, field }) => {
    const isBlock = /:(identite|adresse-nc|telephone-nc|rib|foyer)$/.test(String(field['$ref']));
    if ((!isBlock && !ofPeople) || typeof getAt(field, '/cagou/personal') !== 'string') return [];
    return [
      jsonDefect(scheme, { file: 'form.schema.json', pointer }, (form) =>
        removeAt(form, joinPointer(pointer, 'cagou', 'personal')),
      ),
    ];
  });
}

/** What is recorded of people once they have asked, of which nobody says any more how long it is kept. */
function uncategorisedRecords(scheme: Scheme): readonly Defect[] {
  if (getAt(scheme.json[PRIVACY], '/records') === undefined) return [];
  return [
    jsonDefect(scheme, { file: PRIVACY, pointer: '/records' }, (privacy) => removeAt(privacy, '/records')),
    jsonDefect(scheme, { file: PRIVACY, pointer: '/records' }, (privacy) => setAt(privacy, '/records', 'inconnuezq')),
  ];
}

function otherIdentifier(scheme: Scheme): readonly Defect[] {
  return [
    jsonDefect(scheme, { file: IDENTITY, pointer: '/id' }, (identity) => setAt(identity, '/id', 'autre-dispositif')),
  ];
}

function reversedPeriods(scheme: Scheme): readonly Defect[] {
  const ended = jsonDefect(scheme, { file: IDENTITY, pointer: '/effective/to' }, (identity) =>
    setAt(identity, '/effective/to', '1999-12-31'),
  );
  const windows = [
    { title: 'Première', opens: '2026-03-01', closes: '2026-05-01' },
    { title: 'Seconde', opens: '2026-04-01', closes: '2026-06-01' },
  ];
  const overlapping = jsonDefect(scheme, { file: IDENTITY, pointer: '/windows/1' }, (identity) =>
    setAt(identity, '/windows', windows),
  );
  return [ended, overlapping];
}

/** What every file of its kind must say, by the names of the properties that hold it. */
function missingProperties(scheme: Scheme): readonly Defect[] {
  return [
    'title',
    'theme',
    'service',
    'numbering',
    'effective',
    'functions',
    'legalBasis',
    'summary',
    'receipt',
    'audiences',
  ].map((part) =>
    jsonDefect(scheme, { file: IDENTITY, pointer: `/${part}` }, (identity) => removeAt(identity, `/${part}`)),
  );
}

/** Properties of the language itself, so that none is ignored once misspelt. */
function misspeltProperties(scheme: Scheme): readonly Defect[] {
  const patterns: Readonly<Record<string, RegExp>> = {
    'dispositif.json': /^\/(service|effective|keywords|numbering|receipt)$/,
    'form.ui.json': /^\/(pages\/\d+\/(title|intro|fields)|intro|declaration|minutes)$/,
    'rules.json':
      /^\/(computed\/\d+\/(public|table|expression)|tables\/\d+\/(hitPolicy|effective)|(checks|eligibility)\/\d+\/valid)$/,
    'workflow.json':
      /(\/states\/\w+\/(explain|task|timers|actions|waiting|public)|\/actions\/\w+\/(by|to|primary|guards|requires|effects)|\/anywhere\/\w+\/(from|to|by))$/,
    'privacy.json': /^\/(recipients|rightsContact|categories\/\w+\/title)$/,
    'queue.json': /^\/(columns\/\d+\/(value|type)|alerts\/\d+\/(when|tone))$/,
  };
  return Object.entries(patterns).flatMap(([file, pattern]) =>
    nodesMatching(scheme, file, pattern).flatMap(({ pointer, key }) =>
      pointer.includes('/form/')
        ? []
        : [
            jsonDefect(scheme, { file, pointer: joinPointer(parentPointer(pointer), misspelt(key)) }, (value) =>
              renameAt(value, pointer, misspelt(key)),
            ),
          ],
    ),
  );
}

function otherShapes(scheme: Scheme): readonly Defect[] {
  const files = ['dispositif.json', 'form.ui.json', 'rules.json', 'workflow.json', 'privacy.json', 'queue.json'];
  return files.flatMap((file) =>
    nodesOf(scheme.json[file])
      .filter(
        ({ pointer, key }) =>
          ['title', 'label', 'when', 'to', 'id', 'name', 'message', 'value', 'by', 'fields', 'rows'].includes(key) &&
          !pointer.includes('/form/'),
      )
      .map(({ pointer }) => jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, { faux: 12 }))),
  );
}

function cutFiles({ source }: Scheme): readonly Defect[] {
  return Object.entries(source.files).flatMap(([file, text]) =>
    file.endsWith('.json')
      ? [{ file, pointer: '', files: { [file]: text.slice(0, Math.floor(text.length * 0.7)) } }]
      : [],
  );
}

function repeatedKeys({ source, json }: Scheme): readonly Defect[] {
  return Object.entries(source.files).flatMap(([file, text]) => {
    const [key] = isRecord(json[file]) ? Object.keys(json[file]).filter((name) => name !== '$schema') : [];
    if (!file.endsWith('.json') || key === undefined) return [];
    const doubled = text.replace(
      '{',
      `{ ${JSON.stringify(key)}: ${JSON.stringify(getAt(json[file], joinPointer('', key)))},`,
    );
    return [{ file, pointer: joinPointer('', key), files: { [file]: doubled } }];
  });
}

function missingFiles({ source }: Scheme): readonly Defect[] {
  const files = ['form.schema.json', 'form.ui.json', 'workflow.json', 'privacy.json', 'queue.json', 'sheet.md'];
  return files.flatMap((file) =>
    Object.hasOwn(source.files, file) ? [{ file, pointer: '', files: { [file]: null } }] : [],
  );
}

function strayFiles({ source }: Scheme): readonly Defect[] {
  return ['rule.json', 'message/essai.md', 'scenarios/Été.json'].flatMap((file) =>
    Object.hasOwn(source.files, file) ? [] : [{ file, pointer: '', files: { [file]: '{}' } }],
  );
}

/** A value computed for nothing that is read: shown to nobody, it stays. Columns of the queue read by name. */
function unknownColumns(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, 'queue.json', /^\/(columns\/\d+\/value|alerts\/\d+\/when)$/).map(({ pointer, value }) =>
    jsonDefect(scheme, { file: 'queue.json', pointer }, (queue) =>
      setAt(
        queue,
        pointer,
        String(value).replace(/[a-z]\w*/, (name) => misspelt(name)),
      ),
    ),
  );
}

function unusedData(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json['form.schema.json']).flatMap(({ pointer, field }) => {
    if (field['type'] !== 'string' || field['oneOf'] !== undefined) return [];
    const at = joinPointer(pointer, 'cagou', 'data');
    return isMentioned(scheme, 'inconnues', /^data\//)
      ? []
      : [jsonDefect(scheme, { file: 'form.schema.json', pointer: at }, (form) => setAt(form, at, 'inconnues'))];
  });
}

function repeatedPages(scheme: Scheme): readonly Defect[] {
  const first = getAt(scheme.json['form.ui.json'], '/pages/0');
  return [jsonDefect(scheme, { file: 'form.ui.json', pointer: '/pages' }, (ui) => appendAt(ui, '/pages', first))];
}

/** A category whose readers are nobody. */
function unknownReaders(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, 'privacy.json', /^\/categories\/\w+$/).map(({ pointer }) => {
    const at = joinPointer(pointer, 'functions');
    const place = { file: 'privacy.json', pointer: joinPointer(at, 0) };
    return jsonDefect(scheme, place, (privacy) => setAt(privacy, at, ['personne']));
  });
}

/** A category that the queue shows, kept for one of several functions that have the queue. */
function keptCategories(scheme: Scheme): readonly Defect[] {
  const acting = new Set(scheme.actions.flatMap(({ action }) => action.by.filter((by) => !OUTSIDE.includes(by))));
  const [first, ...others] = acting;
  if (first === undefined || others.length === 0) return [];
  const fields = fieldsOf(scheme.json['form.schema.json']).filter(({ root }) => root);
  return nodesMatching(scheme, 'queue.json', /^\/columns\/\d+\/value$/).flatMap(({ pointer, value }) => {
    const shown = fields.find(({ name }) => name === value)?.field['cagou'];
    const category = isRecord(shown) ? shown['personal'] : undefined;
    if (typeof category !== 'string') return [];
    const at = joinPointer('/categories', category, 'functions');
    return jsonDefect(scheme, { file: 'privacy.json', pointer: at }, (privacy) => setAt(privacy, at, [first]), {
      also: [{ file: 'queue.json', pointer }],
    });
  });
}

const OUTSIDE: readonly string[] = ['applicant', 'time', 'system'];

export const PAPER_KINDS: readonly Kind[] = [
  { name: 'purpose of the processing removed', find: removedPurpose },
  { name: 'retention removed', find: removedRetention },
  { name: 'category removed or renamed', find: removedCategories },
  { name: 'sensitive data without justification', find: unjustified },
  { name: 'category misspelt', find: misspeltCategories },
  { name: 'readers of a category unknown', find: unknownReaders },
  { name: 'category kept from who has it in the queue', find: keptCategories },
  { name: 'personal data without category', find: uncategorised },
  { name: 'records without category', find: uncategorisedRecords },
  { name: 'another identifier than the folder', find: otherIdentifier },
  { name: 'period reversed or overlapping', find: reversedPeriods },
  { name: 'part of the identity removed', find: missingProperties },
  { name: 'property misspelt', find: misspeltProperties },
  { name: 'value of another shape', find: otherShapes },
  { name: 'JSON cut', find: cutFiles },
  { name: 'key written twice', find: repeatedKeys },
  { name: 'file missing', find: missingFiles },
  { name: 'file without place', find: strayFiles },
  { name: 'unknown column or alert of the queue', find: unknownColumns },
  { name: 'unknown reference data', find: unusedData },
  { name: 'page repeated', find: repeatedPages },
];
