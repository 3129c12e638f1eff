import { TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import { foldText } from '../../engine/base/index.ts';
import { BLOCK_KINDS, FIELD_KINDS, type QuestionKind } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { KIND_ICONS } from './kind-icon.ts';
import { t } from './text.ts';

type PaletteProps = { readonly disabled: boolean; readonly onAdd: (kind: QuestionKind) => void };

/** Everything that can be asked: a click, or Enter, adds it after what is chosen. */
export function Palette({ disabled, onAdd }: PaletteProps): JSX.Element {
  const [words, setWords] = useState('');
  const [blocks, fields] = [BLOCK_KINDS, FIELD_KINDS].map((kinds) => kinds.filter((kind) => isAsked(kind, words)));
  const [first] = [...(blocks ?? []), ...(fields ?? [])];
  return (
    <section className="form-palette" aria-label={t('palette')}>
      <TextInput
        aria-label={t('paletteSearch')}
        placeholder={t('palette')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !first || words === '') return;
          onAdd(first);
          setWords('');
        }}
        leftSection={<Icon name="search" />}
        size="sm"
      />
      <Kinds title={t('paletteBlocks')} kinds={blocks ?? []} disabled={disabled} onAdd={onAdd} />
      <Kinds title={t('paletteFields')} kinds={fields ?? []} disabled={disabled} onAdd={onAdd} />
      {!first && <p className="form-hint">{t('paletteNone')}</p>}
    </section>
  );
}

type KindsProps = PaletteProps & { readonly title: string; readonly kinds: readonly QuestionKind[] };

function Kinds({ title, kinds, disabled, onAdd }: KindsProps): JSX.Element | null {
  if (kinds.length === 0) return null;
  return (
    <div role="group" aria-label={title}>
      <p className="form-heading">{title}</p>
      <ul className="form-kinds">
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" className="form-kind" disabled={disabled} onClick={() => onAdd(kind)}>
              <Icon name={KIND_ICONS[kind]} />
              {t(`kind-${kind}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Words find a kind by its name and by what it is for. */
function isAsked(kind: QuestionKind, words: string): boolean {
  const known = foldText(`${t(`kind-${kind}`)} ${t(`about-${kind}`)}`);
  return foldText(words)
    .split(/\s+/u)
    .every((word) => known.includes(word));
}
