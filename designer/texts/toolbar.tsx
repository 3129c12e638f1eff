import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { Icon } from '../../runtime/ui/icon.tsx';
import { MARKS, type MarkdownMark } from './markdown-marks.ts';
import { t } from './text.ts';

type ToolbarProps = {
  readonly onMark: (mark: MarkdownMark) => void;
  readonly onPick: () => void;
  readonly onCondition: () => void;
};

const KEYS: Readonly<Record<MarkdownMark, string>> = {
  bold: 'Control+B',
  italic: 'Control+I',
  heading: 'Control+Alt+2',
  subheading: 'Control+Alt+3',
  bullets: 'Control+Shift+8',
  numbers: 'Control+Shift+7',
  table: 'Control+Alt+T',
};

/** What is put in a text, and how it is marked; each has its key. */
export function Toolbar({ onMark, onPick, onCondition }: ToolbarProps): JSX.Element {
  return (
    <div className="texts-toolbar" role="toolbar" aria-label={t('toolbar')}>
      <Button size="xs" leftSection={<Icon name="add" />} aria-keyshortcuts="Control+Space" onClick={onPick}>
        {t('pick')}
      </Button>
      <Button size="xs" variant="default" leftSection={<Icon name="condition" />} onClick={onCondition}>
        {t('onlyIf')}
      </Button>
      <span className="texts-marks">
        {MARKS.map((mark) => (
          <button
            key={mark}
            type="button"
            className={`form-tool texts-mark texts-mark-${mark}`}
            aria-label={t(`mark-${mark}`)}
            title={`${t(`mark-${mark}`)} (${KEYS[mark].replace('Control', 'Ctrl').replaceAll('+', ' + ')})`}
            aria-keyshortcuts={KEYS[mark]}
            // The text keeps what is chosen in it.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onMark(mark)}
          >
            <span aria-hidden="true">{t(`sign-${mark}`)}</span>
          </button>
        ))}
      </span>
    </div>
  );
}
