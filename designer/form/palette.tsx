import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { foldText } from '../../engine/base/index.ts';
import type { FormName, QuestionKind } from '../../engine/studio.ts';
import type { SharedBlockSummary } from '../../schemas/types/api.ts';
import { getSharedBlocks } from '../api.ts';
import { BLOCKS } from '../blocks/addresses.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { KIND_ICONS } from './kind-icon.ts';
import { kindsFor, titleOfKind } from './new-question.ts';
import { t, tOf } from './text.ts';

type PaletteProps = {
  /** Whose questions are added. */
  readonly form: FormName;
  readonly disabled: boolean;
  readonly onAdd: (kind: QuestionKind) => void;
  readonly onAddBlock: (block: SharedBlockSummary) => void;
};

/** Everything that can be asked: a click, or Enter, adds it after what is chosen. */
export function Palette({ form, disabled, onAdd, onAddBlock }: PaletteProps): JSX.Element {
  const [words, setWords] = useState('');
  /** Where there is little room, kinds are shown to who looks for one. */
  const [isOpen, open] = useState(false);
  const [blocks, fields] = kindsFor(form).map((kinds) => kinds.filter((kind) => isAsked(form, kind, words)));
  const [first] = [...(blocks ?? []), ...(fields ?? [])];
  const add = (kind: QuestionKind): void => {
    onAdd(kind);
    setWords('');
    open(false);
  };
  return (
    <section className={isOpen ? 'form-palette' : 'form-palette form-palette-closed'} aria-label={tOf(form, 'palette')}>
      <TextInput
        aria-label={tOf(form, 'paletteSearch')}
        placeholder={tOf(form, 'palette')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onFocus={() => open(true)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') open(false);
          else if (event.key === 'Enter' && first && words !== '') add(first);
        }}
        leftSection={<Icon name="search" />}
        size="sm"
      />
      <Kinds form={form} title={t('paletteBlocks')} kinds={blocks ?? []} disabled={disabled} onAdd={add} />
      {form === 'request' && (
        <SharedBlocks
          words={words}
          disabled={disabled}
          onAdd={(block) => {
            onAddBlock(block);
            open(false);
          }}
        />
      )}
      <Kinds form={form} title={tOf(form, 'paletteFields')} kinds={fields ?? []} disabled={disabled} onAdd={add} />
      {!first && <p className="form-hint">{t('paletteNone')}</p>}
    </section>
  );
}

type SharedBlocksProps = {
  readonly words: string;
  readonly disabled: boolean;
  readonly onAdd: PaletteProps['onAddBlock'];
};

/** Blocks that authors published, found by their title and what they ask. */
function SharedBlocks({ words, disabled, onAdd }: SharedBlocksProps): JSX.Element | null {
  const blocks = useQuery({ queryKey: [BLOCKS], queryFn: getSharedBlocks });
  const found = (blocks.data?.items ?? []).filter(({ title, questions }) =>
    holdsWords(`${title} ${questions.join(' ')}`, words),
  );
  if (found.length === 0) return null;
  return (
    <div role="group" aria-label={t('paletteShared')}>
      <p className="form-heading">{t('paletteShared')}</p>
      <ul className="form-kinds">
        {found.map((block) => (
          <li key={block.id}>
            <button type="button" className="form-kind" disabled={disabled} onClick={() => onAdd(block)}>
              <Icon name={KIND_ICONS.group} />
              {block.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type KindsProps = Pick<PaletteProps, 'form' | 'disabled' | 'onAdd'> & {
  readonly title: string;
  readonly kinds: readonly QuestionKind[];
};

function Kinds({ form, title, kinds, disabled, onAdd }: KindsProps): JSX.Element | null {
  if (kinds.length === 0) return null;
  return (
    <div role="group" aria-label={title}>
      <p className="form-heading">{title}</p>
      <ul className="form-kinds">
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" className="form-kind" disabled={disabled} onClick={() => onAdd(kind)}>
              <Icon name={KIND_ICONS[kind]} />
              {titleOfKind(form, kind)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Words find a kind by its name and by what it is for. */
function isAsked(form: FormName, kind: QuestionKind, words: string): boolean {
  return holdsWords(`${titleOfKind(form, kind)} ${t(`about-${kind}`)}`, words);
}

function holdsWords(text: string, words: string): boolean {
  const known = foldText(text);
  return foldText(words)
    .split(/\s+/u)
    .every((word) => known.includes(word));
}
