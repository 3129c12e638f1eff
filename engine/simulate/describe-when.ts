/** A step of a scenario in the words of the scheme: its titles, and none of its names. */
import type { ScenarioWhen } from '../../schemas/types/scenario.ts';
import { sayWait } from './end-of-wait.ts';
import { splitTemplate } from '../templates/template.ts';
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';

/** What happens at a step, in French. */
export function describeWhen(compiled: CompiledDispositif, when: ScenarioWhen): string {
  const { workflow } = compiled;
  switch (when.type) {
    case 'file':
      return 'Dépôt de la demande';
    case 'act':
      return `« ${workflow.actions[when.action]?.definition.title ?? when.action} », par ${whoIs(compiled, when.as)}`;
    case 'recall':
      return `« ${workflow.actions[when.action]?.definition.title ?? when.action} » repris par ${whoIs(compiled, when.as)}`;
    case 'opinion':
      return `Avis « ${workflow.opinions[when.opinion]?.definition.title ?? when.opinion} », par ${whoIs(compiled, when.as)}`;
    case 'ask':
      return `Avis demandé à ${whoIs(compiled, when.of ?? when.group ?? '')}, par ${whoIs(compiled, when.as)}`;
    case 'annotate':
      return `Saisie, par ${whoIs(compiled, when.as)}`;
    case 'notify':
      return when.as === 'applicant'
        ? `« ${titleOfDocument(compiled, when.document)} » lu en ligne par le demandeur`
        : `Notification de « ${titleOfDocument(compiled, when.document)} », par ${whoIs(compiled, when.as)}`;
    case 'wait':
      return `Le temps passe : ${sayWait(when)}`;
  }
}

/** Whoever acts in a scenario, as the scheme calls them. */
export function whoIs({ identity }: Pick<CompiledDispositif, 'identity'>, as: string): string {
  if (as === 'applicant') return 'le demandeur';
  if (as === 'system') return 'un système extérieur';
  return identity.functions[as]?.title ?? as;
}

/** A letter or a mail as its first line calls it; what is filled in there is an ellipsis. */
export function titleOfTemplate({ source }: Pick<CompiledDispositif, 'source'>, file: string): string | null {
  const title = splitTemplate(source.files[file] ?? '')?.title;
  return title === undefined
    ? null
    : title
        .replaceAll(/\{\{.*?\}\}/gu, '…')
        .replaceAll(/\{%.*?%\}/gu, '')
        .trim();
}

function titleOfDocument(compiled: CompiledDispositif, name: string): string {
  return titleOfTemplate(compiled, `documents/${name}.md`) ?? name;
}
