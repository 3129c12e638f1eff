/** How what a scenario names is called when it is told: by its name, as its author wrote it, or by its title, as people read it. */
import { sayWait } from './end-of-wait.ts';
import type { ScenarioWhen } from '../../schemas/types/scenario.ts';
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import { asJson, atPointer } from '../base/json.ts';
import { joinPointer, splitPointer } from '../base/pointer.ts';
import { sentenceOf } from '../workflow/decide/refusals.ts';
import { explainPaths } from '../workflow/view/explain-inputs.ts';
import { describeWhen, titleOfTemplate, whoIs } from './describe-when.ts';

/** What a name stands for. */
export type Named =
  | 'state'
  | 'function'
  | 'action'
  | 'clock'
  | 'opinion'
  | 'value'
  | 'quota'
  | 'answer'
  | 'message'
  | 'document'
  | 'path'
  /** Where an error stands: the pointer of a question, or of what an action asks. */
  | 'field'
  /** The code of a refusal. */
  | 'refusal'
  /** An outcome, or where a delay or an opinion stands. */
  | 'clockStatus';

/** Words for a report. */
export type StepWords = {
  readonly step: (when: ScenarioWhen) => string;
  readonly of: (what: Named, name: string) => string;
};

/** Names as they are written. */
export const NAMES: StepWords = { step: nameStep, of: (_what, name) => name };

/** Titles of a scheme. */
export function titlesOf(compiled: CompiledDispositif): StepWords {
  const { workflow, rules, form } = compiled;
  const find: Readonly<Record<Named, (name: string) => string | null | undefined>> = {
    state: (name) => workflow.states[name]?.title,
    function: (name) => whoIs(compiled, name),
    action: (name) => workflow.actions[name]?.definition.title,
    clock: (name) => workflow.workflow.clocks?.[name]?.title,
    opinion: (name) => workflow.opinions[name]?.definition.title,
    value: (name) => rules.rules.computed?.find((one) => one.name === name)?.title,
    quota: (name) => rules.quotas.find((one) => one.name === name)?.title,
    answer: (name) => form.model.schema.properties?.[name]?.title,
    message: (name) => titleOfTemplate(compiled, `messages/${name}.md`),
    document: (name) => titleOfTemplate(compiled, `documents/${name}.md`),
    path: (name) => explainPaths(compiled, { [name]: null })[0]?.label,
    field: (pointer) => titleOfField(compiled, pointer),
    refusal: (code) => sentenceOf(code)?.replace(/\.$/u, ''),
    clockStatus: (name) => CLOCK_STATUSES[name],
  };
  return { step: (when) => describeWhen(compiled, when), of: (what, name) => find[what](name) ?? name };
}

const CLOCK_STATUSES: Readonly<Record<string, string>> = {
  granted: 'accordée',
  refused: 'refusée',
  closed: 'classée',
  withdrawn: 'retirée',
  running: 'en cours',
  suspended: 'suspendu',
  stopped: 'terminé',
  expired: 'passé',
};

/** The title of a question of the form, or of what an action asks, by its pointer. */
function titleOfField({ workflow, form }: CompiledDispositif, pointer: string): string | undefined {
  const [name = '', ...inner] = splitPointer(pointer);
  if (inner.length > 0) return undefined;
  const own = form.model.schema.properties?.[name]?.title;
  if (own !== undefined) return own;
  const titles = Object.values(workflow.actions).map(({ definition }) => {
    const asked = definition.form
      ? atPointer(asJson(definition.form), joinPointer('/properties', name, 'title'))
      : null;
    return typeof asked === 'string' ? asked : undefined;
  });
  return titles.find((title) => title !== undefined);
}

/** A sentence of the rules, each path of the case that it quotes called as people call it. */
export function sayPaths(sentence: string, say: StepWords): string {
  return sentence.replaceAll(/« ([\p{L}\w]+(?:\.[\p{L}\w]+)+) »/gu, (_, path: string) => {
    const words = say.of('path', path);
    // One that quotes a title itself is not quoted again.
    return words.includes('«') ? words : `« ${words} »`;
  });
}

/** A step in a few words. */
function nameStep(when: ScenarioWhen): string {
  switch (when.type) {
    case 'file':
      return 'dépôt';
    case 'act':
      return `action « ${when.action} » par « ${when.as} »`;
    case 'recall':
      return `reprise de « ${when.action} » par « ${when.as} »`;
    case 'opinion':
      return `avis « ${when.opinion} » par « ${when.as} »`;
    case 'ask':
      return `avis ponctuel demandé par « ${when.as} »`;
    case 'annotate':
      return `saisie par « ${when.as} »`;
    case 'notify':
      return `notification de « ${when.document} » par « ${when.as} »`;
    case 'wait':
      return `attente : ${sayWait(when)}`;
  }
}
