/* The settings of a part of a procedure: those of the language, and what a procedure has of its own. */
import { Button, MultiSelect } from '@mantine/core';
import { useMemo, type JSX, type ReactNode } from 'react';
import { atPointer, isJsonObject, joinPointer, stringsOf } from '../../engine/base/index.ts';
import { nameOfTitle, type JsonObject, type NameOf, type PartChange, type Pointer } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { FeelEntry } from '../panel/entries.tsx';
import {
  blankOf,
  objectOf,
  PanelProvider,
  usePanel,
  type EntryProps,
  type PanelEditor,
} from '../panel/panel-editor.ts';
import { propertiesOf, schemaOfPart, type PropertyKind } from '../panel/part-schema.ts';
import { Problems } from '../form/problems.tsx';
import { ConditionEntry, isCondition } from '../rules/condition-entry.tsx';
import { ItemTools } from '../panel/record-entries.tsx';
import { t as panelText } from '../panel/text.ts';
import { WORKFLOW } from './effect-kinds.ts';
import { EffectsEntry } from './effects-entry.tsx';
import { ProcedureProvider, useProcedureHere } from './procedure-context.ts';
import { problemsAtWord } from './problems-of.ts';
import { optionsOf } from './references.ts';
import type { ProcedureEditor } from './use-procedure.ts';
import { conditionWords, titleOfPart } from './words.ts';

type SettingsProps = {
  readonly procedure: ProcedureEditor;
  readonly valueOf: NameOf;
  /** What conditions may read, by title. */
  readonly names: readonly ReadableName[];
  readonly children: ReactNode;
};

/** Gives the settings inside the procedure that they are of. */
export function Settings({ procedure, valueOf, names, children }: SettingsProps): JSX.Element {
  const panel = useMemo(() => panelOf(procedure, valueOf, names), [procedure, valueOf, names]);
  return (
    <ProcedureProvider value={procedure}>
      <PanelProvider value={panel}>{children}</PanelProvider>
    </ProcedureProvider>
  );
}

function panelOf(procedure: ProcedureEditor, valueOf: NameOf, names: readonly ReadableName[]): PanelEditor {
  const { workflow, broken, added, chosen, choose } = procedure;
  // What is changed inside a part leaves it chosen.
  const stay = (deed: () => void): void => {
    deed();
    choose(chosen);
  };
  return {
    file: 'workflow.json',
    root: WORKFLOW,
    value: workflow,
    broken,
    added,
    change: (...changes) => procedure.change({ type: 'procedure.change', changes }),
    set: procedure.set,
    shift: (part, by) => stay(() => procedure.shift(part, by)),
    remove: (part) => stay(() => procedure.remove(part)),
    optionsOf: (to) => optionsOf(to, procedure),
    sayFeel: (feel) => {
      const { text, isSource } = conditionWords(feel, valueOf);
      return isSource ? null : text;
    },
    shownAs,
    draw: (entry) => (isCondition(entry) ? <ConditionEntry {...entry} names={names} /> : draw(entry)),
    tell: (word) => {
      const problems = toldWords(procedure, workflow).includes(word) ? problemsAtWord(procedure, word) : [];
      return problems.length === 0 ? null : <Problems form={procedure} problems={problems} />;
    },
  };
}

/** Words of the part that is chosen whose problems are told below their entry: those that are set by one field. */
export function toldWords({ chosen }: Pick<ProcedureEditor, 'chosen'>, workflow: JsonObject): readonly Pointer[] {
  const located = chosen === null ? null : schemaOfPart(WORKFLOW, workflow, chosen);
  if (chosen === null || !located) return [];
  const own = objectOf(atPointer(workflow, chosen));
  return propertiesOf(located)
    .filter(({ kind }) => ONE_FIELD.has(kind.type))
    .filter((property) => shownAs({ part: chosen, located, property }, own) !== 'apart')
    .map(({ name }) => joinPointer(chosen, name));
}

const ONE_FIELD: ReadonlySet<PropertyKind['type']> = new Set([
  'text',
  'feel',
  'delay',
  'duration',
  'date',
  'time',
  'flag',
  'count',
  'texts',
  'choice',
  'choices',
  'reference',
  'references',
]);

/** Words that are set most often, by the kind of part; what is said already and what is required is beside them. */
const FIRST = ['public', 'task', 'outcome', 'to', 'guards', 'effects', 'actions', 'opinions', 'when', 'then', 'after'];
/** What is told of a part elsewhere in its panel. */
const APART: Readonly<Record<string, readonly string[]>> = {
  WorkflowState: ['branches', 'actions'],
  Workflow: ['states', 'anywhere', 'clocks'],
};

/** Words of a step that mean something for its kind alone. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  outcome: ['final'],
  opinions: ['opinions'],
  quorum: ['opinions'],
  withoutQuorum: ['opinions'],
  then: ['opinions', 'parallel'],
  waiting: ['step'],
  task: ['step'],
  timers: ['step', 'opinions'],
  always: ['step'],
  adHoc: ['step', 'opinions'],
};

function shownAs({ located: { schema }, property: { name } }: EntryProps, own: JsonObject): 'first' | 'more' | 'apart' {
  const hasDelay = schema.properties?.['after'] !== undefined;
  const kind = typeof own['kind'] === 'string' ? own['kind'] : 'step';
  const isUnfit = schema.title === 'WorkflowState' && !(name in own) && !(KINDS[name]?.includes(kind) ?? true);
  if (isUnfit || APART[schema.title ?? '']?.includes(name) || (name === 'calendar' && hasDelay)) return 'apart';
  return FIRST.includes(name) ? 'first' : 'more';
}

/** Entries that are a procedure's own. */
function draw(props: EntryProps): JSX.Element | undefined {
  const { part, located, property } = props;
  const at = joinPointer(part, property.name);
  const isAction = located.schema.title === 'WorkflowAction';
  switch (property.kind.type) {
    case 'effects':
      return <EffectsEntry property={property} at={at} owner={part} />;
    case 'named':
      return <NamedEntry property={property} at={at} />;
    case 'formulas':
      return <FormulasEntry property={property} at={at} />;
    case 'references':
      return isAction && property.name === 'from' ? <SourcesEntry {...props} /> : undefined;
    default:
      return undefined;
  }
}

/** The steps in which an action is possible. */
function SourcesEntry({ part, property }: EntryProps): JSX.Element {
  const procedure = useProcedureHere();
  const { title, hint } = property;
  const own = procedure.view.actions.find((action) => action.part === part);
  const given = stringsOf(atPointer(procedure.workflow, joinPointer(part, property.name)));
  const options = optionsOf('state', procedure);
  const unknown = given.filter((one) => !options.some((option) => option.value === one));
  return (
    <MultiSelect
      label={title}
      description={hint}
      disabled={procedure.broken}
      size="sm"
      searchable
      openOnFocus={false}
      clearable={false}
      value={[...new Set(own && !own.isAnywhere ? own.steps : given)]}
      onChange={(steps) => procedure.change({ type: 'action.from', action: part, steps })}
      data={[...options, ...unknown.map((one) => ({ value: one, label: one }))]}
    />
  );
}

type InnerProps = Pick<EntryProps, 'property'> & { readonly at: Pointer };

/** Parts that the author names, each with its own settings. */
function NamedEntry({ property, at }: InnerProps): JSX.Element {
  const procedure = useProcedureHere();
  const panel = usePanel();
  const { view, workflow, broken } = procedure;
  const value = atPointer(workflow, at);
  const names = isJsonObject(value) ? Object.keys(value) : [];
  const add = (): void => {
    const name = nameOfTitle(property.one, names);
    const located = schemaOfPart(WORKFLOW, workflow, joinPointer(at, name));
    if (!located) return;
    const change: PartChange = { type: 'insert', into: at, name, before: null, value: blankOf(located, panel) };
    if (procedure.change({ type: 'procedure.change', changes: [change] })) procedure.choose(joinPointer(at, name));
  };
  return (
    <fieldset className="panel-record">
      <legend>{property.title}</legend>
      {names.map((name) => {
        const part = joinPointer(at, name);
        const title = titleOfPart(view, workflow, part);
        return (
          <div key={name} className="panel-row">
            <button type="button" className="panel-link" onClick={() => procedure.choose(part)}>
              {title}
            </button>
            <ItemTools part={part} title={title} />
          </div>
        );
      })}
      <Button variant="default" size="xs" disabled={broken} leftSection={<Icon name="add" />} onClick={add}>
        {panelText('addItem', { title: property.one.toLowerCase() })}
      </Button>
    </fieldset>
  );
}

/** The values that are decided, each by its formula. */
function FormulasEntry({ property, at }: InnerProps): JSX.Element | null {
  const procedure = useProcedureHere();
  const value = atPointer(procedure.workflow, at);
  const own = isJsonObject(value) ? value : {};
  const decided = atPointer(procedure.workflow, '/decision/properties');
  const titles = new Map(
    Object.entries(isJsonObject(decided) ? decided : {}).map(([name, schema]) => {
      const title = isJsonObject(schema) ? schema['title'] : undefined;
      return [name, typeof title === 'string' ? title : name] as const;
    }),
  );
  const names = [...new Set([...titles.keys(), ...Object.keys(own)])];
  if (names.length === 0) return null;
  return (
    <fieldset className="panel-record">
      <legend>{property.title}</legend>
      {names.map((name) => {
        const formula = own[name];
        return (
          <FeelEntry
            key={name}
            label={titles.get(name) ?? name}
            description=""
            disabled={procedure.broken}
            value={typeof formula === 'string' ? formula : ''}
            onChange={(typed) => procedure.set(joinPointer(at, name), typed === '' ? undefined : typed)}
          />
        );
      })}
    </fieldset>
  );
}
