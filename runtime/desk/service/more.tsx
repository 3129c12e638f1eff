import { Button } from '@mantine/core';
import { useState, type JSX } from 'react';
import { t, tCount } from '../text.ts';

/** The first of some rows, and the way to the others and back; no way where there are no others. */
export function useFirst<Row>(rows: readonly Row[], first: number): readonly [readonly Row[], JSX.Element | null] {
  const [all, setAll] = useState(false);
  const more = rows.length - first;
  if (more <= 0) return [rows, null];
  const way = (
    <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
      {all ? t('serviceFewer') : tCount('serviceMore', more)}
    </Button>
  );
  return [all ? rows : rows.slice(0, first), way];
}
