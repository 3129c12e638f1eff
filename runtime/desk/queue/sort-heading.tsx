import type { JSX } from 'react';
import type { QueueFilter } from '../api.ts';
import { directionOf, nextBy } from './sorting.ts';

type SortHeadingProps = {
  readonly title: string;
  /** What the list is in order by. */
  readonly by: string;
  /** What the column is called in an address. */
  readonly name: string;
  readonly onSort: (change: Pick<QueueFilter, 'by'>) => void;
};

/** The title of a column, which puts the list in its order: once, then the other way, then back. `aria-sort` of the heading says which. */
export function SortHeading({ title, by, name, onSort }: SortHeadingProps): JSX.Element {
  const direction = directionOf(by, name);
  return (
    <button type="button" className="desk-sort" onClick={() => onSort({ by: nextBy(by, name) })}>
      {title}
      <span aria-hidden="true" className="desk-sort-way">
        {direction === undefined ? '' : direction === 'ascending' ? '↑' : '↓'}
      </span>
    </button>
  );
}
