import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { Drawn, Icon } from '../../runtime/ui/icon.tsx';
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

/** How each is drawn, as the icons of the house are. */
const PATHS: Readonly<Record<MarkdownMark, string>> = {
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  heading: 'M4 5v14M12 5v14M4 12h8M17 10l3-2v11',
  subheading: 'M4 5v14M12 5v14M4 12h8M16 11a2.4 2.4 0 1 1 4.2 1.8L16 19h5',
  bullets: 'M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 5.5 5.5 4.5v5M3.8 15a1.4 1.4 0 1 1 2.4 1L3.8 19.5h3',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M12 10v9',
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
            className="form-tool"
            aria-label={t(`mark-${mark}`)}
            title={`${t(`mark-${mark}`)} (${keysInWords(KEYS[mark])})`}
            aria-keyshortcuts={KEYS[mark]}
            // The text keeps what is chosen in it.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onMark(mark)}
          >
            <Drawn path={PATHS[mark]} />
          </button>
        ))}
      </span>
    </div>
  );
}

/** Keys as they are written on a keyboard. */
const keysInWords = (keys: string): string =>
  keys.replace('Control', 'Ctrl').replace('Shift', t('shiftKey')).replaceAll('+', ' + ');
