import { Button } from '@mantine/core';
import type { JSX, KeyboardEvent } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { TextView } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { Pill } from '../../runtime/ui/pill.tsx';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { sendersInWords } from './sender-words.ts';
import type { Span } from './markdown-marks.ts';
import { titleOf, type TextsEditor } from './use-texts.ts';
import '../rules/rules.css';

type OutlineProps = {
  readonly texts: TextsEditor;
  readonly onSection: (span: Span) => void;
  readonly onNew: (() => void) | null;
};

/** All texts by what they are, each with who sends it and what is to mend; arrows go from one to the next. */
export function Outline({ texts, onSection, onNew }: OutlineProps): JSX.Element {
  const { chosen, said } = texts;
  const groups = [
    { key: 'sheet', own: texts.texts.filter(({ kind }) => kind === 'sheet') },
    { key: 'letters', own: texts.texts.filter(({ kind }) => kind !== 'sheet' && kind !== 'mail') },
    { key: 'mails', own: texts.texts.filter(({ kind }) => kind === 'mail') },
  ] as const;
  const all = groups.flatMap(({ own }) => own);
  const onKey = (event: KeyboardEvent, text: TextView): void => {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (way === null) return;
    event.preventDefault();
    const at = all.indexOf(text) + way;
    const next = all[at];
    if (!next) return;
    texts.choose(next.file);
    // At once, not once it is drawn as chosen: the next press of a key that is held must start from here.
    event.currentTarget.closest('.texts-outline')?.querySelectorAll<HTMLElement>('.texts-line')[at]?.focus();
  };
  return (
    <nav className="texts-outline rules-outline" aria-label={studio('tabTexts')}>
      <p className="form-said" role="status">
        {said === '' ? t('keys') : setFrenchSpaces(said)}
      </p>
      {onNew && (
        <Button variant="default" size="xs" leftSection={<Icon name="add" />} onClick={onNew}>
          {t('new')}
        </Button>
      )}
      {groups.map(({ key, own }) => (
        <section key={key} aria-label={t(`group-${key}`)}>
          <h2 className="form-heading">{t(`group-${key}`)}</h2>
          {own.length === 0 && <p className="form-hint">{t(`none-${key}`)}</p>}
          <ul>
            {own.map((text) => (
              <li key={text.file} className="rules-line">
                <TextLine texts={texts} text={text} isChosen={text === chosen} onKey={onKey} />
                {text === chosen && <Sections source={texts.files[text.file] ?? ''} onSection={onSection} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

type TextLineProps = {
  readonly texts: TextsEditor;
  readonly text: TextView;
  readonly isChosen: boolean;
  readonly onKey: (event: KeyboardEvent, text: TextView) => void;
};

function TextLine({ texts, text, isChosen, onKey }: TextLineProps): JSX.Element {
  const problems = texts.diagnostics.filter(({ file }) => file === text.file);
  const isError = problems.some(({ severity }) => severity === 'error');
  return (
    <button
      type="button"
      className="form-kind texts-line"
      aria-current={isChosen}
      onClick={() => texts.choose(text.file)}
      onKeyDown={(event) => onKey(event, text)}
    >
      <Icon name={text.kind === 'mail' ? 'mail' : text.kind === 'sheet' ? 'page' : 'file'} />
      <span className="texts-line-words">
        <span className="form-line-title">{setFrenchSpaces(titleOf(text))}</span>
        <span className="texts-senders">{setFrenchSpaces(sendersInWords(texts.files, text))}</span>
      </span>
      {problems.length > 0 && (
        <Pill small tone={isError ? 'danger' : 'warn'}>
          <span className="cg-hidden">{t('problems')} : </span>
          {problems.length}
        </Pill>
      )}
    </button>
  );
}

/** Headings of the text that is open, each of which leads to its place. */
function Sections({
  source,
  onSection,
}: {
  readonly source: string;
  readonly onSection: (span: Span) => void;
}): JSX.Element | null {
  const text = source.replaceAll(/\r\n?/g, '\n');
  const sections = [...text.matchAll(/^##\s+(.+)$/gm)];
  if (sections.length === 0) return null;
  return (
    <ul className="texts-sections" aria-label={t('sections')}>
      {sections.map((section) => (
        <li key={section.index}>
          <button
            type="button"
            className="form-kind"
            onClick={() => onSection({ from: section.index, to: section.index })}
          >
            {setFrenchSpaces((section[1] ?? '').replaceAll(/\{\{.*?\}\}|\{%.*?%\}/g, '…'))}
          </button>
        </li>
      ))}
    </ul>
  );
}
