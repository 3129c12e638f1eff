import { Button, NativeSelect } from '@mantine/core';
import { useEffect, type JSX, type ReactNode, type RefObject } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { localsAt, type TextMark } from '../../engine/studio.ts';
import type { ApiDiagnostic } from '../../schemas/types/api.ts';
import { Problems } from '../form/problems.tsx';
import { TextEntry } from '../form/text-entry.tsx';
import { chipOf } from './chip-words.ts';
import { BlockSettings } from './block-settings.tsx';
import { formatValue, removeSpan, rewriteTag, writeOnlyIf } from './chip-gestures.ts';
import { formatsOf, sameFilters } from './formats.ts';
import { insertionOf } from './insertions.ts';
import type { MarkProps } from './mark-props.ts';
import { nameAt } from './names-at.ts';
import { t } from './text.ts';
import type { TextsEditor } from './use-texts.ts';

type ChipPanelProps = MarkProps & {
  readonly texts: TextsEditor;
  readonly problems: readonly ApiDiagnostic[];
  readonly onPick: () => void;
  /** Opens the source at the tag. */
  readonly onSource: () => void;
  /** Goes back to the text. */
  readonly onLeave: () => void;
  readonly panel: RefObject<HTMLElement | null>;
};

/** The tag that is chosen: how it is written, and its source. */
export function ChipPanel(props: ChipPanelProps): JSX.Element | null {
  const { texts, marks, rank, names, problems, onReplace, onPick, onSource, onLeave, panel } = props;
  useEffect(() => {
    const element = panel.current;
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onLeave();
    };
    element?.addEventListener('keydown', leave);
    return () => element?.removeEventListener('keydown', leave);
  });
  const mark = marks.marks[rank];
  if (!mark) return null;
  const chip = chipOf(marks, rank, names);
  return (
    <section ref={panel} className="form-properties texts-chip-panel" aria-label={t('chipSettings')}>
      <p className="form-kind-name">{t(`chipKind-${chip.tone}`)}</p>
      <p className="texts-chip-title">{setFrenchSpaces(chip.text)}</p>
      <Problems
        form={{ broken: false, files: texts.files, change: (gesture) => texts.act(gesture, t('mended')) }}
        problems={problems}
      />
      {mark.type === 'value' && <ValueSettings {...props} mark={mark} />}
      {mark.block !== null && <BlockSettings {...{ marks, rank, names, onReplace }} />}
      {mark.type === 'source' && <p className="form-hint">{t('chipSource')}</p>}
      <div className="form-buttons">
        {mark.type === 'value' && (
          <Button variant="default" size="xs" onClick={onPick}>
            {t('replace')}
          </Button>
        )}
        {mark.block === null && (
          <Button variant="default" size="xs" onClick={() => onReplace(removeSpan(mark))}>
            {t('removeTag')}
          </Button>
        )}
      </div>
      <details className="form-more">
        <summary>{t('source')}</summary>
        <TextEntry
          label={t('writtenAs')}
          value={mark.text}
          disabled={false}
          whole
          onChange={(text) => onReplace(rewriteTag(mark, text))}
        />
        <Button variant="subtle" size="xs" onClick={onSource}>
          {t('openSource')}
        </Button>
      </details>
    </section>
  );
}

type ValueSettingsProps = ChipPanelProps & {
  readonly mark: Extract<TextMark, { readonly type: 'value' }>;
};

function ValueSettings({ marks, rank, names, mark, onReplace }: ValueSettingsProps): ReactNode {
  const locals = localsAt(marks, rank);
  const name = nameAt(names, locals, mark.path);
  if (!name) return <p className="form-hint form-fault">{t('unknownName', { path: mark.path })}</p>;
  const formats = formatsOf(name);
  const current = formats.findIndex(({ filters }) => sameFilters(filters, mark.filters));
  const place = { marks, at: mark.from, names, locals };
  const within = insertionOf({ name, written: mark.path }, place);
  const mayMiss = name.absent !== null && within.text.startsWith('{% if');
  return (
    <>
      <p className="form-hint">
        {name.around === null ? t(`from-${name.group}`) : `${t(`from-${name.group}`)} · ${name.around}`}
      </p>
      <NativeSelect
        label={t('format')}
        size="sm"
        value={current}
        onChange={(event) => {
          const format = formats[Number(event.currentTarget.value)];
          if (format) onReplace(formatValue(mark, format.filters));
        }}
        data={[
          ...(current === -1 ? [{ value: '-1', label: t('format-own') }] : []),
          ...formats.map(({ label }, at) => ({ value: String(at), label })),
        ]}
      />
      {mayMiss && (
        <div className="texts-missing">
          <p>{setFrenchSpaces(t('mayMiss', { why: name.absent ?? '' }))}</p>
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              const [open = ''] = /^\{%.*?%\}/.exec(within.text) ?? [];
              onReplace(writeOnlyIf(mark, open));
            }}
          >
            {t('writeIf')}
          </Button>
        </div>
      )}
    </>
  );
}
