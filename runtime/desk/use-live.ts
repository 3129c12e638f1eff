import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * Hears of cases that moved and refreshes what shows them. One connection for the whole desk, which the browser opens
 * again by itself after an outage; what moved meanwhile is then read again.
 */
export function useLive(enabled: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!enabled) return undefined;
    const source = new EventSource('/api/v1/cases/live');
    const refreshQueue = (): void => {
      void queries.invalidateQueries({ queryKey: ['queue'] });
      void queries.invalidateQueries({ queryKey: ['counts'] });
    };
    let lost = false;
    source.addEventListener('error', () => {
      lost = true;
    });
    source.addEventListener('open', () => {
      if (lost) refreshQueue();
      lost = false;
    });
    source.addEventListener('change', (event) => {
      refreshQueue();
      const change = readChange(event);
      if (change) queries.setQueryData(['case-version', change.caseId], change.version);
    });
    return () => source.close();
  }, [queries, enabled]);
}

function readChange(event: Event): { readonly caseId: string; readonly version: number } | null {
  if (!(event instanceof MessageEvent) || typeof event.data !== 'string') return null;
  const data: unknown = JSON.parse(event.data);
  if (typeof data !== 'object' || data === null || !('caseId' in data) || !('version' in data)) return null;
  const { caseId, version } = data;
  return typeof caseId === 'string' && typeof version === 'number' ? { caseId, version } : null;
}
