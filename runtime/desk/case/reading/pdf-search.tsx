import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import type { JSX, KeyboardEvent } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { t } from '../../text.ts';
import type { Search } from './use-search.ts';

/** Looks for words in the document: Enter goes to the next place, with Shift to the one before. */
export function PdfSearch({ search }: { readonly search: Search }): JSX.Element {
  const { wanted, look, count, at, isSearching, go } = search;
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    }
    // The first Escape empties what is looked for, the next one closes the document.
    if (event.key === 'Escape' && wanted !== '') {
      event.stopPropagation();
      look('');
    }
  };
  return (
    <Group gap={4} wrap="nowrap" role="search" aria-label={t('searchDocument')}>
      <TextInput
        size="xs"
        type="search"
        aria-label={t('searchDocument')}
        placeholder={t('search')}
        leftSection={<Icon name="search" />}
        value={wanted}
        onChange={(event) => look(event.currentTarget.value)}
        onKeyDown={press}
        data-reading="search"
      />
      <Text size="xs" role="status" className="desk-nowrap">
        {wanted.trim() === ''
          ? ''
          : count > 0
            ? t('foundAt', { at, count })
            : t(isSearching ? 'searching' : 'notFound')}
      </Text>
      <ActionIcon variant="default" aria-label={t('foundPrevious')} disabled={count === 0} onClick={() => go(-1)}>
        <Icon name="up" />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('foundNext')} disabled={count === 0} onClick={() => go(1)}>
        <Icon name="down" />
      </ActionIcon>
    </Group>
  );
}
