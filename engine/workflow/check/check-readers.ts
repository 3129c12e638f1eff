/**
 * Where a category of data that some functions alone read would be met by another function: asked of it, written to it, or
 * told by a sentence or a column. At run time none of it is shown; here the author learns what somebody would then lack.
 */
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, listOpinions, listStates, ACTORS, listEffects } from '../../language/walk-workflow.ts';
import { possibleProperties } from '../../form/fields/layers.ts';
import { placeFields } from '../../form/fields/place-fields.ts';
import { openingConditions } from '../../form/check/opening-conditions.ts';
import type { FormField, FormSchema } from '../../language/form-schema.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { limitedIn, limitsOf, madeOf, unreadBy, type Categories } from '../model/limited-data.ts';
import { consultedOnly } from '../sight/opinion-sight.ts';
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';

const WORKFLOW = 'workflow.json';
const QUEUE = 'queue.json';
const AGENT = 'agent.schema.json';
const FORM = 'form.schema.json';

type Checked = { readonly parsed: ParsedSource; readonly compiled: CompiledDispositif };

/** Checks a scheme that compiles, in which some categories are limited. */
export function checkReaders(parsed: ParsedSource, compiled: CompiledDispositif): readonly Diagnostic[] {
  if (limitsOf(compiled.privacy).size === 0) return [];
  const checked = { parsed, compiled };
  return [
    ...checkAnnotations(checked),
    ...checkOpinions(checked),
    ...checkActions(checked),
    ...checkServiceMails(checked),
    ...checkQueue(checked),
    ...checkQuestions(checked),
    ...checkQuotas(checked),
  ];
}

/** What a case counts under is kept with it, erased or not, and told to all who instruct. */
function checkQuotas(checked: Checked): readonly Diagnostic[] {
  const { parsed, compiled } = checked;
  return compiled.rules.quotas.flatMap(({ title, by }, at) => {
    const categories = madeOf(compiled).paths(by?.paths ?? []);
    const unread = Object.keys(compiled.identity.functions).map((name) => unreadIn(checked, categories, name));
    const category = unread.find((one) => one !== null);
    if (typeof category !== 'string') return [];
    return [parsed.report('quota.limited', 'rules.json', joinPointer('/quotas', at, 'by'), { title, category })];
  });
}

/** The first of the categories that a function does not read, by its title; null when it reads them all. */
function unreadIn({ compiled }: Checked, categories: Categories, name: string): string | null {
  const unread = unreadBy(compiled, [name]);
  const found = [...categories].find((category) => unread.has(category));
  return found === undefined ? null : (compiled.privacy.categories[found]?.title ?? found);
}

function titleOf({ compiled }: Checked, name: string): string {
  return compiled.identity.functions[name]?.title ?? name;
}

/** Who belongs to a group that is asked holds no function. */
const GROUP = '';
const GROUPS = 'les groupes consultés';

function nameOf(checked: Checked, name: string): string {
  return name === GROUP ? GROUPS : titleOf(checked, name);
}

/** Fields that a function is to fill in, and may not read. */
function checkAnnotations(checked: Checked): readonly Diagnostic[] {
  const { parsed, compiled } = checked;
  const { agent } = compiled;
  const places = placeFields(parsed.values.get(AGENT));
  return [...possibleProperties(agent?.schema ?? {})].flatMap(([property, { cagou }]) => {
    const pointer = joinPointer('', property);
    const fields = agent?.form.model.fields.filter((field) => `${field.pointer}/`.startsWith(`${pointer}/`)) ?? [];
    return (cagou?.functions ?? []).flatMap((name, at) => {
      const place = joinPointer(places[pointer] ?? '', 'cagou', 'functions', at);
      return formProblem(checked, fields, name, (params) =>
        parsed.report('privacy.form-unreadable', AGENT, place, params),
      );
    });
  });
}

type FormParams = { readonly function: string; readonly category: string; readonly field: string };

function formProblem(
  checked: Checked,
  fields: readonly FormField[],
  name: string,
  report: (params: FormParams) => Diagnostic,
): readonly Diagnostic[] {
  for (const field of fields) {
    const category = unreadIn(checked, limitedIn(checked.compiled, [field]), name);
    if (category !== null) return [report({ function: titleOf(checked, name), category, field: field.label })];
  }
  return [];
}

function checkOpinions(checked: Checked): readonly Diagnostic[] {
  const { parsed, compiled } = checked;
  const asked = [
    ...listOpinions(parsed.workflow).map(({ id, opinion, pointer }) => ({
      form: compiled.workflow.opinions[id]?.form,
      functions: [opinion.function],
      pointer,
    })),
    ...listStates(parsed.workflow).flatMap(({ id, state: { adHoc }, pointer }) =>
      adHoc
        ? [
            {
              form: compiled.workflow.adHoc[id]?.form,
              functions: [...(adHoc.functions ?? []), ...(adHoc.anyGroup ? [GROUP] : [])],
              pointer: joinPointer(pointer, 'adHoc'),
            },
          ]
        : [],
    ),
  ];
  return asked.flatMap(({ form, functions, pointer }) =>
    functions.flatMap((name) =>
      formProblem(checked, form?.form.model.fields ?? [], name, (params) =>
        parsed.report('privacy.form-unreadable', WORKFLOW, pointer, {
          ...params,
          function: nameOf(checked, name),
        }),
      ),
    ),
  );
}

/** What an action asks of who takes it, and what it writes before their eyes: they are shown its letters and mails. */
function checkActions(checked: Checked): readonly Diagnostic[] {
  const { parsed, compiled } = checked;
  const states = new Map(listStates(parsed.workflow).map((entry) => [entry.id, entry]));
  return listActions(parsed.workflow).flatMap(({ id, action, pointer }) => {
    const functions = action.by.filter((by) => !ACTORS.includes(by));
    const form = compiled.workflow.actions[id]?.form?.form.model.fields ?? [];
    const fields = action.kind === 'resubmission' ? [...compiled.form.model.fields, ...form] : form;
    const entered = action.to === undefined ? undefined : states.get(action.to);
    const effects = [
      ...placed(action.effects, joinPointer(pointer, 'effects')),
      ...placed(entered?.state.entry, joinPointer(entered?.pointer ?? '', 'entry')),
    ];
    return functions.flatMap((name) => [
      ...formProblem(checked, fields, name, (params) =>
        parsed.report('privacy.form-unreadable', WORKFLOW, pointer, params),
      ),
      ...effects.flatMap(({ effect, at }) => {
        const category = unreadIn(checked, categoriesOf(compiled, effect), name);
        const params = { function: titleOf(checked, name), action: action.title };
        return category === null
          ? []
          : [parsed.report('privacy.text-unreadable', WORKFLOW, at, { ...params, category })];
      }),
      ...(action.guards ?? []).flatMap(({ when }, at) => {
        const category = unreadIn(checked, madeOf(compiled).expression(when), name);
        const place = joinPointer(pointer, 'guards', at);
        return category === null
          ? []
          : [
              parsed.report('privacy.guard-unreadable', WORKFLOW, place, {
                function: titleOf(checked, name),
                category,
              }),
            ];
      }),
    ]);
  });
}

/** A mail box is read by more people than hold a function. */
function checkServiceMails({ parsed, compiled }: Checked): readonly Diagnostic[] {
  return listEffects(parsed).flatMap(({ effect, pointer: at }) => {
    if (effect.type !== 'mail' || effect.to !== 'service') return [];
    const [found] = categoriesOf(compiled, effect);
    const category = found === undefined ? undefined : (compiled.privacy.categories[found]?.title ?? found);
    return category === undefined ? [] : [parsed.report('privacy.mail-unreadable', WORKFLOW, at, { category })];
  });
}

function categoriesOf(compiled: CompiledDispositif, effect: WorkflowEffect): Categories {
  const made = madeOf(compiled);
  switch (effect.type) {
    case 'mail':
      return made.message(effect.message);
    case 'document':
      return made.document(effect.document);
    case 'amount':
      return made.amount(effect);
    case 'webhook':
    case 'extend':
      return new Set();
  }
}

/** Columns and marks are for all who instruct. */
function checkQueue(checked: Checked): readonly Diagnostic[] {
  const { parsed, compiled } = checked;
  const consulted = consultedOnly(compiled.workflow);
  const functions = Object.keys(compiled.identity.functions).filter((name) => !consulted.has(name));
  const told = (pointer: Pointer, text: string, title: string): readonly Diagnostic[] => {
    const lacking = functions.flatMap((name) => {
      const category = unreadIn(checked, madeOf(compiled).expression(text), name);
      return category === null ? [] : [{ name, category }];
    });
    const [first] = lacking;
    if (!first) return [];
    const names = lacking.map(({ name }) => `« ${titleOf(checked, name)} »`).join(', ');
    return [
      parsed.report('privacy.column-unreadable', QUEUE, pointer, { title, category: first.category, functions: names }),
    ];
  };
  return [
    ...compiled.queue.columns.flatMap(({ title, value }, at) => told(`/columns/${at}/value`, value, title)),
    ...(compiled.queue.alerts ?? []).flatMap(({ label, when }, at) => told(`/alerts/${at}/when`, when, label)),
  ];
}

/** That a question is asked tells what its condition read, to whoever reads the question and not that answer. */
function checkQuestions(checked: Checked): readonly Diagnostic[] {
  const { parsed, compiled } = checked;
  const { form, agent, workflow } = compiled;
  return [
    ...tellingQuestions(checked, { schema: form.model.schema, file: FORM, base: '', head: [] }),
    ...(agent ? tellingQuestions(checked, { schema: agent.schema, file: AGENT, base: '', head: ['agent'] }) : []),
    ...listActions(parsed.workflow).flatMap(({ id, pointer }) => {
      const schema = workflow.actions[id]?.form?.schema;
      const place = { file: WORKFLOW, base: joinPointer(pointer, 'form'), head: ['actions', id] };
      return schema ? tellingQuestions(checked, { schema, ...place }) : [];
    }),
    ...listOpinions(parsed.workflow).flatMap(({ id, pointer }) => {
      const schema = workflow.opinions[id]?.form.schema;
      const place = { file: WORKFLOW, base: joinPointer(pointer, 'form'), head: ['avis', id] };
      return schema ? tellingQuestions(checked, { schema, ...place }) : [];
    }),
  ];
}

type Asking = {
  readonly schema: FormSchema;
  readonly file: string;
  /** Where the schema stands in the file. */
  readonly base: Pointer;
  /** What expressions write before the names of its values. */
  readonly head: readonly string[];
};

function tellingQuestions(checked: Checked, { schema, file, base, head }: Asking): readonly Diagnostic[] {
  const { paths } = madeOf(checked.compiled);
  const categoriesAt = (names: readonly string[]): Categories => paths([[...head, ...names].join('.')]);
  const isGroupAsked = listStates(checked.parsed.workflow).some(({ state: { adHoc } }) => adHoc?.anyGroup === true);
  const readers = [...Object.keys(checked.compiled.identity.functions), ...(isGroupAsked ? [GROUP] : [])];
  return openingConditions(schema).flatMap(({ place, reads, opens }) => {
    const read = new Set(reads.flatMap((names) => [...categoriesAt(names)]));
    for (const { names, label } of opens) {
      const own = categoriesAt(names);
      for (const name of readers) {
        const category = unreadIn(checked, own, name) === null ? unreadIn(checked, read, name) : null;
        if (category === null) continue;
        const params = { function: nameOf(checked, name), category, field: label };
        return [checked.parsed.report('privacy.question-tells', file, `${base}${place}`, params)];
      }
    }
    return [];
  });
}

type Placed = { readonly effect: WorkflowEffect; readonly at: Pointer };

function placed(effects: readonly WorkflowEffect[] | undefined, base: Pointer): readonly Placed[] {
  return (effects ?? []).map((effect, at) => ({ effect, at: joinPointer(base, at) }));
}
