import { Alert, Button } from '@mantine/core';
import { useMemo, useRef, type JSX, type KeyboardEvent } from 'react';
import { useSearchParams } from 'react-router';
import { atPointer } from '../../engine/base/index.ts';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { NameOf, Pointer } from '../../engine/studio.ts';
import { Icon, type IconName } from '../../runtime/ui/icon.tsx';
import { Pill } from '../../runtime/ui/pill.tsx';
import type { ApiDiagnostic, CompileReport } from '../../schemas/types/api.ts';
import { Problems } from '../form/problems.tsx';
import { PartEntries } from '../panel/entries.tsx';
import { FieldPlace } from '../form/field-place.tsx';
import { useSharedSelection } from '../source/shared-selection.ts';
import { PanelProvider } from '../panel/panel-editor.ts';
import { propertiesOf } from '../panel/part-schema.ts';
import { drawEntry } from './draw-entry.tsx';
import {
  beginningOf,
  fileOf,
  problemsAt,
  SECTIONS,
  sectionOf,
  unlistedLinks,
  wordsOf,
  type Section,
} from './sections.ts';
import { t } from './text.ts';
import { panelOf, useDispositif, type DispositifEditor } from './use-dispositif.ts';
import './dispositif.css';

type DispositifScreenProps = {
  readonly report: CompileReport | null;
  readonly diagnostics: readonly ApiDiagnostic[];
  /** Opens the text of a file at a part of it. */
  readonly onSource: (file: string, pointer: Pointer) => void;
};

/** Part of the address that says which section is open, so that a reload goes on there. */
const OPEN = 'rubrique';
const ICONS: Readonly<Record<Section, IconName>> = {
  identity: 'page',
  act: 'bank',
  service: 'building',
  opening: 'calendar',
  numbering: 'number',
  functions: 'people',
  queue: 'list',
  privacy: 'person',
  registers: 'search',
  other: 'file',
};

/** What the scheme is: its name, its act, its service, who does what, and what becomes of people's data. */
export function DispositifScreen({ report, diagnostics, onSource }: DispositifScreenProps): JSX.Element {
  const [address, setAddress] = useSearchParams();
  const section = SECTIONS.find((one) => one === address.get(OPEN)) ?? 'identity';
  const editor = useDispositif(diagnostics, report?.names ?? []);
  const choose = (next: Section): void =>
    setAddress((former) => ({ ...Object.fromEntries(former), [OPEN]: next }), { replace: true });
  useSharedSelection({ file: fileOf(section), pointer: beginningOf(section) }, ({ file, pointer }) => {
    const found = sectionOf({ file, pointer, code: '' });
    if (found) choose(found);
  });
  const nameOf = useMemo<NameOf>(() => {
    const names = new Map((report?.names ?? []).map((name) => [name.path, name] as const));
    return (path) => names.get(path) ?? null;
  }, [report]);
  return (
    <div className="scheme-screen">
      <SectionList chosen={section} onChoose={choose} diagnostics={diagnostics} said={editor.said} />
      <section className="form-properties scheme-panel" aria-labelledby="scheme-section">
        <h2 id="scheme-section">{t(`section-${section}`)}</h2>
        <p className="form-hint">{t(`about-${section}`)}</p>
        <SectionPanel key={section} section={section} editor={editor} nameOf={nameOf} onSource={onSource} />
      </section>
    </div>
  );
}

type SectionListProps = {
  readonly chosen: Section;
  readonly onChoose: (section: Section) => void;
  readonly diagnostics: readonly ApiDiagnostic[];
  readonly said: string;
};

/** The sections; one is reached by Tab, the others by arrows. */
function SectionList({ chosen, onChoose, diagnostics, said }: SectionListProps): JSX.Element {
  const list = useRef<HTMLElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const next = by === null ? undefined : SECTIONS[SECTIONS.indexOf(chosen) + by];
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`[data-section="${next}"]`)?.focus();
  };
  return (
    <nav className="scheme-sections" aria-label={t('sections')} ref={list}>
      <p className="form-said" role="status">
        {said === '' ? t('keys') : setFrenchSpaces(said)}
      </p>
      <ul>
        {SECTIONS.map((section) => {
          const own = diagnostics.filter((one) => sectionOf(one) === section);
          const isError = own.some(({ severity }) => severity === 'error');
          return (
            <li key={section}>
              <button
                type="button"
                className="form-kind"
                data-section={section}
                aria-current={section === chosen}
                tabIndex={section === chosen ? 0 : -1}
                onClick={() => onChoose(section)}
                onKeyDown={onKey}
              >
                <Icon name={ICONS[section]} />
                <span className="form-line-title">{t(`section-${section}`)}</span>
                {own.length > 0 && (
                  <Pill small tone={isError ? 'danger' : 'warn'}>
                    {own.length}
                  </Pill>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

type SectionPanelProps = Pick<DispositifScreenProps, 'onSource'> & {
  readonly section: Section;
  readonly editor: DispositifEditor;
  readonly nameOf: NameOf;
};

/** The settings of a section, what is to mend where it is set, and what is left to the source. */
function SectionPanel({ section, editor, nameOf, onSource }: SectionPanelProps): JSX.Element {
  const file = fileOf(section);
  const view = editor.fileOf(file);
  const mend = (problems: readonly ApiDiagnostic[]): JSX.Element | null =>
    problems.length === 0 ? null : (
      <Problems
        form={{
          broken: view?.broken ?? true,
          files: editor.files,
          change: (gesture) => editor.act(gesture, t('changed')),
        }}
        problems={problems}
      />
    );
  const panel = panelOf(editor, file, {
    draw: (entry) => drawEntry(entry, editor, file),
    problems: mend,
    nameOf,
  });
  if (!view || !panel) {
    return (
      <Alert color="warn">
        {t('unreadable', { file })}
        <SourceButton onOpen={() => onSource(file, '')} />
      </Alert>
    );
  }
  const located = { root: panel.root, schema: panel.root };
  const properties = propertiesOf(located);
  const words = wordsOf(
    section,
    properties.map(({ name }) => name),
  );
  const undrawn = properties.filter(
    ({ name, kind }) =>
      words.includes(name) &&
      ['source', 'formulas'].includes(kind.type) &&
      atPointer(view.value, `/${name}`) !== undefined,
  );
  const elsewhere =
    section === 'identity' || file !== 'dispositif.json' ? problemsAt(editor.diagnostics, file, '', false) : [];
  return (
    <PanelProvider value={panel}>
      {view.broken && (
        <Alert color="warn" role="alert">
          {t('broken', { file })}
        </Alert>
      )}
      {mend([...elsewhere, ...undrawn.flatMap(({ name }) => problemsAt(editor.diagnostics, file, `/${name}`, true))])}
      {section === 'act' && <Unlisted problems={unlistedLinks(editor.diagnostics)} mend={mend} />}
      <FieldPlace sets={[{ file, pointer: beginningOf(section) }]}>
        <PartEntries part="" located={located} only={words} flat />
      </FieldPlace>
      {section === 'identity' && (
        <p className="form-hint">
          {t('address')} : <code>/demarches/{editor.id}</code>
        </p>
      )}
      <div className="form-card">
        {undrawn.length > 0 && <p>{t('inSource', { names: undrawn.map(({ title }) => title).join(', ') })}</p>}
        <SourceButton onOpen={() => onSource(file, beginningOf(section))} />
      </div>
    </PanelProvider>
  );
}

function SourceButton({ onOpen }: { readonly onOpen: () => void }): JSX.Element {
  return (
    <Button variant="default" size="xs" leftSection={<Icon name="code" />} onClick={onOpen}>
      {t('openSource')}
    </Button>
  );
}

type UnlistedProps = {
  readonly problems: readonly ApiDiagnostic[];
  readonly mend: (problems: readonly ApiDiagnostic[]) => JSX.Element | null;
};

/** Links that lead to no article of any act, wherever they stand. */
function Unlisted({ problems, mend }: UnlistedProps): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <div className="panel-told">
      <p className="form-heading">{t('unlisted')}</p>
      {mend(problems)}
    </div>
  );
}
