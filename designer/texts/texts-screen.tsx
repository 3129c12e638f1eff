import { Alert, Button } from '@mantine/core';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import {
  gestureOfFix,
  PLACEHOLDER_CODE,
  readMarks,
  writeLiquid,
  type Files,
  type TextView,
  type Thing,
  type Way,
} from '../../engine/studio.ts';
import type { ApiDiagnostic, ApiFix } from '../../schemas/types/api.ts';
import { useStudio } from '../journal/use-journal.ts';
import { clauseOf } from '../rules/sentence.ts';
import { useAsk } from '../uses/things.tsx';
import { useSharedSelection, useWanted } from '../source/shared-selection.ts';
import { shownText } from '../source/line-ends.ts';
import { putIn, type Rewriting } from './chip-gestures.ts';
import { ChipPanel } from './chip-panel.tsx';
import { insertionOf, isAskedAround, isListOfParts, wrapInCondition } from './insertions.ts';
import { localsIn, nameOfIn, namesHere, readableHere, type NameHere } from './names-at.ts';
import { Outline } from './outline.tsx';
import { listSenders } from './sender-words.ts';
import { Picker } from './picker.tsx';
import { TextPreview } from './preview.tsx';
import { problemsWithin, TextProblems } from './text-problems.tsx';
import { TextEditor, type TextCursor, type TextHandle } from './text-editor.tsx';
import { RepeatedMarks } from './repeated-marks.tsx';
import { NewTextDialog, RemoveTextDialog } from './text-dialogs.tsx';
import { t } from './text.ts';
import { Toolbar } from './toolbar.tsx';
import { useNames } from './use-names.ts';
import { titleOf, useTexts, type TextsEditor } from './use-texts.ts';
import './texts.css';

type TextsScreenProps = {
  readonly diagnostics: readonly ApiDiagnostic[];
  /** Opens the text of a file at a place in it: UTF-16 units. */
  readonly onPlace: (file: string, offset: number) => void;
};

/** Letters, mails and the sheet: all of them, the text of one with its tags as words, and what is chosen in it. */
export function TextsScreen({ diagnostics, onPlace }: TextsScreenProps): JSX.Element {
  const texts = useTexts(diagnostics);
  const handle = useRef<TextHandle>(null);
  const [isNew, setNew] = useState(false);
  const { chosen } = texts;
  useSharedSelection(chosen && { file: chosen.file, pointer: '' }, ({ file }) => {
    if (file !== chosen?.file && texts.texts.some((text) => text.file === file)) texts.choose(file);
  });
  return (
    <div className="texts-screen">
      {isNew && <NewTextDialog texts={texts} onClose={() => setNew(false)} />}
      <Outline texts={texts} onSection={(span) => handle.current?.choose(span)} onNew={() => setNew(true)} />
      {chosen ? (
        <>
          <OneText key={chosen.file} texts={texts} text={chosen} handle={handle} onPlace={onPlace} />
          <TextPreview
            key={`preview ${chosen.file}`}
            text={chosen}
            isBroken={diagnostics.some(({ severity }) => severity === 'error')}
          />
        </>
      ) : (
        <Alert>{t('noText')}</Alert>
      )}
    </div>
  );
}

const BEGINNING = { from: 0, to: 0 } as const;

type OneTextProps = Pick<TextsScreenProps, 'onPlace'> & {
  readonly texts: TextsEditor;
  readonly text: TextView;
  readonly handle: { current: TextHandle | null };
};

type OpenDialog = 'insert' | 'replace' | 'condition';

function OneText({ texts, text, handle, onPlace }: OneTextProps): JSX.Element {
  const { store, undo, redo } = useStudio();
  const { file } = text;
  const { names, isKnown } = useNames(file);
  const source = shownText(texts.files[file] ?? '');
  const marks = useMemo(() => readMarks(source), [source]);
  const [cursor, setCursor] = useState<TextCursor>({ chosen: { from: 0, to: 0 }, chip: null });
  const [asked, ask] = useState<OpenDialog | null>(null);
  const panel = useRef<HTMLElement>(null);
  const own = useMemo(() => texts.diagnostics.filter((item) => item.file === file), [texts.diagnostics, file]);
  const onFix = useCallback(
    (fix: ApiFix) => {
      const gesture = gestureOfFix(store.get().journal.files, fix.edits);
      if (gesture) texts.act(gesture, t('mended'));
    },
    [store, texts],
  );
  const wanted = useWanted();
  // Who is led to a place of the text goes on there: a mark that waits for its words is chosen whole, to be typed over.
  useLayoutEffect(() => {
    if (wanted?.file === file && handle.current && wanted.claim(0)) handle.current.choose(wanted.span ?? BEGINNING);
  }, [wanted, file, handle]);
  const turn = (way: Way): void => void (way === 'undo' ? undo() : redo());
  const mark = cursor.chip === null ? undefined : marks.marks[cursor.chip];
  const at = asked === 'replace' && mark ? mark.from : cursor.chosen.from;
  const locals = useMemo(() => localsIn(marks, at), [marks, at]);
  const place = { marks, at, names, locals };
  const rewrite = ({ splices, chosen }: Rewriting): void => handle.current?.replace(splices, chosen);
  const pick = (name: NameHere): void => {
    ask(null);
    const { from, to } = asked === 'replace' && mark ? mark : cursor.chosen;
    const put =
      asked === 'condition'
        ? wrapInCondition(source.slice(from, to), conditionOn(name, place))
        : insertionOf(name, place);
    rewrite(putIn({ from, to }, put));
  };
  return (
    <section className="texts-one" aria-label={titleOf(text)}>
      <h2 className="texts-title">{setFrenchSpaces(titleOf(text))}</h2>
      <Senders files={texts.files} text={text} />
      {text.kind !== 'sheet' && <Deeds texts={texts} text={text} />}
      {!isKnown && <p className="form-hint">{t('namesUnknown')}</p>}
      <Toolbar
        onMark={(kind) => handle.current?.mark(kind)}
        onPick={() => ask('insert')}
        onCondition={() => ask('condition')}
      />
      <TextEditor
        ref={handle}
        file={file}
        label={t('textOf', { title: titleOf(text) })}
        store={store}
        names={names}
        diagnostics={own}
        onFix={onFix}
        onTurn={turn}
        onCursor={setCursor}
        onPick={() => ask('insert')}
        onSettings={() => panel.current?.querySelector<HTMLElement>('select, input, button')?.focus()}
      />
      <p className="form-hint">{t('editorKeys')}</p>
      <TextProblems problems={own} source={source} onFix={onFix} onChoose={(span) => handle.current?.choose(span)} />
      {own.some(({ code }) => code === PLACEHOLDER_CODE) && <RepeatedMarks onSaid={texts.say} />}
      {/* Last, since it comes and goes as one chooses: all else stays where the hand is. */}
      {mark && cursor.chip !== null && (
        <ChipPanel
          key={`${mark.from} ${mark.type}`}
          panel={panel}
          texts={texts}
          marks={marks}
          rank={cursor.chip}
          names={names}
          problems={problemsWithin(source, own, mark)}
          onReplace={rewrite}
          onPick={() => ask('replace')}
          onSource={() => onPlace(file, mark.from)}
          onLeave={() => handle.current?.focus()}
        />
      )}
      {asked !== null && (
        <Picker
          title={t(`pickTitle-${asked}`)}
          hint={t(`pickHint-${asked}`)}
          names={isKnown ? namesHere(names, locals) : []}
          isKnown={isKnown}
          isList={(name) => name.type === 'list' && isListOfParts(name, names)}
          isConditional={({ name, written }) =>
            asked !== 'condition' && name.absent !== null && !isAskedAround(place, written)
          }
          onPick={pick}
          onClose={() => ask(null)}
          goOn={() => handle.current?.focus() ?? false}
        />
      )}
    </section>
  );
}

/** What one most often asks of a value, as the condition of a text. */
function conditionOn({ written }: NameHere, { names, locals }: Parameters<typeof insertionOf>[1]): string {
  const name = readableHere(names, locals).find(({ path }) => path === written);
  const typeOf = (path: string) => nameOfIn(names, locals)(path)?.type ?? null;
  return (name && writeLiquid({ join: 'all', clauses: [clauseOf(name)] }, typeOf)) ?? written;
}

/** What is done to a text as a whole. */
function Deeds({ texts, text }: Pick<OneTextProps, 'texts' | 'text'>): JSX.Element {
  const ask = useAsk();
  const [isRemoved, setRemoved] = useState(false);
  const [folder = '', name = ''] = text.file.replace(/\.md$/, '').split('/');
  const thing: Thing = { kind: folder === 'messages' ? 'message' : 'document', name };
  return (
    <div className="form-buttons">
      <Button
        variant="default"
        size="compact-xs"
        onClick={() => ask({ thing, deed: 'rename', onRenamed: (next) => texts.choose(`${folder}/${next}.md`) })}
      >
        {t('rename')}
      </Button>
      <Button variant="default" size="compact-xs" onClick={() => ask({ thing, deed: 'uses' })}>
        {t('whereUsed')}
      </Button>
      <Button variant="default" size="compact-xs" onClick={() => setRemoved(true)}>
        {t('removeText')}
      </Button>
      {isRemoved && <RemoveTextDialog texts={texts} text={text} onClose={() => setRemoved(false)} />}
    </div>
  );
}

function Senders({ files, text }: { readonly files: Files; readonly text: TextView }): JSX.Element {
  if (text.kind === 'sheet') return <p className="form-hint">{t('sentAlways')}</p>;
  return (
    <p className="form-hint">
      {t(`kind-${text.kind}`)} ·{' '}
      {text.senders.length === 0 ? t('sentNever') : setFrenchSpaces(listSenders(files, text).join(' ; '))}
    </p>
  );
}
