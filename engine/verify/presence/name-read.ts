/** Which entry of the table of names a value that is read is, and the fact of the workflow that it waits for. */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActs } from '../../language/acts.ts';
import { formOf } from '../../form/fields/action-form.ts';
import type { MustFact } from '../../names/must-facts.ts';
import { findName, type NameRead } from '../../names/read-name.ts';
import { NAMES, type CaseName } from '../../names/table.ts';
import type { CompiledWorkflow } from '../../workflow/model/compiled-workflow.ts';

/** What the table says of a value; undefined for what holds others, and is there as soon as there is a case. */
export function nameRead(
  { identity, rules }: ParsedSource,
  { actions, decision }: CompiledWorkflow,
  read: NameRead,
  computed: ReadonlyMap<string, unknown>,
): CaseName | undefined {
  switch (read.type) {
    case 'value':
      return computed.has(read.names[0] ?? '') ? NAMES['<computed>'] : NAMES['<answer>'];
    case 'case':
      return read.name;
    case 'decided':
      if (!decision) return NAMES['<answer>'];
      return read.names.length === 0 ? undefined : NAMES['decision.<name>'];
    case 'act': {
      if (listActs(identity).length === 0) return NAMES['<answer>'];
      const [first] = read.names;
      return first === undefined ? undefined : nameOfAct(first);
    }
    case 'quota':
      if ((rules.quotas ?? []).length === 0) return NAMES['<answer>'];
      return nameUnder('quota.<quota>', read.names);
    case 'annotation':
      return read.names.length === 0 ? undefined : NAMES['agent.<field>'];
    case 'opinion':
      return read.names.length === 0 ? undefined : nameUnder('avis.<opinion>', read.names);
    case 'adHoc':
      return read.names.length === 0 ? undefined : nameUnder('avis.ponctuels.*', read.names);
    case 'delay':
      return ['<clock>', '<varied>'].map((kind) => findName(['delais', kind, ...read.names].join('.'))).find(Boolean);
    case 'action': {
      const action = actions[read.id ?? ''];
      const [first] = read.names;
      if (!action || first === undefined) return undefined;
      const isAsked = Object.hasOwn(formOf(action.definition)?.properties ?? {}, first);
      if (isAsked) return NAMES['actions.<action>.<field>'];
      const ofKind = findName(`actions.<${action.definition.kind ?? 'step'}>.${first}`);
      return ofKind ?? nameUnder('actions.<action>', read.names);
    }
  }
}

/** The entry of what is read of an act, whatever kind of act has it. */
function nameOfAct(first: string): CaseName | undefined {
  return ['<act>', '<numbered>', '<notified>', '<contestable>']
    .map((kind) => findName(`actes.${kind}.${first}`))
    .find(Boolean);
}

/** The entry of a name under a path of the table: its own, or that of what a form asks for. */
function nameUnder(parent: string, [first = '']: readonly string[]): CaseName | undefined {
  return findName(`${parent}.${first}`) ?? findName(`${parent}.<field>`);
}

/** The fact that a value waits for. */
export function factNeeded(type: Exclude<MustFact['type'], 'given'>, read: NameRead): MustFact {
  const id = ('id' in read ? read.id : undefined) ?? '';
  switch (type) {
    case 'taken':
    case 'filled':
      return { type, action: id };
    case 'answered':
      return { type, opinion: id };
    case 'established':
      return { type, act: id };
    case 'dated':
      return { type, clock: id };
    case 'decided':
      return { type, name: (read.type === 'decided' ? read.names[0] : undefined) ?? '' };
    case 'recorded':
      return { type, field: (read.type === 'annotation' ? read.names[0] : undefined) ?? '' };
  }
}
