/*
 * One expression of FEEL under the hands of its author: names with their titles, functions with what they do, and what the
 * compiler says at the very place. What is typed is taken at a pause or when the field is left, as one step.
 */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  startCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type JSX } from 'react';
import { foldText } from '../../engine/base/index.ts';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { listFunctions, type FeelFunctionUse } from '../../engine/studio.ts';
import { chooseCatalogue } from '../../runtime/ui/language.ts';
import { styleNonce } from '../../runtime/ui/shell.tsx';
import type { ApiDiagnostic, ApiFix, ReadableName } from '../../schemas/types/api.ts';
import { titleOf } from '../source/fix-title.ts';
import { frenchPhrases } from '../source/french-phrases.ts';
import { FUNCTION_HELP, type FunctionHelp } from '../messages/functions.ts';
import { placeInFeel } from './place-in-feel.ts';
import { t } from './text.ts';

type FeelEditorProps = {
  readonly label: string;
  readonly feel: string;
  readonly names: readonly ReadableName[];
  /** Names without a title. */
  readonly bare: readonly string[];
  /** Of this expression. */
  readonly diagnostics: readonly ApiDiagnostic[];
  /** Text of rules.json, which the places of diagnostics are in. */
  readonly source: string;
  readonly disabled: boolean;
  readonly onFix: (fix: ApiFix) => void;
  readonly onChange: (feel: string) => void;
};

const PAUSE_MS = 900;

/** The editor, and beside it all that can be put in it. */
export function FeelEditor(props: FeelEditorProps): JSX.Element {
  const { label, feel, diagnostics, source, disabled } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  // It is there before what stands below it can be taken for the field.
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      clearTimeout(timer);
      const text = editor.state.doc.toString();
      if (text !== latest.current.feel) latest.current.onChange(text);
    };
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.feel,
        extensions: [
          history(),
          drawSelection(),
          bracketMatching(),
          closeBrackets(),
          autocompletion({ override: [(context) => complete(context, latest.current)], icons: false }),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
          frenchPhrases,
          EditorView.lineWrapping,
          EditorView.cspNonce.of(styleNonce()),
          EditorState.readOnly.of(disabled),
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          EditorView.domEventHandlers({ blur: settle }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            clearTimeout(timer);
            timer = setTimeout(settle, PAUSE_MS);
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      settle();
      editor.destroy();
    };
  }, [label, disabled]);

  // What comes from elsewhere, undo among it, takes the place of what is shown.
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === feel) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: feel } });
  }, [feel]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() !== feel) return;
    const marks = diagnostics.map((item) => ({
      ...placeInFeel(source, item, feel),
      severity: item.severity,
      message: setFrenchSpaces(item.message),
      actions: item.fixes.map((fix) => ({
        name: setFrenchSpaces(titleOf(fix)),
        apply: () => latest.current.onFix(fix),
      })),
    }));
    editor.dispatch(setDiagnostics(editor.state, marks));
  }, [diagnostics, source, feel]);

  const insert = (text: string): void => {
    const editor = view.current;
    if (!editor || disabled) return;
    editor.dispatch(editor.state.replaceSelection(text));
    editor.focus();
    if (text.endsWith('()')) {
      const { head } = editor.state.selection.main;
      editor.dispatch({ selection: { anchor: head - 1 } });
      startCompletion(editor);
    }
  };
  return (
    <div className="rules-feel">
      <div ref={host} className="rules-feel-text" />
      <p className="form-hint">{t('feelKeys')}</p>
      <Reference names={props.names} onInsert={insert} />
    </div>
  );
}

type ReferenceProps = { readonly names: readonly ReadableName[]; readonly onInsert: (text: string) => void };

/** All names and functions, once they are asked for: there are hundreds. */
function Reference(props: ReferenceProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="form-more rules-reference"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpen(true);
      }}
    >
      <summary>
        {t('names')} · {t('functions')}
      </summary>
      {isOpen && <References {...props} />}
    </details>
  );
}

/** The same, found by their words. */
function References({ names, onInsert }: ReferenceProps): JSX.Element {
  const [asked, ask] = useState('');
  const functions = useMemo(() => listFunctions(), []);
  const isAsked = (text: string): boolean =>
    foldText(asked)
      .split(/\s+/u)
      .every((word) => foldText(text).includes(word));
  const shownNames = names.filter(({ path, title }) => isAsked(`${title} ${path}`));
  const shown = functions.filter(({ name }) => isAsked(`${name} ${aboutOf(name)}`));
  return (
    <>
      <input
        type="search"
        className="panel-search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={asked}
        onChange={(event) => ask(event.currentTarget.value)}
      />
      <ul className="rules-known" aria-label={t('names')}>
        {shownNames.map(({ path, title, type }) => (
          <li key={path}>
            <button type="button" className="form-kind" onClick={() => onInsert(path)}>
              <span>{setFrenchSpaces(title)}</span>
              <code>{path}</code>
              <span className="form-count">{t(`type-${type}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <ul className="rules-known" aria-label={t('functions')}>
        {shown.map((one) => (
          <li key={one.name}>
            <button
              type="button"
              className="form-kind rules-function"
              aria-label={t('insert', { name: one.name })}
              onClick={() => onInsert(`${one.name}()`)}
            >
              <code>{signatureOf(one)}</code>
              <span>{aboutOf(one.name)}</span>
              <code className="form-count">{exampleOf(one.name)}</code>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function helpOf(name: string): FunctionHelp | undefined {
  return Object.hasOwn(FUNCTION_HELP, name) ? FUNCTION_HELP[name] : undefined;
}

const aboutOf = (name: string): string => {
  const help = helpOf(name);
  return help ? setFrenchSpaces(chooseCatalogue({ fr: help.fr, en: help.en })) : '';
};

function exampleOf(name: string): string {
  const help = helpOf(name);
  return help ? `${help.example} → ${help.gives}` : '';
}

const KINDS = [
  'text',
  'number',
  'boolean',
  'date',
  'time',
  'moment',
  'duration',
  'months',
  'days',
  'list',
  'object',
] as const;

/** « substring(string : texte, start position : nombre, length : nombre, facultatif) » */
function signatureOf({ name, uses }: FeelFunctionUse): string {
  const [use] = uses;
  const parameters = (use?.parameters ?? []).map((one) => {
    const kind = t(`kind-${KINDS.find((known) => known === one.kind) ?? 'any'}`);
    return `${one.name} : ${kind}${one.isOptional ? ` (${t('optional')})` : ''}`;
  });
  return setFrenchSpaces(`${name}(${parameters.join(', ')}${use?.isSpread ? ', …' : ''})`);
}

const WORD = /[\p{L}_][\p{L}\p{N}_.]*(?: [\p{L}_][\p{L}\p{N}_.]*)*$/u;

function complete(context: CompletionContext, { names, bare }: FeelEditorProps): CompletionResult | null {
  const before = context.matchBefore(WORD);
  const word = before ? { ...before, ...lastWord(before.text, before.from) } : null;
  if (!word && !context.explicit) return null;
  const from = word?.from ?? context.pos;
  return {
    from,
    options: [
      ...names.map((name): Completion => ({
        label: name.path,
        detail: setFrenchSpaces(name.title),
        info: t(`type-${name.type}`),
        boost: 2,
      })),
      ...bare.map((label): Completion => ({ label })),
      ...listFunctions().map((one): Completion => ({
        label: one.name,
        apply: `${one.name}(`,
        detail: '( )',
        info: `${signatureOf(one)}\n${aboutOf(one.name)}\n${exampleOf(one.name)}`,
        boost: -1,
      })),
    ],
    validFor: /^[\p{L}\p{N}_.]*$/u,
  };
}

/** Names of functions have several words, names of values one: what is being typed is the last. */
function lastWord(text: string, from: number): { readonly text: string; readonly from: number } {
  const at = text.lastIndexOf(' ') + 1;
  return { text: text.slice(at), from: from + at };
}
