/** The forms in which a value that expressions read was answered: that of the request, of agents, of actions, of opinions. */
import type { CompiledSchema, Form } from '../form/form.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { Rules } from '../../schemas/types/rules.ts';
import { listActs } from '../language/acts.ts';
import { readName } from './read-name.ts';

type Asking = { readonly definition: { readonly title: string }; readonly form: CompiledSchema | null };
type Many = Readonly<Record<string, Asking>>;

/** What of a scheme asks for something. */
export type AskingScheme = {
  readonly identity: Pick<DispositifIdentity, 'documents'>;
  readonly form: Form;
  readonly agent: CompiledSchema | null;
  readonly rules?: { readonly rules: Pick<Rules, 'quotas'> };
  readonly workflow: {
    readonly actions: Many;
    readonly opinions: Many;
    readonly adHoc: Many;
    readonly decision: CompiledSchema | null;
  };
};

/** A form that a path leads into. */
export type FormRead = {
  readonly form: Form;
  /** What is left of the path in that form. */
  readonly names: readonly string[];
  /** What the form belongs to, as it is called on screen; null for those of the request and of agents. */
  readonly title: string | null;
  readonly of: 'answers' | 'agents' | 'action' | 'opinion' | 'decision';
};

/** The forms that a path may read a value of: all of the actions, or of the opinions, where it names none of them. */
export function formsRead(
  { identity, form, agent, rules, workflow }: AskingScheme,
  path: readonly string[],
): readonly FormRead[] {
  const read = readName(path);
  const ofSome = (of: FormRead['of'], many: Many, id: string | undefined, names: readonly string[]) =>
    Object.entries(many).flatMap(([key, { definition, form: own }]): readonly FormRead[] =>
      own && (id === undefined || id === key) ? [{ form: own.form, names, title: definition.title, of }] : [],
    );
  switch (read.type) {
    case 'value':
      return [{ form, names: read.names, title: null, of: 'answers' }];
    case 'annotation':
      return agent ? [{ form: agent.form, names: read.names, title: null, of: 'agents' }] : [];
    case 'decided':
      return workflow.decision
        ? [{ form: workflow.decision.form, names: read.names, title: null, of: 'decision' }]
        : [{ form, names: path, title: null, of: 'answers' }];
    case 'action':
      return ofSome('action', workflow.actions, read.id, read.names);
    case 'opinion': {
      const own = ofSome('opinion', workflow.opinions, read.id, read.names);
      return read.id === undefined ? [...own, ...ofSome('opinion', workflow.adHoc, undefined, [])] : own;
    }
    case 'adHoc':
      return ofSome('opinion', workflow.adHoc, undefined, read.names);
    // Where no act is declared, a version published before may have an answer so named.
    case 'act':
      return listActs(identity).length > 0 ? [] : [{ form, names: path, title: null, of: 'answers' }];
    // Likewise where no quota is.
    case 'quota':
      return (rules?.rules.quotas ?? []).length > 0 ? [] : [{ form, names: path, title: null, of: 'answers' }];
    case 'delay':
    case 'case':
      return [];
  }
}

/** The one form that a path reads a value of; null where it reads none, or a list of several. */
export function formRead(scheme: AskingScheme, path: readonly string[]): FormRead | null {
  const [only = null, ...others] = readName(path).type === 'adHoc' ? [] : formsRead(scheme, path);
  return others.length === 0 ? only : null;
}
