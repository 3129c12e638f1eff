/* A register as people read it: newest first, a page at a time, all of it or what one looks for. */
import { Button, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { t } from '../text.ts';
import { Paged } from '../parts/paged.tsx';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  /** How many there are of what one looks for, where that is known. */
  readonly total?: number;
}

interface RegisterProps<Item> {
  /** Name of what is read, for the cache of queries. */
  readonly name: string;
  readonly get: (text: string, cursor: string | null) => Promise<Page<Item>>;
  readonly label: string;
  readonly hint: string;
  /** What is said when there is nothing; `text` is what was looked for, empty for all. */
  readonly saysNone: (text: string) => string;
  /** The lines found; `found` is what was looked for, and how many there are of it. */
  readonly table: (
    items: readonly Item[],
    found: { readonly text: string; readonly total: number | undefined },
  ) => JSX.Element;
}

/** A search, the lines found and a button for more of them. */
export function SearchedRegister<Item>({ name, get, saysNone, table, ...search }: RegisterProps<Item>): JSX.Element {
  const [text, setText] = useState('');
  const pages = useInfiniteQuery({
    queryKey: [name, text],
    queryFn: ({ pageParam }) => get(text, pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    // What one has just done in another tab is there.
    staleTime: 0,
  });
  return (
    <>
      <Search {...search} onChoose={setText} />
      <Paged pages={pages}>
        {(all) => {
          const items = all.flatMap((page) => page.items);
          if (items.length === 0) return <Text role="status">{saysNone(text)}</Text>;
          return table(items, { text, total: all[0]?.total });
        }}
      </Paged>
    </>
  );
}

const firstPage = (): string | null => null;

interface SearchProps {
  readonly label: string;
  readonly hint: string;
  readonly onChoose: (text: string) => void;
}

function Search({ label, hint, onChoose }: SearchProps): JSX.Element {
  const [text, setText] = useState('');
  return (
    <form
      className="desk-search desk-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(text.trim());
      }}
    >
      <TextInput
        label={label}
        description={hint}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('find')}
      </Button>
    </form>
  );
}
