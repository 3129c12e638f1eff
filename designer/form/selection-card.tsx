import { Anchor, Button, Group, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState, type JSX } from 'react';
import type { Pointer } from '../../engine/studio.ts';
import { PublishBlock } from '../blocks/publish-block.tsx';
import { t as blocks } from '../blocks/text.ts';
import { groupingCommands, groupingOf } from './grouping.ts';
import { t } from './text.ts';
import type { FormEditor } from './use-form.ts';

type SelectionCardProps = {
  readonly form: FormEditor;
  /** Opens the text of a file at a part of it. */
  readonly onSource: (file: string, pointer: Pointer) => void;
};

/** Of several questions that are chosen: what they become together, what follows them, or what keeps them where they are. */
export function SelectionCard({ form, onSource }: SelectionCardProps): JSX.Element {
  const { view, files, selected, broken } = form;
  const { group, blockOf } = groupingCommands(form.hands);
  const [title, setTitle] = useState('');
  /** The text of the block that they are to become. */
  const [shared, share] = useState<string | null>(null);
  // What a choice would become is worked out beside the choosing, not in its way.
  const key = useDeferredValue(selected.join(' '));
  const {
    held,
    places,
    files: count,
    pages,
  } = useMemo(() => groupingOf(view, files, key.split(' ')), [view, files, key]);
  const asked = title.trim();
  const cannot = broken || held !== null || asked === '';
  return (
    <div className="form-card">
      <p>{t('chosenMany', { count: selected.length })}</p>
      {held ? (
        <>
          <p>{held.words}</p>
          {held.pointer !== null && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => onSource('form.schema.json', held.pointer ?? '')}
            >
              {t('openSource')}
            </Anchor>
          )}
        </>
      ) : (
        <>
          <TextInput
            label={t('groupTitle')}
            description={t('groupTitleHint')}
            autoComplete="off"
            maxLength={120}
            disabled={broken}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Text size="sm" my="xs">
            {t('groupFollows', { places, files: count })}
            {pages.length > 0 && ` ${t('groupPages', { titles: pages.join(', ') })}`}
          </Text>
          <Group gap="xs">
            <Button variant="default" size="xs" disabled={cannot} onClick={() => group(asked, null)}>
              {t('group')}
            </Button>
            <Button variant="default" size="xs" disabled={cannot} onClick={() => share(blockOf(asked))}>
              {blocks('share')}
            </Button>
          </Group>
        </>
      )}
      {shared !== null && (
        <PublishBlock
          block={null}
          text={shared}
          title={asked}
          onPublished={(made) => group(asked, made)}
          onClose={() => share(null)}
        />
      )}
    </div>
  );
}
