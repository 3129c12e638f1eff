/** Defects of what is said of documents: their register, their signature, their notification, and texts that read otherwise. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { actName } from '../../../engine/language/acts.ts';
import { getAt, nodesOf, removeAt, renameAt, setAt } from '../json-edits.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const IDENTITY = 'dispositif.json';
const WORKFLOW = 'workflow.json';
const at = (pointer: string, file = IDENTITY) => ({ file, pointer });

type Said = { readonly document: string; readonly pointer: string; readonly said: Readonly<Record<string, unknown>> };

function documentsOf(scheme: Scheme): readonly Said[] {
  return nodesMatching(scheme, IDENTITY, /^\/documents\/[^/]+$/).flatMap(({ pointer, key, value }) =>
    isRecord(value) ? [{ document: key, pointer, said: value }] : [],
  );
}

const orders = (scheme: Scheme): readonly Said[] => documentsOf(scheme).filter(({ said }) => said['kind'] === 'order');
const fileOf = ({ document }: Said): string => `documents/${document}.md`;
const namesOf = ({ document }: Said): readonly string[] => [`actes.${actName(document)}`];

function without(scheme: Scheme, one: Said, member: string): Defect {
  return jsonDefect(
    scheme,
    at(joinPointer(one.pointer, 'kind')),
    (identity) => removeAt(identity, joinPointer(one.pointer, member)),
    { names: namesOf(one) },
  );
}

/** An order without its register, or without who signs it. */
const unnumbered = (scheme: Scheme): readonly Defect[] => orders(scheme).map((one) => without(scheme, one, 'register'));
const unsigned = (scheme: Scheme): readonly Defect[] =>
  orders(scheme).flatMap((one) => (isRecord(one.said['signatory']) ? [without(scheme, one, 'signatory')] : []));

/** A document, or a register, called otherwise than it is. */
function calledOtherwise(scheme: Scheme): readonly Defect[] {
  return documentsOf(scheme).flatMap((one) => {
    const register = joinPointer(one.pointer, 'register');
    const name = misspelt(one.document);
    const renamed = jsonDefect(
      scheme,
      at(joinPointer('/documents', name)),
      (identity) => renameAt(identity, one.pointer, name),
      { names: namesOf(one) },
    );
    const numbered = one.said['register'];
    if (typeof numbered !== 'string') return [renamed];
    return [renamed, jsonDefect(scheme, at(register), (identity) => setAt(identity, register, misspelt(numbered)))];
  });
}

/** An order of which nothing is said: it would be printed as a letter. */
function unsaid(scheme: Scheme): readonly Defect[] {
  return orders(scheme).map((one) =>
    jsonDefect(scheme, at(one.pointer), (identity) => removeAt(identity, one.pointer), {
      names: namesOf(one),
      also: [at('', fileOf(one)), at('/registers')],
    }),
  );
}

function reworded(scheme: Scheme, one: Said, from: RegExp, to: string): readonly Defect[] {
  const text = scheme.source.files[fileOf(one)] ?? '';
  const changed = text.replace(from, to);
  return changed === text ? [] : [{ ...at('', fileOf(one)), files: { [fileOf(one)]: changed } }];
}

/** Orders without « Arrête : », without visas, with articles numbered by hand; texts that write their object. */
const undecided = (scheme: Scheme) =>
  orders(scheme).flatMap((one) => reworded(scheme, one, /^Arrête\s*:/mu, 'Décide :'));
const unfounded = (scheme: Scheme) =>
  orders(scheme).flatMap((one) => reworded(scheme, one, /(^|\})Vu /gmu, '$1Selon '));
const numberedByHand = (scheme: Scheme) =>
  orders(scheme).flatMap((one) => reworded(scheme, one, /^## Article$/mu, '## Article 1'));
const withObject = (scheme: Scheme) =>
  documentsOf(scheme).flatMap((one) => reworded(scheme, one, /\n\n/u, '\n\nObjet : votre demande\n\n'));

/** The day of a notification, written as if it were known. */
function notifiedForSure(scheme: Scheme): readonly Defect[] {
  return documentsOf(scheme).flatMap((one) => {
    if (one.said['notified'] === undefined) return [];
    const text = `${scheme.source.files[fileOf(one)] ?? ''}\nNotifié le {{ actes.${actName(one.document)}.notifieLe | date }}.\n`;
    return [{ ...at('', fileOf(one)), files: { [fileOf(one)]: text }, names: namesOf(one) }];
  });
}

/** A mail that says the number of an act before it is established. */
function tooEarly(scheme: Scheme): readonly Defect[] {
  return nodesOf(scheme.json[WORKFLOW]).flatMap(({ pointer, value }) => {
    if (!pointer.endsWith('/effects') || !Array.isArray(value)) return [];
    const message: unknown = getAt(value, '/1/message');
    const document: unknown = getAt(value, '/0/document');
    if (typeof message !== 'string' || typeof document !== 'string') return [];
    const file = `messages/${message}.md`;
    if (!(scheme.source.files[file] ?? '').includes(`actes.${actName(document)}.`)) return [];
    const swapped = [value[1], value[0], ...value.slice(2)];
    return [
      jsonDefect(scheme, at(pointer, WORKFLOW), (workflow) => setAt(workflow, pointer, swapped), {
        also: [at('', file)],
      }),
    ];
  });
}

/** Acts that nobody knows how long to contest, and data kept from what never comes. */
function uncontested(scheme: Scheme): readonly Defect[] {
  const notified = documentsOf(scheme).filter(({ said }) => said['notified'] !== undefined);
  if (notified.length === 0) return [];
  const also = [at('', 'sheet.md')];
  return [
    jsonDefect(scheme, at('/documents'), (identity) => removeAt(identity, '/appeal'), {
      also,
      names: ['delais.recours'],
    }),
  ];
}

function keptFromNever(scheme: Scheme): readonly Defect[] {
  const isNotified = documentsOf(scheme).some(({ said }) => said['notified'] !== undefined);
  const froms = nodesMatching(scheme, 'privacy.json', /\/retention\/from$/);
  return froms.flatMap(({ pointer, value }) => [
    ...(isNotified
      ? []
      : [jsonDefect(scheme, at(pointer, 'privacy.json'), (privacy) => setAt(privacy, pointer, 'notified'))]),
    // One that is kept from an end already has the day of it.
    ...(value === 'expired'
      ? []
      : [
          jsonDefect(scheme, at(pointer.replace(/\/from$/u, ''), 'privacy.json'), (privacy) =>
            setAt(privacy, pointer, 'expired'),
          ),
        ]),
  ]);
}

/** Kinds of defects of documents, registers and notifications. */
/** The window of the envelope shows a name alone. */
function unaddressed(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, IDENTITY, /^\/addressee$/).flatMap(({ pointer, value }) => {
    const whole = isRecord(value) && value['company'] !== undefined ? [joinPointer(pointer, 'address')] : [];
    return [pointer, ...whole].map((gone) =>
      jsonDefect(scheme, at(gone), (identity) => removeAt(identity, gone), { also: [at(pointer)] }),
    );
  });
}

export const ACT_KINDS: readonly Kind[] = [
  { name: 'letters without the address that is asked', find: unaddressed },
  { name: 'order without register', find: unnumbered },
  { name: 'order that nobody signs', find: unsigned },
  { name: 'document or register called otherwise', find: calledOtherwise },
  { name: 'order printed as a letter', find: unsaid },
  { name: 'order that decides nothing', find: undecided },
  { name: 'order without visas', find: unfounded },
  { name: 'article numbered by hand', find: numberedByHand },
  { name: 'object written in a text', find: withObject },
  { name: 'notification taken for sure', find: notifiedForSure },
  { name: 'number read before its act', find: tooEarly },
  { name: 'act that nobody knows how to contest', find: uncontested },
  { name: 'data kept from what never comes', find: keptFromNever },
];
