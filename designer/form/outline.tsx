import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, type ClipboardEvent, type JSX, type KeyboardEvent, type MouseEvent } from 'react';
import type { FormView, PageView, Pointer, QuestionView } from '../../engine/studio.ts';
import { Icon, type IconName } from '../../runtime/ui/icon.tsx';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { useSteady } from '../steady.ts';
import { PageLine, QuestionLine, type LineHands } from './outline-line.tsx';
import { problemsOf } from './problem-places.ts';
import { problemsOfPage } from './problems.tsx';
import { Sortable, type Drop } from './sortable.tsx';
import { t, tOf } from './text.ts';
import { deedOfKey, landingOf, rankFrom } from './outline-keys.ts';
import { containerOf, questionAt, type Chosen } from './places.ts';
import type { FormEditor } from './use-form.ts';

/** The form as a list: pages, their questions and what these hold. One line is reached by Tab, the others by arrows. */
export function Outline({ form }: { readonly form: FormEditor }): JSX.Element {
  const { view, broken } = form;
  const isPaged = view.form === 'request';
  const tree = useRef<HTMLDivElement>(null);
  const key = keyOf(form.chosen);
  // What is chosen elsewhere, in the form or by a command, is brought into sight; the focus follows where it was here.
  useEffect(() => {
    const line = key === undefined ? null : tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    line?.scrollIntoView({ block: 'nearest' });
    const holder = document.activeElement;
    if (tree.current?.contains(holder) && holder !== line) line?.focus();
  }, [key, view]);
  const entry = entryOf(view, form.chosen);
  const choosePage = useSteady((id: string) => form.choose({ type: 'page', id }));
  const chooseQuestion = useSteady((question: Pointer, { shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    if (shiftKey) form.select(question, 'range');
    else if (ctrlKey || metaKey) form.select(question, 'toggle');
    else form.choose({ type: 'question', question });
  });
  const pressKey = useSteady((event: KeyboardEvent<HTMLElement>) => onKey(event, form));
  const hands: LineHands = useMemo(
    () => ({ choosePage, chooseQuestion, key: pressKey }),
    [choosePage, chooseQuestion, pressKey],
  );
  const lines = { form, entry, hands };
  const calculated = view.elsewhere.filter((question) => question.calculated !== null);
  const forgotten = view.elsewhere.filter((question) => question.calculated === null);
  return (
    <section className="form-outline" aria-label={tOf(view.form, 'outline')}>
      <div className="form-outline-head">
        <Tools form={form} />
        <p role="status" className="form-said">
          {form.said}
        </p>
      </div>
      {view.pages.length === 0 && view.elsewhere.length === 0 && (
        <p className="form-hint">{tOf(view.form, 'noPage')}</p>
      )}
      <Sortable onDrop={(drop) => dropped(form, drop)}>
        <div
          ref={tree}
          role="tree"
          aria-label={tOf(view.form, 'outline')}
          aria-describedby="form-outline-keys"
          aria-multiselectable
          onCopy={(event) => take(event, form)}
          onCut={(event) => {
            if (!broken && take(event, form)) form.remove();
          }}
          onPaste={(event) => {
            if (!broken && form.paste(event.clipboardData.getData('text/plain'))) event.preventDefault();
          }}
        >
          {view.pages.map((page) => (
            <Page key={page.id} page={page} {...lines} />
          ))}
          <Group heading={t('calculatedAnswers')} questions={calculated} {...lines} />
          <Group heading={isPaged ? t('elsewhere') : null} questions={forgotten} {...lines} />
        </div>
      </Sortable>
      {isPaged && (
        <Button variant="default" size="xs" disabled={broken} leftSection={<Icon name="add" />} onClick={form.addPage}>
          {t('addPage')}
        </Button>
      )}
      <p className="form-hint" id="form-outline-keys">
        {tOf(view.form, 'outlineHint')}
      </p>
    </section>
  );
}

type GroupProps = LineProps & { readonly heading: string | null; readonly questions: readonly QuestionView[] };

/** Questions that no page asks, under what they have in common. */
function Group({ heading, questions, ...lines }: GroupProps): JSX.Element | null {
  if (questions.length === 0) return null;
  return (
    <>
      {heading !== null && <p className="form-heading">{heading}</p>}
      {questions.map((question, rank) => (
        <Question key={question.question} question={question} rank={rank} list="" level={1} {...lines} />
      ))}
    </>
  );
}

/** Puts what is selected on the clipboard; false when nothing is. */
function take(event: ClipboardEvent, form: FormEditor): boolean {
  const text = form.copy();
  if (text === '') return false;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
  return true;
}

function Tools({ form }: { readonly form: FormEditor }): JSX.Element {
  const { chosen, broken } = form;
  const none = chosen === null || broken;
  return (
    <div className="form-tools" role="toolbar" aria-label={tOf(form.view.form, 'outline')}>
      <Tool icon="up" label={t('moveUp')} disabled={none} onClick={() => form.shift(-1)} />
      <Tool icon="down" label={t('moveDown')} disabled={none} onClick={() => form.shift(1)} />
      <Tool icon="copy" label={t('duplicate')} disabled={none || chosen.type === 'page'} onClick={form.duplicate} />
      <Tool icon="remove" label={t('remove')} disabled={none} onClick={form.remove} />
    </div>
  );
}

type ToolProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
};

function Tool({ icon, label, disabled, onClick }: ToolProps): JSX.Element {
  return (
    <button type="button" className="form-tool" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

type LineProps = {
  readonly form: FormEditor;
  readonly entry: string | undefined;
  readonly hands: LineHands;
};

/** Of lines that have nothing to mend: always the same, since they are drawn anew where it changes. */
const NOTHING: readonly ApiDiagnostic[] = [];

function Page({ page, form, entry, hands }: LineProps & { readonly page: PageView }): JSX.Element {
  const key = keyOf({ type: 'page', id: page.id });
  const problems = problemsOfPage(form, page);
  return (
    <>
      <PageLine
        id={page.id}
        title={page.title}
        count={page.questions.length}
        problems={problems.length === 0 ? NOTHING : problems}
        isChosen={keyOf(form.chosen) === key}
        isEntry={entry === key}
        hands={hands}
      />
      {page.questions.map((question, rank) => (
        <Question
          key={question.question}
          question={question}
          rank={rank}
          list={page.id}
          level={2}
          {...{ form, entry, hands }}
        />
      ))}
      {page.unknown.map((name) => (
        <p key={name} className="form-hint form-fault">
          {t('unknownName', { name })}
        </p>
      ))}
      {page.questions.length === 0 && <p className="form-hint form-empty">{t('emptyPage')}</p>}
    </>
  );
}

type QuestionProps = LineProps & {
  readonly question: QuestionView;
  readonly rank: number;
  /** The page, or the section, that it is dragged within. */
  readonly list: string;
  readonly level: number;
};

function Question({ question, rank, list, level, form, entry, hands }: QuestionProps): JSX.Element {
  const problems = problemsOf(form.diagnostics, question);
  const isCalculated = question.calculated !== null;
  return (
    <>
      <QuestionLine
        question={question.question}
        title={question.title}
        kind={question.kind}
        rank={rank}
        list={list}
        level={level}
        problems={problems.length === 0 ? NOTHING : problems}
        isChosen={form.selected.includes(question.question)}
        isEntry={entry === question.question}
        isHolder={question.children.length > 0}
        isConditional={question.conditions.length > 0}
        isCalculated={isCalculated}
        isOptional={form.view.form === 'request' && !question.required && !isCalculated}
        hands={hands}
      />
      {question.children.map((child, at) => (
        <Question
          key={child.question}
          question={child}
          rank={at}
          list={containerOf(child.question)}
          level={level + 1}
          {...{ form, entry, hands }}
        />
      ))}
    </>
  );
}

/** The line that Tab comes to: what is chosen, else the first. */
function entryOf(view: FormView, chosen: Chosen): string | undefined {
  const [page] = view.pages;
  const [question] = view.elsewhere;
  const first: Chosen = page
    ? { type: 'page', id: page.id }
    : question
      ? { type: 'question', question: question.question }
      : null;
  return keyOf(isThere(view, chosen) ? chosen : first);
}

function isThere(view: FormView, chosen: Chosen): boolean {
  if (chosen === null) return false;
  if (chosen.type === 'page') return view.pages.some(({ id }) => id === chosen.id);
  return questionAt(view, chosen.question) !== undefined;
}

/** One text for what is chosen, which lines carry. */
function keyOf(chosen: Chosen): string | undefined {
  if (chosen === null) return undefined;
  return chosen.type === 'page' ? `page ${chosen.id}` : chosen.question;
}

function dropped(form: FormEditor, drop: Drop): void {
  const landing = landingOf(form.view, drop);
  if (landing) form.place(landing.question, landing.page, landing.before);
}

function onKey(event: KeyboardEvent<HTMLElement>, form: FormEditor): void {
  const deed = deedOfKey(event);
  if (!deed) return;
  event.preventDefault();
  const line = event.currentTarget;
  switch (deed.type) {
    case 'shift':
      return form.shift(deed.by);
    case 'go':
      return go(line, deed.by, deed.isKept);
    case 'choose':
      return deed.isAdded ? click(line, { ctrlKey: true }) : line.click();
    case 'duplicate':
      return form.duplicate();
    case 'remove':
      return form.remove();
    case 'rename':
      return form.ask('rename');
  }
}

/** Goes to a line by its rank from the one that has the focus, and chooses it, with those on the way where they are kept. */
function go(from: HTMLElement, by: number, isKept: boolean): void {
  const lines = [...(from.closest('[role="tree"]')?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
  const line = lines[rankFrom(lines.indexOf(from), by, lines.length)];
  line?.focus();
  if (line) click(line, { shiftKey: isKept });
}

function click(line: HTMLElement, keys: { readonly shiftKey?: boolean; readonly ctrlKey?: boolean }): void {
  line.dispatchEvent(new MouseEvent('click', { bubbles: true, ...keys }));
}
