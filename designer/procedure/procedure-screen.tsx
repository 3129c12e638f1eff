import { Alert, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useCallback, useMemo, useState, type JSX, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useSearchParams } from 'react-router';
import { foldText } from '../../engine/base/index.ts';
import type { Pointer, ProcedureView } from '../../engine/studio.ts';
import { firstPlace } from '../../runtime/ui/first-place.ts';
import { Icon, type IconName } from '../../runtime/ui/icon.tsx';
import { pillClass } from '../../runtime/ui/pill.tsx';
import type { ApiDiagnostic, CompileReport } from '../../schemas/types/api.ts';
import { innermost, useSharedSelection } from '../source/shared-selection.ts';
import { AddDialog } from './add-dialog.tsx';
import { LibraryBar } from './library-bar.tsx';
import { DRAGGED, ProcedureGraph } from './graph.tsx';
import { ProcedureList } from './list.tsx';
import { partsFound, rowsOf } from './rows.ts';
import { PART_KINDS, type PartKind } from './new-parts.ts';
import { PartPanel } from './panel.tsx';
import { drawProcedure } from './picture.ts';
import { deedOnPart, isWayBack, ownersOf } from './stage-keys.ts';
import { t } from './text.ts';
import { useProcedure, type ProcedureEditor } from './use-procedure.ts';
import { lengthsInWords, namesRead, valuesRead } from './words.ts';
import './procedure.css';

type ProcedureScreenProps = {
  readonly report: CompileReport | null;
  readonly diagnostics: readonly ApiDiagnostic[];
  /** Opens the text of a file at a part of it. */
  readonly onSource: (file: string, pointer: Pointer) => void;
};

/** Parts of the address: what is chosen, so that a reload goes on there, and whether it is a graph or a list. */
const OPEN = { part: 'partie', shape: 'forme' } as const;
/** Width of the screen, in pixels, from which the settings stand beside the graph: that of its style. */
const SETTINGS_BESIDE = 98 * 16;
/** From which the words of a graph can be read. */
const READABLE = 40 * 16;
/** From which they lie over it, and how wide they are there. */
const SETTINGS_OVER = 62 * 16;
const SETTINGS_WIDTH = 22 * 16;
const SHAPES = ['graphe', 'liste'] as const;
type Shape = (typeof SHAPES)[number];
const ICONS: Readonly<Record<PartKind, IconName>> = {
  step: 'section',
  end: 'flag',
  opinion: 'people',
  timer: 'clock',
  clock: 'calendar',
  document: 'file',
  mail: 'mail',
};

/** The procedure: its graph or its list, what can be added, and the settings of what is chosen. */
export function ProcedureScreen({ report, diagnostics, onSource }: ProcedureScreenProps): JSX.Element {
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState<Pointer | null>(() => address.get(OPEN.part));
  const put = useCallback(
    (name: string, value: string | null) =>
      setAddress(
        (former) => {
          const { [name]: _former, ...others } = Object.fromEntries(former);
          return value === null ? others : { ...others, [name]: value };
        },
        { replace: true },
      ),
    [setAddress],
  );
  const choose = useCallback(
    (part: Pointer | null) => {
      setChosen(part);
      put(OPEN.part, part);
    },
    [put],
  );
  const procedure = useProcedure(diagnostics, chosen, choose);
  const place = chosen === null ? null : (procedure?.view.placeOf(chosen) ?? null);
  useSharedSelection(place === null ? null : { file: WORKFLOW_FILE, pointer: place }, ({ file, pointer }) => {
    const found = procedure && file === WORKFLOW_FILE ? innermost(placesOf(procedure.view), pointer) : null;
    if (found) choose(found.part);
  });
  if (!procedure) return <Alert color="warn">{t('unreadable')}</Alert>;
  return (
    <Procedure
      procedure={procedure}
      report={report}
      onSource={onSource}
      shape={SHAPES.find((one) => one === address.get(OPEN.shape)) ?? null}
      onShape={(shape) => put(OPEN.shape, shape)}
    />
  );
}

const WORKFLOW_FILE = 'workflow.json';

/** Every part that is drawn, and where it is written; what is inherited is written nowhere. */
function placesOf({ steps, actions, clocks, filed, placeOf }: ProcedureView) {
  const parts = [
    ...[...steps, ...actions, ...clocks, ...filed].map(({ part }) => part),
    ...steps.flatMap((step) => [...step.opinions, ...step.timers, ...step.entry].map(({ part }) => part)),
    ...actions.flatMap(({ effects }) => effects.map(({ part }) => part)),
  ];
  return parts.map((part) => ({ part, at: placeOf(part) }));
}

type ProcedureProps = Pick<ProcedureScreenProps, 'report' | 'onSource'> & {
  readonly procedure: ProcedureEditor;
  /** What its author asked for; null before they did. */
  readonly shape: Shape | null;
  readonly onShape: (shape: Shape) => void;
};

function Procedure({ procedure, report, onSource, shape, onShape }: ProcedureProps): JSX.Element {
  const { view, files, workflow, chosen, broken } = procedure;
  const [search, setSearch] = useState('');
  const [isUnfolded, setUnfolded] = useState(false);
  const [target, addTo] = useState<Pointer | null>(null);
  const { ref, width } = useElementSize();
  // A picture of a procedure cannot be read on a telephone: its list can.
  const isList = (shape ?? (width < READABLE ? 'liste' : 'graphe')) === 'liste';
  const isWide = width >= SETTINGS_BESIDE;
  const covered = chosen === null || isWide || width < SETTINGS_OVER ? 0 : SETTINGS_WIDTH;
  const valueOf = useMemo(
    () => valuesRead(files, view, workflow, report?.names ?? []),
    [files, view, workflow, report],
  );
  const names = useMemo(() => namesRead(files, view, workflow, report?.names ?? []), [files, view, workflow, report]);
  const picture = useMemo(() => drawProcedure(view, files, valueOf, isUnfolded), [view, files, valueOf, isUnfolded]);
  const { diagnostics } = procedure;
  const rows = useMemo(
    () => rowsOf({ view, files, workflow, diagnostics }, valueOf),
    [view, files, workflow, diagnostics, valueOf],
  );
  const found = useMemo(() => partsFound(rows, search, foldText), [rows, search]);
  const next = (): void => {
    const parts = [...(found ?? [])];
    const part = parts[(parts.indexOf(chosen ?? '') + 1) % parts.length];
    if (part !== undefined) procedure.choose(part);
  };
  return (
    <div ref={ref} className="flow-screen">
      {broken && (
        <Alert color="warn" role="alert">
          {t('broken')}
        </Alert>
      )}
      <div className="flow-bar">
        <SegmentedControl
          size="xs"
          aria-label={t('views')}
          value={isList ? 'list' : 'graph'}
          onChange={(value) => onShape(value === 'list' ? 'liste' : 'graphe')}
          data={[
            { value: 'graph', label: t('graph') },
            { value: 'list', label: t('list') },
          ]}
        />
        <Palette procedure={procedure} />
        <span className="flow-space" />
        {!isList && (
          <Switch
            size="xs"
            label={t('unfolded')}
            checked={isUnfolded}
            onChange={(event) => setUnfolded(event.currentTarget.checked)}
          />
        )}
        <TextInput
          size="xs"
          type="search"
          className="flow-search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') next();
          }}
        />
      </div>
      {view.library && <LibraryBar procedure={procedure} detached={report?.detached ?? null} />}
      <Around
        procedure={procedure}
        said={
          found === null ? procedure.said : found.size === 0 ? t('nothingFound') : t('found', { count: found.size })
        }
      />
      {target !== null && !broken && <AddDialog procedure={procedure} target={target} onClose={() => addTo(null)} />}
      {/* Keys come from what has the focus inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={`flow-stage${broken ? ' flow-old' : ''}`}
        onKeyDown={(event) => onStageKey(event, procedure, addTo)}
      >
        {width === 0 ? null : isList ? (
          <ProcedureList procedure={procedure} rows={rows} found={found} />
        ) : (
          <ProcedureGraph procedure={procedure} picture={picture} found={found} covered={covered} />
        )}
        {(chosen !== null || isWide || isList) && (
          <PartPanel procedure={procedure} valueOf={valueOf} names={names} onSource={onSource} onAdd={addTo} />
        )}
      </div>
    </div>
  );
}

/** Keys on what is drawn lead to what can be added to it and to its settings, and those of its settings lead back. */
function onStageKey(
  event: KeyboardEvent<HTMLElement>,
  { broken, chosen, choose }: ProcedureEditor,
  addTo: (part: Pointer) => void,
): void {
  const { target, currentTarget: stage } = event;
  if (!(target instanceof HTMLElement) || event.defaultPrevented) return;
  const part = target.getAttribute('data-part');
  const deed = part === null ? null : deedOnPart(event);
  if (part !== null && deed !== null) {
    event.preventDefault();
    if (deed === 'add' && !broken) addTo(part);
    if (deed === 'add') return;
    flushSync(() => choose(part));
    const settings = stage.querySelector<HTMLElement>('.flow-panel');
    if (settings) firstPlace(settings)?.focus();
  } else if (target.closest('.flow-panel') && isWayBack(event, target.getAttribute('aria-expanded') === 'true')) {
    const drawn = (selector: string) => stage.querySelector<HTMLElement>(`:not(.flow-panel *)${selector}`);
    const places = ownersOf(chosen ?? '').map((owner) => drawn(`[data-part="${CSS.escape(owner)}"]`));
    (places.find((place) => place !== null) ?? drawn('[data-part][tabindex="0"]'))?.focus();
  }
}

/** What can be added: to what is chosen by a click or a key, anywhere by dragging. */
function Palette({ procedure }: { readonly procedure: ProcedureEditor }): JSX.Element {
  return (
    <div className="flow-palette" role="toolbar" aria-label={t('palette')} title={t('addHint')}>
      {PART_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="flow-add"
          disabled={procedure.broken}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData(DRAGGED, kind);
            event.dataTransfer.effectAllowed = 'copy';
          }}
          onClick={() => procedure.add(kind, procedure.chosen)}
        >
          <Icon name={ICONS[kind]} />
          {t(`add-${kind}`)}
        </button>
      ))}
    </div>
  );
}

/** What concerns the whole procedure: what is done as a request is filed, and delays of law. */
function Around({ procedure, said }: { readonly procedure: ProcedureEditor; readonly said: string }): JSX.Element {
  const { view, chosen } = procedure;
  const chip = (part: Pointer, icon: IconName, words: string): JSX.Element => (
    <button
      key={part}
      type="button"
      data-part={part}
      aria-pressed={chosen === part}
      className={`${pillClass(chosen === part ? 'info' : 'neutral')} flow-chip`}
      onClick={() => procedure.choose(part)}
    >
      <Icon name={icon} /> {words}
    </button>
  );
  return (
    <div className="flow-around">
      {chip('', 'list', t('whole'))}
      {view.clocks.map((clock) =>
        chip(clock.part, 'calendar', [clock.title, lengthsInWords(clock)].filter(Boolean).join(' · ')),
      )}
      {view.sources.map(({ part, name }) => chip(part, 'code', `${name} · ${t('partInSource')}`))}
      <p role="status" className="flow-said">
        {said}
      </p>
    </div>
  );
}
