import { Button } from '@mantine/core';
import { useState, type JSX } from 'react';
import { tCount } from '../text.ts';

type FewFirstProps<Item> = {
  readonly items: readonly Item[];
  readonly children: (shown: readonly Item[]) => JSX.Element;
};

/** As many as are taken in at a glance. */
const FEW = 10;

/** The first of a list, and the others when one asks for them: what follows it stays in reach. */
export function FewFirst<Item>({ items, children }: FewFirstProps<Item>): JSX.Element {
  const [all, setAll] = useState(false);
  const left = all ? 0 : Math.max(0, items.length - FEW);
  return (
    <>
      {children(left === 0 ? items : items.slice(0, FEW))}
      {left > 0 && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {tCount('fewMore', left)}
        </Button>
      )}
    </>
  );
}
