import type { KeyboardEvent } from 'react';

/** Keys of the table: arrows or j and k move from case to case, x selects; enter follows the link as usual. */
export function useRowKeys(toggle: (caseId: string) => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'j') move(event, 1);
    if (event.key === 'ArrowUp' || event.key === 'k') move(event, -1);
    const caseId = event.target.closest('tr')?.dataset['case'];
    if (event.key === 'x' && caseId) toggle(caseId);
  };
}

function move(event: KeyboardEvent<HTMLElement>, step: 1 | -1): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null;
  const index = links.findIndex((link) => link.closest('tr') === row);
  const next = links[index + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
