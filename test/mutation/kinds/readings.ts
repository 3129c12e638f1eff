/** Mistakes that authors make who read the documentation and nothing else: each word right, and another thing said. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { kindOf } from '../../../engine/language/walk-workflow.ts';
import { getAt, removeAt, setAt } from '../json-edits.ts';
import { rewritten } from '../rewrite.ts';
import { fieldsOf, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const IDENTITY = 'dispositif.json';
const FORM = 'form.schema.json';
const RULES = 'rules.json';
const PRIVACY = 'privacy.json';

/** Members of lists that are filled in with the name of the applicant. */
function prefilledMembers(scheme: Scheme): readonly Defect[] {
  return fieldsOf(scheme.json[FORM]).flatMap(({ pointer, field }) => {
    if (!pointer.includes('/items/properties/') || field['type'] !== 'string') return [];
    if (field['format'] !== undefined || field['oneOf'] !== undefined || getAt(field, '/cagou/data') !== undefined)
      return [];
    const place = joinPointer(pointer, 'cagou', 'prefill');
    const own = isRecord(field['cagou']) ? field['cagou'] : {};
    return [
      jsonDefect(scheme, { file: FORM, pointer: place }, (form) =>
        setAt(form, joinPointer(pointer, 'cagou'), { ...own, prefill: 'person.familyName' }),
      ),
    ];
  });
}

/** The control of an address, and any text accepted. */
function looseEmails(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, FORM, /\/cagou\/widget$/).flatMap(({ pointer, value }) => {
    const field = parentPointer(parentPointer(pointer));
    if (value !== 'email') return [];
    return [jsonDefect(scheme, { file: FORM, pointer }, (form) => removeAt(form, joinPointer(field, 'format')))];
  });
}

/** The sentence of a rule says another length than the rule counts. */
const otherFigures = rewritten(RULES, /^\/(checks|eligibility)\/\d+\/message$/, (message, pointer, { json }) => {
  const valid = String(getAt(json[RULES], joinPointer(parentPointer(pointer), 'valid')));
  if (!/duration\("P\d+[YM]"\)|\.years/.test(valid) || typeof message !== 'string') return null;
  return 'Il faut quarante ans.';
});

/** What the applicant reads of a decision is the other one. */
function opposedWords(scheme: Scheme): readonly Defect[] {
  return scheme.states.flatMap(({ state, pointer, parent }) => {
    const words = { granted: 'Demande refusée', refused: 'Demande accordée' } as const;
    if (parent || kindOf(state) !== 'final' || (state.outcome !== 'granted' && state.outcome !== 'refused')) return [];
    const { outcome } = state;
    const place = joinPointer(pointer, 'public');
    return [
      jsonDefect(scheme, { file: WORKFLOW, pointer: place }, (workflow) => setAt(workflow, place, words[outcome])),
    ];
  });
}

/** What is read just after filing promises the contrary of what silence is worth. */
function opposedReceipts(scheme: Scheme): readonly Defect[] {
  const worth = new Set(
    nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+\/silence$/).flatMap(({ value }) =>
      value === 'none' ? [] : [value],
    ),
  );
  const [only] = worth;
  if (worth.size !== 1) return [];
  const end = only === 'acceptance' ? 'rejetée' : 'acceptée';
  const text = `Sans réponse de notre part, votre demande sera ${end}.`;
  const pointer = '/receipt';
  const mails = Object.entries(scheme.source.files)
    .filter(([file]) => file.startsWith('messages/accuse'))
    .map(([file, mail]): Defect => ({ file, pointer: '', files: { [file]: `${mail}\n${text}\n` } }));
  return [jsonDefect(scheme, { file: IDENTITY, pointer }, (identity) => setAt(identity, pointer, text)), ...mails];
}

/** A last day that is the same for everybody. */
function typedDays(scheme: Scheme): readonly Defect[] {
  return Object.entries(scheme.source.files).flatMap(([file, text]) => {
    const typed = text.replace(
      /((?:jusqu’au|avant le|au plus tard le) \**)\{\{[^}]*\| date \}\}/u,
      '$131 décembre 2031',
    );
    return !/^(messages|documents)\//.test(file) || typed === text
      ? []
      : [{ file, pointer: '', files: { [file]: typed } }];
  });
}

/** A loop that writes the same for each member. */
function idleLoops(scheme: Scheme): readonly Defect[] {
  return Object.entries(scheme.source.files).flatMap(([file, text]) => {
    const found = /\{%-?\s*for (\w+) in [^%]*%\}([\s\S]*?)\{%-?\s*endfor/.exec(text);
    if (!file.endsWith('.md') || !found) return [];
    const [whole, variable = '', body = ''] = found;
    const title = file === 'sheet.md' ? 'dispositif.title' : 'dossier.numero';
    const idle = whole.replace(body, `\n- {{ ${title} }}\n`);
    return new RegExp(String.raw`\b${variable}\b`).test(body)
      ? [{ file, pointer: '', files: { [file]: text.replace(whole, idle) } }]
      : [];
  });
}

/** Kept from the filing for less long than what was granted lasts. */
function gone(scheme: Scheme): readonly Defect[] {
  const decided = nodesMatching(scheme, WORKFLOW, /\/decides\/\w+$/).filter(
    ({ value }) => typeof value === 'string' && /^aujourdhui \+ duration\("P\d+Y"\)$/.test(value),
  );
  const categories = new Set(
    decided.map(({ key }) =>
      getAt(scheme.json[WORKFLOW], joinPointer('/decision/properties', key, 'cagou', 'personal')),
    ),
  );
  return [...categories].flatMap((category) => {
    if (typeof category !== 'string') return [];
    const pointer = joinPointer('/categories', category, 'retention');
    const short = { after: 'P2Y', from: 'filed', then: 'erase' };
    return [jsonDefect(scheme, { file: PRIVACY, pointer }, (privacy) => setAt(privacy, pointer, short))];
  });
}

/** Who signs a document: an action of others. */
function otherSigners(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, IDENTITY, /^\/documents\/[^/]+\/signatory\/name$/).flatMap(({ pointer, value }) => {
    const signs = scheme.actions.find(({ id }) => value === `actions.${id}.par`);
    const other = scheme.actions.find(
      ({ action }) => signs && action.by.every((by) => !signs.action.by.includes(by) && by !== 'time'),
    );
    if (!other) return [];
    const named = `actions.${other.id}.par`;
    return [jsonDefect(scheme, { file: IDENTITY, pointer }, (identity) => setAt(identity, pointer, named))];
  });
}

export const READING_KINDS: readonly Kind[] = [
  { name: 'members of a list filled in with the applicant', find: prefilledMembers },
  { name: 'address asked as any text', find: looseEmails },
  { name: 'length said otherwise than it is counted', find: otherFigures },
  { name: 'end called as the other decision', find: opposedWords },
  { name: 'silence told otherwise after filing', find: opposedReceipts },
  { name: 'last day typed in a letter', find: typedDays },
  { name: 'loop that reads nothing of its list', find: idleLoops },
  { name: 'data gone before what was granted', find: gone },
  { name: 'document signed by others', find: otherSigners },
  {
    name: 'licence held by an agent',
    find: rewritten(
      IDENTITY,
      /^\/documents\/[^/]+\/holder$/,
      (_value, pointer, { json }) =>
        getAt(json[IDENTITY], joinPointer(parentPointer(pointer), 'signatory', 'name') || '') ?? null,
    ),
  },
  { name: 'validity that ends at once', find: rewritten(IDENTITY, /\/validUntil$/, () => 'aujourdhui') },
  {
    name: 'what was committed asked back',
    find: rewritten(WORKFLOW, /\/effects\/\d+\/amount$/, (value, pointer, { json }) =>
      getAt(json[WORKFLOW], joinPointer(parentPointer(pointer), 'entry')) === 'recover' &&
      /montantVerse/.test(String(value))
        ? String(value).replaceAll('montantVerse', 'montantEngage')
        : null,
    ),
  },
];
