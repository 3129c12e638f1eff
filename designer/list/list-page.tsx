import { Button, Group, Loader, NativeSelect, Stack, Text, TextInput, Title, type ComboboxItem } from '@mantine/core';
import { useDebouncedCallback, useDocumentTitle, useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState, type JSX } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { getSchemes } from '../../runtime/ui/schemes.ts';
import { BLOCKS_ADDRESS } from '../blocks/addresses.ts';
import { LISTS_ADDRESS } from '../lists/addresses.ts';
import type { DispositifSummary } from '../../schemas/types/api.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { ImportButton, ImportRefused, useImport } from './import-zip.tsx';
import { findSchemes, SCHEME_STATES, stateOf, themesOf } from './list-model.ts';
import { SchemeTable } from './scheme-table.tsx';

// One asks the questions of a workflow by the form renderer, which the list has no use for.
const TokenDialog = lazy(async () => ({ default: (await import('./token-dialog.tsx')).TokenDialog }));
const NewDialog = lazy(async () => ({ default: (await import('./new-dialog.tsx')).NewDialog }));

/** All schemes known here, found by a word, with the ways to begin one. */
export function ListPage(): JSX.Element {
  const [creating, setCreating] = useState(false);
  const [asking, setAsking] = useState(false);
  const list = useQuery({ queryKey: ['dispositifs'], queryFn: getSchemes });
  const upload = useImport();
  useDocumentTitle(studio('pageTitle', { title: t('dispositifs') }));
  return (
    <Stack maw={1200} mx="auto">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('dispositifs')}
        </Title>
        <Group>
          <ImportButton upload={upload} />
          <Button onClick={() => setCreating(true)}>{t('newDispositif')}</Button>
        </Group>
      </Group>
      {upload.isError && <ImportRefused upload={upload} />}
      {list.isPending && <Loader role="status" aria-label={studio('loading')} />}
      {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <Text>{t('noDispositif')}</Text>}
      {list.data && list.data.length > 0 && <Schemes schemes={list.data} />}
      <Group>
        <Button component={Link} to={LISTS_ADDRESS} variant="default" size="xs">
          {t('sharedLists')}
        </Button>
        <Button component={Link} to={BLOCKS_ADDRESS} variant="default" size="xs">
          {t('sharedBlocks')}
        </Button>
        <Button variant="default" size="xs" onClick={() => setAsking(true)}>
          {t('token')}
        </Button>
      </Group>
      <Suspense>
        {asking && <TokenDialog opened onClose={() => setAsking(false)} />}
        {creating && <NewDialog opened onClose={() => setCreating(false)} schemes={list.data ?? []} />}
      </Suspense>
    </Stack>
  );
}

/** Parts of the address that say what is looked for: a colleague who gets the link sees the same, and back comes back to it. */
const PARTS = { text: 'q', state: 'etat', theme: 'theme' } as const;

function Schemes({ schemes }: { readonly schemes: readonly DispositifSummary[] }): JSX.Element {
  const [address, setAddress] = useSearchParams();
  // What is typed is here at once: the address follows, and must not bring back an older word over a newer one.
  const [text, setText] = useState(address.get(PARTS.text) ?? '');
  const search = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => search.current?.focus()]]);
  const state = SCHEME_STATES.find((one) => one === address.get(PARTS.state)) ?? null;
  const theme = address.get(PARTS.theme) ?? '';
  // A letter is in its field at once, however many lines follow it.
  const followed = useDeferredValue(text);
  const found = useMemo(
    () => findSchemes(schemes, { text: followed, state, theme }),
    [schemes, followed, state, theme],
  );
  const states = useMemo(() => stateOptions(schemes), [schemes]);
  const themes = useMemo(() => themesOf(schemes), [schemes]);
  const ask = (part: keyof typeof PARTS, value: string): void =>
    setAddress(
      (former) => {
        const next = new URLSearchParams(former);
        if (value === '') next.delete(PARTS[part]);
        else next.set(PARTS[part], value);
        return next;
      },
      { replace: true },
    );
  const follow = useDebouncedCallback((typed: string) => ask('text', typed), 400);
  const forget = (): void => {
    setText('');
    setAddress({}, { replace: true });
  };
  return (
    <>
      <Group align="end" component="search" aria-label={t('searchSchemes')}>
        <TextInput
          ref={search}
          type="search"
          label={t('searchSchemes')}
          placeholder={t('searchSchemesHint')}
          className="studio-search"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            follow(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('standing')}
          value={state ?? ''}
          onChange={(event) => ask('state', event.currentTarget.value)}
          data={states}
        />
        <NativeSelect
          label={t('theme')}
          value={theme}
          onChange={(event) => ask('theme', event.currentTarget.value)}
          data={[{ value: '', label: t('allThemes') }, ...themes.map((theme) => ({ value: theme, label: theme }))]}
        />
      </Group>
      <Text size="sm" c="gray.7" role="status">
        {t(found.length === 1 ? 'oneScheme' : 'manySchemes', { count: found.length })}
      </Text>
      {found.length > 0 ? (
        <SchemeTable schemes={found} />
      ) : (
        <Stack align="start" gap="xs">
          <Text>{t('noSchemeFound')}</Text>
          <Button variant="default" onClick={forget}>
            {t('seeAllSchemes')}
          </Button>
        </Stack>
      )}
    </>
  );
}

/** States that can be asked for, each with how many schemes are in it. */
function stateOptions(schemes: readonly DispositifSummary[]): ComboboxItem[] {
  const counts = Map.groupBy(schemes, stateOf);
  const offered = schemes.length - (counts.get('archived')?.length ?? 0);
  const option = (value: string, state: string, count: number): ComboboxItem => ({
    value,
    label: t('stateCount', { state, count }),
  });
  return [
    option('', t('state-all'), offered),
    ...SCHEME_STATES.map((state) => option(state, t(`state-${state}`), counts.get(state)?.length ?? 0)),
  ];
}
