/* How what a text reads is called: the label of a question, the title of a computed value, or what the table of names says. */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActs } from '../../language/acts.ts';
import { listOpinions, listStates } from '../../language/walk-workflow.ts';
import { AD_HOC_LIST } from '../../language/case-names.ts';
import { findField } from '../../form/fields/field-index.ts';
import type { FormField } from '../../language/form-schema.ts';
import { formRead } from '../../names/forms-read.ts';
import { findName } from '../../names/read-name.ts';
import { SHEET_TITLES } from '../../templates/sheet-vocabulary.ts';
import { titleWithoutTags } from '../../templates/text-tags.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';

/** Where a value comes from, by which lists of them are parted. */
export type NameGroup =
  | 'answer'
  | 'computed'
  | 'agent'
  | 'decision'
  | 'action'
  | 'opinion'
  | 'delay'
  | 'act'
  | 'case'
  | 'sheet';

/** How a value is called, and what it belongs to (« Foyer », « Accorder »); null where nothing is around it. */
export type NameTitle = { readonly group: NameGroup; readonly title: string; readonly around: string | null };

/** What a value of a letter or a mail is called; `*` in its path for each member of a list. Null where it has no title. */
export function titleOfName(parsed: ParsedSource, compiled: CompiledDispositif, path: string): NameTitle | null {
  const names = path.split('.');
  const [root = '', id = '', ...rest] = names;
  switch (root) {
    case 'actions': {
      const title = compiled.workflow.actions[id]?.definition.title ?? id;
      const kind = compiled.workflow.actions[id]?.definition.kind ?? 'step';
      const own = ['<action>', `<${kind}>`].map((one) => titleIn(['actions', one, ...rest], title)).find(Boolean);
      return of('action', own ?? asked(compiled, names), title);
    }
    case 'avis': {
      if (id === AD_HOC_LIST) return of('opinion', titleIn(names, '') ?? asked(compiled, names), null);
      const title = compiled.workflow.opinions[id]?.definition.title ?? id;
      return of('opinion', titleIn(['avis', '<opinion>', ...rest], title) ?? asked(compiled, names), title);
    }
    case 'delais': {
      const title = titleOfDelay(parsed, id);
      const own = ['<delay>', '<clock>', '<varied>'].map((one) => titleIn(['delais', one, ...rest], title));
      return of('delay', own.find(Boolean) ?? null, title);
    }
    case 'actes': {
      const act = listActs(parsed.identity).find(({ name }) => name === id);
      if (!act) return of('answer', asked(compiled, names), null);
      const title = titleWithoutTags(parsed.source.files[`documents/${act.document}.md`] ?? '') ?? act.document;
      const own = ['<act>', '<numbered>', '<notified>', '<contestable>'].map((one) =>
        titleIn(['actes', one, ...rest], title),
      );
      return of('act', own.find(Boolean) ?? null, title);
    }
    case 'quota': {
      const quota = compiled.rules.quotas.find(({ name }) => name === id);
      return quota
        ? of('case', titleIn(['quota', '<quota>', ...rest], quota.title), null)
        : of('answer', asked(compiled, names), null);
    }
    case 'agent':
      return of('agent', asked(compiled, names), null);
    case 'decision':
      return of(compiled.workflow.decision ? 'decision' : 'answer', asked(compiled, names), null);
    case 'dossier':
    case 'demandeur':
    case 'aujourdhui':
      return of('case', titleIn(names, ''), null);
    default:
      return titleOfValue(parsed, compiled, names);
  }
}

/** What a value of the sheet is called. */
export function titleInSheet({ rules, workflow }: ParsedSource, path: string): NameTitle | null {
  const [root = '', id = '', ...rest] = path.split('.');
  const say = (pattern: string, title: string): NameTitle | null => {
    // What is typed may be a word that every object has.
    const words = Object.hasOwn(SHEET_TITLES, pattern) ? SHEET_TITLES[pattern] : undefined;
    return words === undefined ? null : { group: 'sheet', title: words.replace('{title}', () => title), around: null };
  };
  if (root === 'baremes') {
    const title = (rules.tables ?? []).find(({ name }) => name === id)?.title ?? id;
    return say(['baremes', '<table>', ...rest].join('.'), title);
  }
  if (root === 'constantes') {
    const title = (rules.computed ?? []).find(({ name }) => name === id)?.title ?? id;
    return say(['constantes', '<value>', ...rest].join('.'), title);
  }
  if (root === 'delais') {
    const title = titleOfDelay({ workflow }, id);
    const own = ['<delay>', '<varied>'].map((one) => titleIn(['delais', one, ...rest], title)).find(Boolean);
    return of('delay', own ?? null, title);
  }
  return say(path, '');
}

const of = (group: NameGroup, title: string | null | undefined, around: string | null): NameTitle | null =>
  title ? { group, title, around } : null;

/** What the table of names says of a path as it is written there. */
function titleIn(names: readonly string[], title: string): string | null {
  const found = findName(names.join('.'));
  const words = found?.title ?? found?.label;
  return words === undefined ? null : words.replace('{title}', () => title);
}

function asked(compiled: CompiledDispositif, path: readonly string[]): string | null {
  return fieldRead(compiled, path)?.label ?? null;
}

/** The question that a path reads the answer of; null for none. Members of ad-hoc opinions may have several forms. */
export function fieldRead(compiled: CompiledDispositif, path: readonly string[]): FormField | null {
  const read = formRead(compiled, path);
  const found = read && findField(read.form.model, `/${read.names.join('/')}`);
  if (found) return found;
  const [root, list, , ...names] = path;
  if (root !== 'avis' || list !== AD_HOC_LIST) return null;
  const forms = Object.values(compiled.workflow.adHoc).map(({ form }) => form.form.model);
  return forms.map((model) => findField(model, `/${names.join('/')}`)).find(Boolean) ?? null;
}

function titleOfValue(parsed: ParsedSource, compiled: CompiledDispositif, names: readonly string[]): NameTitle | null {
  const [root = '', ...rest] = names;
  const computed = (parsed.rules.computed ?? []).find(({ name }) => name === root);
  if (computed) {
    const table = (parsed.rules.tables ?? []).find(({ name }) => name === computed.table);
    const output = table?.outputs.find(({ name }) => name === rest.at(-1));
    const isPart = rest.some((name) => name !== '*');
    if (isPart && !output) return null;
    return {
      group: 'computed',
      title: output && isPart ? output.label : computed.title,
      around: isPart ? computed.title : null,
    };
  }
  const field = fieldRead(compiled, names);
  if (field) return { group: 'answer', title: field.label, around: aroundOf(compiled, names) };
  // The column of a list, after the value chosen in it.
  const base = fieldRead(compiled, names.slice(0, -1));
  const column = names.at(-1) ?? '';
  return (
    base && {
      group: 'answer',
      title: `${base.label}, ${column === 'label' ? 'libellé' : column}`,
      around: aroundOf(compiled, names.slice(0, -1)),
    }
  );
}

/** The title of the section or list around an answer. */
function aroundOf(compiled: CompiledDispositif, names: readonly string[]): string | null {
  for (let length = names.length - 1; length > 0; length--) {
    if (names[length - 1] === '*') continue;
    const around = fieldRead(compiled, names.slice(0, length));
    if (around) return around.label;
  }
  return null;
}

/** A legal delay and an opinion by their titles, a timer by what it leads to. */
function titleOfDelay({ workflow }: Pick<ParsedSource, 'workflow'>, id: string): string {
  if (id === 'recours') return 'Recours';
  const clock = workflow.clocks?.[id];
  if (clock) return clock.title;
  const opinion = listOpinions(workflow).find((one) => one.id === id)?.opinion.title;
  if (opinion !== undefined) return opinion;
  for (const { state } of listStates(workflow)) {
    const timer = state.timers?.[id];
    const action = timer && (state.actions?.[timer.action] ?? workflow.anywhere?.[timer.action]);
    if (action) return action.title;
  }
  return id;
}
