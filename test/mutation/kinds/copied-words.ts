/** What a letter keeps of the one it was copied from, and what people are told of their data otherwise than it is. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { getAt, removeAt, setAt } from '../json-edits.ts';
import { reworded } from '../rewrite.ts';
import { fieldsOf, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const DISPOSITIF = 'dispositif.json';
const FORM = 'form.schema.json';
const PRIVACY = 'privacy.json';
const QUEUE = 'queue.json';
const TEXTS = /^(?:messages|documents)\//;

function inTexts(scheme: Scheme, put: (text: string) => string): readonly Defect[] {
  return Object.entries(scheme.source.files).flatMap(([file, text]) => {
    const wrong = TEXTS.test(file) ? put(text) : text;
    return wrong === text ? [] : [{ file, pointer: '', files: { [file]: wrong } }];
  });
}

/** An address of the service without one of its letters. */
function misspeltAddress(scheme: Scheme): readonly Defect[] {
  const email = getAt(scheme.json[DISPOSITIF], '/service/email');
  if (typeof email !== 'string') return [];
  return inTexts(scheme, (text) => `${text}\n\nUne question ? Écrivez à ${email.slice(0, 3)}${email.slice(4)}.\n`);
}

/** The number of the case that a letter was tried on. */
function triedNumber(scheme: Scheme): readonly Defect[] {
  const numbering = getAt(scheme.json[DISPOSITIF], '/numbering');
  if (typeof numbering !== 'string') return [];
  const number = numbering
    .replace('{year}', '2026')
    .replace(/\{number(?::(\d+))?\}/, (_, digits: string | undefined) => '12'.padStart(Number(digits ?? 2), '0'));
  return inTexts(scheme, (text) => text.replace('{{ dossier.numero }}', number));
}

/** The letter that who signs makes, with the name of who proposed it. */
function proposersName(scheme: Scheme): readonly Defect[] {
  const proposing = scheme.actions.filter(({ action: { title } }) => /^Proposer/i.test(title));
  return proposing.flatMap(({ id }) => {
    const signing = id.replace(/^proposer/, 'signer');
    return inTexts(scheme, (text) =>
      text.replace(`délégation\n\n{{ actions.${signing}.par }}`, `délégation\n\n{{ actions.${id}.par }}`),
    );
  });
}

/** Readers that an aid promises, of a category that names none. */
function openCategory(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, PRIVACY, /^\/categories\/\w+\/functions$/).flatMap(({ pointer }) => {
    const category = pointer.split('/')[2];
    const asked = fieldsOf(scheme.json[FORM]).find(({ field }) => getAt(field, '/cagou/personal') === category);
    if (!asked || !isRecord(asked.field['cagou'])) return [];
    const place = joinPointer(asked.pointer, 'cagou', 'hint');
    const form = setAt(scheme.json[FORM], place, 'Cette réponse sera lue uniquement par qui en a besoin.');
    const files = { [PRIVACY]: JSON.stringify(removeAt(scheme.json[PRIVACY], pointer), null, 2) };
    const told = { file: PRIVACY, pointer: `/categories/${category}` };
    return [{ ...told, files: { ...files, [FORM]: JSON.stringify(form, null, 2) } }];
  });
}

/** Boxes of which one alone may be ticked. */
function singleBoxes(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field }) => {
    if (field['type'] !== 'array' || !Array.isArray(getAt(field, '/items/oneOf'))) return [];
    const place = joinPointer(pointer, 'maxItems');
    return [jsonDefect(scheme, { file: FORM, pointer: place }, (form) => setAt(form, place, 1))];
  });
}

/** A mark of what is missing on the cases that have it. */
function turnedAbsence(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, QUEUE, /^\/alerts\/\d+\/when$/).flatMap(({ pointer, value }) => {
    const text = String(value);
    if (!/^[\w.]+ = null$/.test(text)) return [];
    return [
      jsonDefect(scheme, { file: QUEUE, pointer }, (queue) => setAt(queue, pointer, text.replace(' = ', ' != '))),
    ];
  });
}

const atOnce =
  (file: string, pointer: string, value: unknown): Kind['find'] =>
  (scheme) =>
    getAt(scheme.json[file], pointer) === undefined
      ? []
      : [jsonDefect(scheme, { file, pointer }, (root) => setAt(root, pointer, value))];

/** The mistakes of this file. */
export const COPIED_KINDS: readonly Kind[] = [
  {
    name: 'salutation of one sex',
    find: reworded(/^messages\//, /^Bonjour \{\{ demandeur\.nomComplet \}\},$/m, 'Cher Monsieur,'),
  },
  { name: 'address of the service misspelt', find: misspeltAddress },
  { name: 'number of one case in a letter', find: triedNumber },
  { name: 'letter signed by who proposed', find: proposersName },
  { name: 'category open to all, promised to few', find: openCategory },
  { name: 'consent that nobody is asked for', find: atOnce(PRIVACY, '/lawfulness', 'consent') },
  { name: 'years to contest', find: atOnce(DISPOSITIF, '/appeal', 'P2Y') },
  { name: 'boxes of which one may be ticked', find: singleBoxes },
  { name: 'mark of what is missing, turned round', find: turnedAbsence },
];
