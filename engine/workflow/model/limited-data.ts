/**
 * Who may read which data. A category of privacy.json that names functions is read by those who hold one of them, and by
 * the person it is about; the others are read by all who see the case. What is made from such data (a computed value, a
 * column, a letter) is read by who may read all that it is made from, since it would tell them otherwise.
 */
import type { Privacy } from '../../../schemas/types/privacy.ts';
import { joinPointer, parentPointer, splitPointer } from '../../base/pointer.ts';
import { memoise, memoiseFor } from '../../base/memoise.ts';
import { definitionOf, listActs } from '../../language/acts.ts';
import { ACTS, DECISION } from '../../language/case-names.ts';
import { listDecides, listEffects } from '../../language/walk-workflow.ts';
import { findField } from '../../form/fields/field-index.ts';
import { possibleProperties } from '../../form/fields/layers.ts';
import { formsRead } from '../../names/forms-read.ts';
import type { Actor } from '../../case/people.ts';
import type { AmountEntry } from '../../case/records.ts';
import type { CompiledDispositif } from './compiled-dispositif.ts';
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { FormModel } from '../../form/form.ts';
import type { Pointer } from '../../base/values.ts';

/** Names of categories. */
export type Categories = ReadonlySet<string>;

type Limits = Pick<CompiledDispositif, 'privacy'>;
type Scheme = Pick<
  CompiledDispositif,
  'identity' | 'privacy' | 'form' | 'agent' | 'rules' | 'workflow' | 'messages' | 'documents'
>;
type Fields = Pick<FormModel, 'fields'>;

const NONE: Categories = new Set();

/** Categories that not everybody reads, each with the functions that do. */
export const limitsOf: (privacy: Privacy) => ReadonlyMap<string, readonly string[]> = memoiseFor(
  ({ categories }) =>
    new Map(
      Object.entries(categories).flatMap(([name, { functions }]) => (functions ? [[name, functions] as const] : [])),
    ),
);

/** Categories that an agent with these functions does not read. */
export function unreadBy({ privacy }: Limits, functions: readonly string[]): Categories {
  const limits = limitsOf(privacy);
  if (limits.size === 0) return NONE;
  const unread = [...limits].filter(([, readers]) => !readers.some((name) => functions.includes(name)));
  return new Set(unread.map(([name]) => name));
}

/**
 * Categories that an actor does not read. The applicant reads what is theirs; time and systems look at no screen; an application
 * reads what was named, limited to functions or not.
 */
export function unreadCategories(scheme: Limits, actor: Actor): Categories {
  if (actor.type === 'application') {
    return new Set(Object.keys(scheme.privacy.categories).filter((name) => !actor.categories.includes(name)));
  }
  return actor.type === 'agent' ? unreadBy(scheme, actor.functions) : NONE;
}

/** Whether something made of data of some categories is read by who does not read some. */
export function isRead(made: Categories, unread: Categories): boolean {
  return unread.size === 0 || ![...made].some((name) => unread.has(name));
}

/**
 * Which values of a form are kept from who does not read some categories: those of such a category, sections that hold
 * nothing else, and whatever stands in a list of such a category. `records` is the category of what names none.
 */
export function isKeptFrom(model: Fields, unread: Categories, records?: string): (pointer: Pointer) => boolean {
  if (unread.size === 0) return () => false;
  const isUnread = (field: FormField | undefined): boolean =>
    unread.has(field ? (categoryOf(field, records) ?? '') : '');
  const isSectionUnread = ({ pointer }: FormField): boolean =>
    model.fields.filter((inner) => inner.pointer.startsWith(`${pointer}/`)).every(isUnread);
  return (pointer) => {
    let isNearest = true;
    for (let at = pointer; at !== ''; at = parentPointer(at)) {
      const field = findField(model, at);
      if (!field) continue;
      const counts = isNearest || field.type === 'array';
      if (counts && isUnread(field) && (field.type !== 'object' || isSectionUnread(field))) return true;
      isNearest = false;
    }
    return false;
  };
}

/** Limited categories of fields that are filled in once a case is filed. */
export function limitedIn({ privacy }: Limits, fields: readonly FormField[]): Categories {
  const limits = limitsOf(privacy);
  return new Set(
    fields.flatMap((field) => {
      const category = categoryOf(field, privacy.records);
      return category !== null && limits.has(category) ? [category] : [];
    }),
  );
}

/** Whether an actor may record a field of the annotations: by the functions it names, and by those that read its category. */
export function mayRecord({ agent, privacy }: Pick<Scheme, 'agent' | 'privacy'>, name: string, actor: Actor): boolean {
  if (!agent || actor.type !== 'agent') return false;
  const pointer = joinPointer('', name);
  const { functions } = possibleProperties(agent.schema).get(name)?.cagou ?? {};
  const isNamed = functions?.some((one) => actor.functions.includes(one)) ?? true;
  const isUnread = isKeptFrom(agent.form.model, unreadBy({ privacy }, actor.functions), privacy.records);
  // A section is recorded whole: with a part unread, it would be written over unseen.
  const parts = agent.form.model.fields.filter((field) => `${field.pointer}/`.startsWith(`${pointer}/`));
  return isNamed && !parts.some((field) => isUnread(field.pointer));
}

/** Category of a field; `records` is that of what names none. Null for what says nothing of anybody. */
function categoryOf({ annotation: { personal } }: FormField, records: string | undefined): string | null {
  return personal === false ? null : (personal ?? records ?? null);
}

/** Which limited categories the parts of a scheme are made of. */
export type MadeOf = {
  /** Values read, as dotted paths (`avis.technique.motif`) or names alone for all under them. */
  readonly paths: (paths: readonly string[]) => Categories;
  /** An expression of the workflow or the queue; all that is told, of one that neither has. */
  readonly expression: (text: string) => Categories;
  /** A computed value. */
  readonly value: (name: string) => Categories;
  /** A condition of eligibility, by its identifier. */
  readonly condition: (id: string) => Categories;
  readonly message: (name: string) => Categories;
  readonly document: (name: string) => Categories;
  readonly amount: (entry: Pick<AmountEntry, 'entry' | 'label'>) => Categories;
};

/** Which limited categories each part of a scheme is made of; none of any where the scheme limits nothing. */
export const madeOf: (scheme: Scheme) => MadeOf = memoiseFor((scheme) => {
  const limits = limitsOf(scheme.privacy);
  return limits.size === 0 ? NOTHING : createMadeOf(scheme, new Set(limits.keys()), false);
});

/** What stands for who the applicant is, as their account says, where no field of the form is filled in from it. */
export const ACCOUNT = 'demandeur';
/** How that is called on screen. */
export const ACCOUNT_TITLE = 'Identité du demandeur';

/** Which categories each part of a scheme is made of, limited or not, and who the applicant is among them (`ACCOUNT`). */
export const whollyMadeOf: (scheme: Scheme) => MadeOf = memoiseFor((scheme) =>
  createMadeOf(scheme, new Set([...Object.keys(scheme.privacy.categories), ACCOUNT]), true),
);

/** What `demandeur.<name>` reads of an account, as `prefill` calls it. */
const OF_ACCOUNT: Readonly<Record<string, readonly string[]>> = {
  nom: ['person.familyName'],
  prenom: ['person.givenName'],
  nomComplet: ['person.givenName', 'person.familyName'],
  email: ['person.email'],
  telephone: ['person.phone'],
};

/** The applicant's account is of the categories of the fields that are filled in from it. */
function categoriesOfAccount({ form }: Scheme, name: string | undefined): readonly string[] {
  const read = name === undefined ? Object.values(OF_ACCOUNT).flat() : (OF_ACCOUNT[name] ?? []);
  return read.flatMap((source) => {
    const filled = form.model.fields.filter(({ annotation: { prefill } }) => prefill === source);
    const found = filled.flatMap((field) => categoryOf(field, undefined) ?? []);
    return found.length > 0 ? found : [ACCOUNT];
  });
}

/**
 * @param counted the categories that are told; others are left out
 * @param account whether who the applicant is counts: everybody who sees the case knows, others do not
 */
function createMadeOf(scheme: Scheme, counted: Categories, account: boolean): MadeOf {
  const { rules, workflow } = scheme;
  const only = (found: readonly string[]): Categories => new Set(found.filter((name) => counted.has(name)));
  const definitions = new Map((rules.rules.computed ?? []).map((definition) => [definition.name, definition]));
  const amounts = amountsIn(scheme);

  // What was gone through already: values and totals that are made of one another.
  type Through = ReadonlySet<string>;
  const ofValue = (name: string, through: Through): readonly string[] => {
    const { personal } = definitions.get(name) ?? {};
    if (personal !== undefined) return personal === false ? [] : [personal];
    if (through.has(name)) return [];
    const within = new Set([...through, name]);
    return (rules.reads.values.get(name) ?? []).flatMap((path) => ofPath(path, within));
  };
  const ofPath = (path: string, through: Through): readonly string[] => {
    const [head = '', ...rest] = namesIn(path);
    if (definitions.has(head)) return ofValue(head, through);
    if (head === DECISION && workflow.decision) return ofDecided(workflow.decision.form.model, rest, through);
    if (head === ACTS && listActs(scheme.identity).length > 0) return ofActs(rest[0]);
    // Who signed is a part of who asks.
    if (head === 'dossier' && rest[0] === 'signataires')
      return account ? categoriesOfAccount(scheme, 'nomComplet') : [];
    if (head === 'dossier') return ofTotals(rest[0], through);
    if (head === 'demandeur' && account) return categoriesOfAccount(scheme, rest[0]);
    return formsRead(scheme, [head, ...rest]).flatMap(({ form, names, of }) =>
      categoriesAt(form.model.fields, names, of === 'answers' ? undefined : scheme.privacy.records),
    );
  };
  /** What is decided says of which category it is, or tells of all that it is made from besides. */
  const ofDecided = (model: Fields, names: readonly string[], through: Through): readonly string[] => {
    const own = categoriesAt(model.fields, names, scheme.privacy.records);
    const key = [DECISION, ...names].join('.');
    const said = findField(model, joinPointer('', ...names.slice(0, 1)))?.annotation.personal;
    if (said !== undefined || through.has(key)) return own;
    const within = new Set([...through, key]);
    const texts = listDecides(workflow.workflow).flatMap(({ decides }) =>
      Object.entries(decides).flatMap(([name, text]) => (names.length === 0 || name === names[0] ? [text] : [])),
    );
    const paths = texts.flatMap((text) => workflow.expressions[text]?.paths ?? []);
    return [...own, ...paths.flatMap((path) => ofPath(path, within))];
  };
  /** That an act is there tells what its condition read. */
  const ofActs = (name: string | undefined): readonly string[] =>
    listActs(scheme.identity)
      .filter((act) => name === undefined || act.name === name)
      .flatMap(({ document }) => conditionsOf((effect) => effect.type === 'document' && effect.document === document))
      .flatMap((path) => (namesIn(path)[0] === ACTS ? [] : ofPath(path, NONE)));
  /** Totals of amounts tell each of them. */
  const ofTotals = (name: string | undefined, through: Through): readonly string[] => {
    if (through.has('dossier')) return [];
    const within = new Set([...through, 'dossier']);
    return amounts
      .filter(({ entry }) => name === undefined || name === (entry === 'commit' ? 'montantEngage' : 'montantVerse'))
      .flatMap(({ paths: read }) => read.flatMap((path) => ofPath(path, within)));
  };

  const ofOne = memoise((path) => ofPath(path, NONE));
  const paths: MadeOf['paths'] = (read) => only(read.flatMap(ofOne));
  /** That a letter is there tells what its condition read. */
  const conditionsOf = (isMeant: (effect: WorkflowEffect) => boolean): readonly string[] =>
    listEffects(workflow).flatMap(({ effect }) => (isMeant(effect) ? pathsOfCondition(workflow, effect) : []));
  const keep = (answer: (name: string) => Categories): ((name: string) => Categories) => {
    const known = new Map<string, Categories>();
    return (name) => {
      const found = known.get(name) ?? answer(name);
      known.set(name, found);
      return found;
    };
  };
  const ofAmount = keep((key) => paths(amounts.filter((one) => keyOfAmount(one) === key).flatMap((one) => one.paths)));
  return {
    paths,
    // Of an expression that the scheme does not have nothing is known: it may tell anything.
    expression: keep((text) =>
      Object.hasOwn(workflow.expressions, text) ? paths(workflow.expressions[text]?.paths ?? []) : counted,
    ),
    value: keep((name) => only(ofValue(name, NONE))),
    condition: keep((id) => paths(rules.reads.conditions.get(id) ?? [])),
    message: keep((name) => {
      const tags = Object.hasOwn(scheme.messages, name) ? scheme.messages[name]?.tags : undefined;
      return paths([...(tags ?? []), ...conditionsOf((effect) => effect.type === 'mail' && effect.message === name)]);
    }),
    document: keep((name) => {
      const tags = Object.hasOwn(scheme.documents, name) ? scheme.documents[name]?.tags : undefined;
      return paths([
        ...(tags ?? []),
        ...pathsBeside(scheme, name),
        ...conditionsOf((effect) => effect.type === 'document' && effect.document === name),
      ]);
    }),
    amount: (entered) => ofAmount(keyOfAmount(entered)),
  };
}

function keyOfAmount({ entry, label }: Pick<AmountEntry, 'entry' | 'label'>): string {
  return `${entry} ${label}`;
}

const NOTHING: MadeOf = {
  paths: () => NONE,
  expression: () => NONE,
  value: () => NONE,
  condition: () => NONE,
  message: () => NONE,
  document: () => NONE,
  amount: () => NONE,
};

/** Names of a path, as FEEL and Liquid write them. Where a name is itself worked out, all that stands before it is read. */
function namesIn(path: string): readonly string[] {
  const literal = path
    .replaceAll(/\[-?\d+\]/g, '')
    .replaceAll(/\[["']([^"']*)["']\]/g, '.$1')
    .replace(/\[.*$/s, '');
  // Words of Liquid for members of a list, not names of their own.
  return literal.split('.').filter((name, at) => at === 0 || !LIST_WORDS.has(name));
}

const LIST_WORDS: ReadonlySet<string> = new Set(['first', 'last', 'size']);

/** Categories of the field at a place, of those that it holds and of the lists that hold it; of the nearest field around where there is none. */
function categoriesAt(fields: readonly FormField[], names: readonly string[], records?: string): readonly string[] {
  const path = names.join('.');
  const placed = placesOf(fields);
  const isIn = (inner: string, outer: string): boolean =>
    outer === '' || inner === outer || inner.startsWith(`${outer}.`);
  const held = placed.filter(({ at }) => isIn(at, path));
  const around = placed.filter(({ at }) => at !== path && isIn(path, at));
  const nearest = held.length > 0 ? held : around.slice(-1);
  return [...nearest, ...around.filter(({ field }) => field.type === 'array')].flatMap(
    ({ field }) => categoryOf(field, records) ?? [],
  );
}

const placesOf = memoiseFor((fields: readonly FormField[]) =>
  fields.map((field) => ({ field, at: dotted(field.pointer) })),
);

/** `/enfants/*` + `/nom` → `enfants.nom`, as expressions read the names of all. */
function dotted(pointer: Pointer): string {
  return splitPointer(pointer)
    .filter((token) => token !== '*')
    .join('.');
}

function amountsIn({
  workflow,
}: Scheme): readonly (Pick<AmountEntry, 'entry' | 'label'> & { readonly paths: readonly string[] })[] {
  return listEffects(workflow).flatMap(({ effect }) =>
    effect.type === 'amount'
      ? [
          {
            entry: effect.entry,
            label: effect.label,
            paths: [...(workflow.expressions[effect.amount]?.paths ?? []), ...pathsOfCondition(workflow, effect)],
          },
        ]
      : [],
  );
}

/** What a document bears beside its text, the address of a letter among it. */
function pathsBeside({ identity, workflow }: Scheme, document: string): readonly string[] {
  const { kind = 'letter', signatory, holder, validFrom, validUntil } = definitionOf(identity, document);
  const { company, address } = (kind === 'letter' ? identity.addressee : undefined) ?? {};
  return [
    ...(address === undefined ? [] : [splitPointer(address).join('.')]),
    ...[signatory?.name, holder, validFrom, validUntil, company].flatMap((text) =>
      text === undefined ? [] : (workflow.expressions[text]?.paths ?? []),
    ),
  ];
}

function pathsOfCondition({ expressions }: Scheme['workflow'], { when }: WorkflowEffect): readonly string[] {
  return when === undefined ? [] : (expressions[when]?.paths ?? []);
}
