import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, type JSX } from 'react';
import { atPointer, isJsonObject, joinPointer, splitPointer } from '../../engine/base/index.ts';
import type { NameOf, Origin, Pointer } from '../../engine/studio.ts';
import { firstPlace } from '../../runtime/ui/first-place.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { Pill } from '../../runtime/ui/pill.tsx';
import { Problems } from '../form/problems.tsx';
import { AddEntry } from '../panel/add-entry.tsx';
import { PartEntries } from '../panel/entries.tsx';
import { FieldPlace } from '../form/field-place.tsx';
import { propertiesOf, schemaOfPart, type Located } from '../panel/part-schema.ts';
import { Tool } from '../panel/tool.tsx';
import { WORKFLOW } from './effect-kinds.ts';
import { Settings, toldWords } from './entries.tsx';
import { problemsElsewhere, problemsWithin } from './problems-of.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { useOpenPlace } from '../uses/things.tsx';
import { letterOf } from './new-effect.ts';
import { t } from './text.ts';
import type { ProcedureEditor } from './use-procedure.ts';
import { titleOfPart } from './words.ts';

type PanelProps = {
  readonly procedure: ProcedureEditor;
  readonly valueOf: NameOf;
  /** What conditions may read, by title. */
  readonly names: readonly ReadableName[];
  readonly onSource: (file: string, pointer: Pointer) => void;
  /** Asks what is to be added to a part. */
  readonly onAdd: (part: Pointer) => void;
};

/** What is chosen, and all that can be set of it. */
export function PartPanel(props: PanelProps): JSX.Element {
  const { procedure, valueOf, names } = props;
  const { chosen, workflow } = procedure;
  const isThere = chosen !== null && isJsonObject(atPointer(workflow, chosen));
  const source = procedure.view.sources.find(({ part }) => part === chosen);
  return (
    <section className="flow-panel form-properties" aria-label={t('settings')}>
      <Settings procedure={procedure} valueOf={valueOf} names={names}>
        {source ? (
          <SourceCard {...source} {...props} />
        ) : isThere ? (
          <Chosen key={chosen} part={chosen} {...props} />
        ) : (
          <Nothing {...props} />
        )}
      </Settings>
    </section>
  );
}

/** A part that nothing draws: its place among the others, its removal and the way to its text. */
function SourceCard({
  part,
  name,
  procedure,
  onSource,
}: PanelProps & ProcedureEditor['view']['sources'][number]): JSX.Element {
  const { broken, view } = procedure;
  return (
    <>
      <div className="flow-panel-head">
        <p className="form-kind-name">{name}</p>
        <Tool icon="up" label={t('up')} disabled={broken} onClick={() => procedure.shift(part, -1)} />
        <Tool icon="down" label={t('down')} disabled={broken} onClick={() => procedure.shift(part, 1)} />
        <Tool icon="remove" label={t('remove')} disabled={broken} onClick={() => procedure.remove(part)} />
        <Tool icon="close" label={t('close')} onClick={() => procedure.choose(null)} />
      </div>
      <Problems form={procedure} problems={problemsWithin(procedure, part)} />
      <p className="form-hint">{t('partInSourceWhy')}</p>
      <InSource names={[]} onOpen={() => onSource('workflow.json', view.placeOf(part) ?? '')} />
    </>
  );
}

function Nothing({ procedure }: PanelProps): JSX.Element {
  const problems = problemsElsewhere(procedure);
  return (
    <>
      <p className="form-hint">{t('nothingChosen')}</p>
      {problems.length > 0 && (
        <>
          <p className="form-heading">{t('otherProblems')}</p>
          <Problems form={procedure} problems={problems} />
        </>
      )}
      <Button variant="default" size="xs" onClick={() => procedure.choose('')}>
        {t('whole')}
      </Button>
    </>
  );
}

type PartKindName = 'step' | 'action' | 'opinion' | 'timer' | 'clock' | 'effect' | 'passage' | 'whole' | 'part';

/** What kind of part stands at a place. */
function kindOfPart(part: Pointer): PartKindName {
  const names = splitPointer(part);
  const [container, last] = [names.at(-2), names.at(-1)];
  if (names.length === 0) return 'whole';
  if (container === 'states') return 'step';
  if (container === 'actions' || container === 'anywhere') return 'action';
  if (container === 'opinions' || last === 'adHoc') return 'opinion';
  if (container === 'timers') return 'timer';
  if (container === 'clocks') return 'clock';
  if (container === 'effects' || container === 'entry' || container === 'filed') return 'effect';
  if (container === 'always' || last === 'then' || last === 'withoutQuorum') return 'passage';
  return 'part';
}

/** The part around one that has settings of its own. */
function ownerOf(procedure: ProcedureEditor, part: Pointer): Pointer | null {
  const names = splitPointer(part);
  const { steps, actions, clocks } = procedure.view;
  for (let length = names.length - 1; length > 0; length--) {
    const around = joinPointer('', ...names.slice(0, length));
    if ([...steps, ...actions, ...clocks].some((one) => one.part === around)) return around;
  }
  return null;
}

function Chosen({ procedure, part, onSource, onAdd }: PanelProps & { readonly part: Pointer }): JSX.Element {
  const entries = useRef<HTMLDivElement>(null);
  const isAdded = procedure.added === part;
  // What was just added is set next, at its title or, where it has none, at what comes first.
  useLayoutEffect(() => {
    const within = entries.current;
    if (isAdded && within && !within.contains(document.activeElement)) firstPlace(within)?.focus();
  }, [isAdded]);
  const { view, workflow, broken } = procedure;
  const kind = kindOfPart(part);
  const step = view.steps.find((one) => one.part === part);
  const owner = ownerOf(procedure, part);
  const located = schemaOfPart(WORKFLOW, workflow, part);
  const place = view.placeOf(part);
  return (
    <>
      <div className="flow-panel-head">
        <p className="form-kind-name">
          {owner !== null && (
            <button type="button" className="panel-link" onClick={() => procedure.choose(owner)}>
              {titleOfPart(view, workflow, owner)}
            </button>
          )}
          {owner !== null && ' › '}
          {t(kind)}
        </p>
        {part !== '' && (
          <>
            <Tool
              icon="add"
              label={t('addTo', { title: titleOfPart(view, workflow, part) })}
              disabled={broken}
              onClick={() => onAdd(part)}
            />
            <Tool icon="up" label={t('up')} disabled={broken} onClick={() => procedure.shift(part, -1)} />
            <Tool icon="down" label={t('down')} disabled={broken} onClick={() => procedure.shift(part, 1)} />
            <Tool icon="remove" label={t('remove')} disabled={broken} onClick={() => procedure.remove(part)} />
          </>
        )}
        <Tool icon="close" label={t('close')} onClick={() => procedure.choose(null)} />
      </div>
      <Provenance procedure={procedure} part={part} />
      <Problems
        form={procedure}
        problems={
          part === '' ? problemsElsewhere(procedure) : problemsWithin(procedure, part, toldWords(procedure, workflow))
        }
      />
      <div ref={entries} className="flow-entries">
        {located && (
          <FieldPlace sets={[{ file: 'workflow.json', pointer: part }]}>
            <PartEntries part={part} located={located} {...(kind === 'effect' && { only: effectWords(located) })} />
          </FieldPlace>
        )}
      </div>
      <Letter procedure={procedure} part={part} />
      {step && step.kind !== 'final' && <StepActions procedure={procedure} step={step} />}
      {located && <InSource names={undrawn(procedure, part)} onOpen={() => onSource('workflow.json', place ?? '')} />}
    </>
  );
}

/** What an effect is and whom it is for come before what it depends on, which most depend on nothing of. */
function effectWords(located: Located): readonly string[] {
  const words = propertiesOf(located).map(({ name }) => name);
  return [...words.filter((name) => name !== 'when'), ...words.filter((name) => name === 'when')];
}

/** What an effect sends is written on another screen: one goes there from here. */
function Letter({
  procedure,
  part,
}: {
  readonly procedure: ProcedureEditor;
  readonly part: Pointer;
}): JSX.Element | null {
  const open = useOpenPlace();
  const file = letterOf(atPointer(procedure.workflow, part));
  if (file === null || procedure.files[file] === undefined) return null;
  return (
    <Button variant="light" size="xs" onClick={() => open(file, 0)}>
      {t(file.startsWith('messages/') ? 'writeMail' : 'writeLetter')}
    </Button>
  );
}

/** Where a part of a scheme that uses the library comes from, and the way back. */
function Provenance({
  procedure,
  part,
}: {
  readonly procedure: ProcedureEditor;
  readonly part: Pointer;
}): JSX.Element | null {
  const { library } = procedure.view;
  if (!library || part === '') return null;
  const origin: Origin = originOf(procedure, part);
  if (origin === 'own') return null;
  return (
    <div className={`flow-origin flow-origin-${origin}`}>
      <Pill small tone={origin === 'inherited' ? 'neutral' : 'info'}>
        {t(`origin-${origin}`)}
      </Pill>
      <p>{t(`${origin}Hint`, { title: library.title })}</p>
      {origin === 'changed' && (
        <Button variant="default" size="compact-xs" disabled={procedure.broken} onClick={() => procedure.revert(part)}>
          {t('revert')}
        </Button>
      )}
    </div>
  );
}

/** Of a part that has none of its own, that of what it stands in. */
function originOf(procedure: ProcedureEditor, part: Pointer): Origin {
  const { steps, actions, clocks } = procedure.view;
  const opinions = steps.flatMap((step) => [...step.opinions, ...step.timers]);
  const own = [...steps, ...actions, ...clocks, ...opinions].find((one) => one.part === part);
  if (own) return own.origin;
  const owner = ownerOf(procedure, part);
  return owner === null ? 'own' : originOf(procedure, owner);
}

type StepActionsProps = {
  readonly procedure: ProcedureEditor;
  readonly step: ProcedureEditor['view']['steps'][number];
};

/** What can be done in a step, and the way to draw one more without a mouse. */
function StepActions({ procedure, step }: StepActionsProps): JSX.Element {
  const { view, broken } = procedure;
  return (
    <fieldset className="panel-record">
      <legend>{t('actions')}</legend>
      {step.actions.map(({ part, title, to }) => (
        <div key={part} className="panel-row">
          <button type="button" className="panel-link" onClick={() => procedure.choose(part)}>
            {title}
          </button>
          <span className="form-count">
            {to === null ? t('stays') : t('to', { title: view.steps.find(({ id }) => id === to)?.title ?? to })}
          </span>
        </div>
      ))}
      <AddEntry
        label={t('drawTo')}
        words={`${t('drawTo')}…`}
        disabled={broken}
        options={[
          { value: NEW, label: t('newTarget') },
          ...view.steps.filter(({ id }) => id !== step.id).map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onAdd={(target) => procedure.draw(step.id, target === NEW ? null : target)}
      />
    </fieldset>
  );
}

/** Stands for a step that is made with its arrow: no step has such a name. */
const NEW = '+';

/** Words of a part that no entry draws, as they are written. */
function undrawn({ workflow }: ProcedureEditor, part: Pointer): readonly string[] {
  const located = schemaOfPart(WORKFLOW, workflow, part);
  const value = atPointer(workflow, part);
  if (!located || !isJsonObject(value)) return [];
  const properties = propertiesOf(located);
  return Object.keys(value).flatMap((name) => {
    const property = properties.find((one) => one.name === name);
    if (property && property.kind.type !== 'source') return [];
    return located.schema.properties?.[name]?.const === undefined && name !== '$schema'
      ? [property?.title ?? name]
      : [];
  });
}

function InSource({ names, onOpen }: { readonly names: readonly string[]; readonly onOpen: () => void }): JSX.Element {
  return (
    <div className="form-card">
      {names.length > 0 && <p>{t('inSource', { names: names.join(', ') })}</p>}
      <Button variant="default" size="xs" leftSection={<Icon name="code" />} onClick={onOpen}>
        {t('openSource')}
      </Button>
    </div>
  );
}
