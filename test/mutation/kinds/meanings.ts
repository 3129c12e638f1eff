/** Mistakes of authors who know their act: what is counted is counted the other way round, or over what it is a part of. */
import { joinPointer } from '../../../engine/base/pointer.ts';
import { getAt, setAt } from '../json-edits.ts';
import { fieldsOf, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const RULES = 'rules.json';
const FORM = 'form.schema.json';
const PRIVACY = 'privacy.json';

const PAID = 'dossier.montantVerse';
const DIFFERENCE = /([\w.]+) - dossier\.montantVerse|dossier\.montantVerse - ([\w.]+)/;

/** What is due less what was paid, and what was paid less what is due, for one another. */
function reversed(scheme: Scheme): readonly Defect[] {
  const amounts = nodesMatching(scheme, WORKFLOW, /\/effects\/\d+\/amount$/).map((node) => ({
    ...node,
    file: WORKFLOW,
  }));
  const rules = nodesMatching(scheme, RULES, /^\/computed\/\d+\/expression$/).map((node) => ({ ...node, file: RULES }));
  return [...amounts, ...rules].flatMap(({ file, pointer, value }) => {
    const text = String(value);
    const wrong = text.replace(DIFFERENCE, (_whole, due: string | undefined, owed: string | undefined) =>
      due === undefined ? `${owed} - ${PAID}` : `${PAID} - ${due}`,
    );
    return wrong === text || /min\([^)]*\) - dossier/.test(text)
      ? []
      : [jsonDefect(scheme, { file, pointer }, (root) => setAt(root, pointer, wrong))];
  });
}

/** An account that is forgotten half a year after the filing. */
function forgottenAccounts(scheme: Scheme): readonly Defect[] {
  const pays = nodesMatching(scheme, WORKFLOW, /\/effects\/\d+\/entry$/).some(({ value }) => value === 'pay');
  const account = fieldsOf(scheme.json[FORM]).find(({ field }) => field['$ref'] === 'urn:cagou:block:rib');
  const category = getAt(account?.field, '/cagou/personal');
  if (!pays || typeof category !== 'string') return [];
  const place = joinPointer('/categories', category, 'retention');
  return [
    jsonDefect(scheme, { file: PRIVACY, pointer: place }, (privacy) =>
      setAt(privacy, place, { after: 'P6M', from: 'filed', then: 'erase' }),
    ),
  ];
}

/** A share that is taken off, and may be all and more. */
function overTaken(scheme: Scheme): readonly Defect[] {
  const read = JSON.stringify(scheme.json[RULES] ?? '');
  return fieldsOf(scheme.json['agent.schema.json']).flatMap(({ name, pointer, field }) => {
    const isTaken = new RegExp(String.raw`- (?:floor\()?[\w.]+ \* agent\.${name} / 100`).test(read);
    if (!isTaken || field['maximum'] !== 100) return [];
    const place = joinPointer(pointer, 'maximum');
    return [jsonDefect(scheme, { file: 'agent.schema.json', pointer: place }, (root) => setAt(root, place, 1000))];
  });
}

/** The mistakes of this file. */
export const MEANING_KINDS: readonly Kind[] = [
  { name: 'difference with what was paid the wrong way round', find: reversed },
  { name: 'account erased before it is paid', find: forgottenAccounts },
  { name: 'share over the whole', find: overTaken },
];
