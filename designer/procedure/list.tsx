import { memo, useEffect, useRef, type JSX, type KeyboardEvent } from 'react';
import type { Pointer } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { Pill } from '../../runtime/ui/pill.tsx';
import { ProblemCount } from '../form/problems.tsx';
import { useSteady } from '../steady.ts';
import type { Row } from './rows.ts';
import { t } from './text.ts';
import type { ProcedureEditor } from './use-procedure.ts';

type ListProps = {
  readonly procedure: ProcedureEditor;
  readonly rows: readonly Row[];
  readonly found: ReadonlySet<Pointer> | null;
};

/** The procedure as a list, which does all that the graph does. One line is reached by Tab, the others by arrows. */
export function ProcedureList({ procedure, rows: all, found }: ListProps): JSX.Element {
  const { chosen, view } = procedure;
  const tree = useRef<HTMLDivElement>(null);
  const rows = found === null ? all : all.filter(({ part }) => found.has(part));
  const entry = rows.some(({ part }) => part === chosen) ? chosen : rows[0]?.part;
  useEffect(() => {
    const line = tree.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    line?.scrollIntoView({ block: 'nearest' });
    const holder = document.activeElement;
    if (tree.current?.contains(holder) && holder !== line) line?.focus();
  }, [chosen, view]);
  const choose = useSteady((part: Pointer) => procedure.choose(part));
  const press = useSteady((event: KeyboardEvent<HTMLElement>, part: Pointer) => onKey(event, procedure, part));
  return (
    <div className="flow-list">
      <div ref={tree} role="tree" aria-label={t('listLabel')} aria-describedby="flow-list-keys">
        {rows.map((row) => (
          <Line
            key={row.part}
            row={row}
            isChosen={chosen === row.part}
            isEntry={entry === row.part}
            onChoose={choose}
            onKey={press}
          />
        ))}
      </div>
      <p className="form-hint" id="flow-list-keys">
        {t('listHint')}
      </p>
    </div>
  );
}

type LineProps = {
  readonly row: Row;
  readonly isChosen: boolean;
  readonly isEntry: boolean;
  readonly onChoose: (part: Pointer) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>, part: Pointer) => void;
};

/** Drawn anew where it changes: sixty steps are two hundred lines, of which an arrow changes two. */
const Line = memo(function Line({ row, isChosen, isEntry, onChoose, onKey: press }: LineProps): JSX.Element {
  const { part, level, icon, title, detail, pill, problems } = row;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-selected={isChosen}
      tabIndex={isEntry ? 0 : -1}
      data-part={part}
      data-level={level}
      className="form-line flow-list-line"
      onClick={() => onChoose(part)}
      onKeyDown={(event) => press(event, part)}
    >
      <Icon name={icon} />
      <span className="flow-list-title">{title}</span>
      <span className="form-line-title form-count">{detail}</span>
      <ProblemCount problems={problems} />
      {pill !== null && <Pill small>{pill}</Pill>}
    </div>
  );
});

function onKey(event: KeyboardEvent<HTMLElement>, procedure: ProcedureEditor, part: Pointer): void {
  const { key, altKey, ctrlKey, metaKey, currentTarget } = event;
  if (ctrlKey || metaKey) return;
  const command = commandOf(key, altKey, procedure, part, currentTarget);
  if (!command) return;
  event.preventDefault();
  command();
}

function commandOf(
  key: string,
  alt: boolean,
  procedure: ProcedureEditor,
  part: Pointer,
  line: HTMLElement,
): (() => void) | null {
  if (alt && key === 'ArrowUp') return () => procedure.shift(part, -1);
  if (alt && key === 'ArrowDown') return () => procedure.shift(part, 1);
  if (alt) return null;
  switch (key) {
    case 'Delete':
    case 'Backspace':
      return () => {
        if (part !== '' && !procedure.broken) procedure.remove(part);
      };
    case 'ArrowDown':
      return () => go(line, 1);
    case 'ArrowUp':
      return () => go(line, -1);
    case 'Home':
      return () => go(line, -Infinity);
    case 'End':
      return () => go(line, Infinity);
    case ' ':
      return () => line.click();
    default:
      return null;
  }
}

function go(from: HTMLElement, by: number): void {
  const lines = [...(from.closest('[role="tree"]')?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
  const line = lines[Math.min(Math.max(lines.indexOf(from) + by, 0), lines.length - 1)];
  line?.focus();
  line?.click();
}
