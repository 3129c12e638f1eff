import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { refresh } from '../../../runtime/ui/refresh.ts';

test('what was asked before a change, and not answered yet, is asked again after it', async () => {
  let stored = 'before';
  const answers: (() => void)[] = [];
  const queries = new QueryClient();
  const observer = new QueryObserver(queries, {
    queryKey: ['list', 'search'],
    queryFn: () => {
      const read = stored;
      return new Promise<string>((resolve) => answers.push(() => resolve(read)));
    },
  });
  const stop = observer.subscribe(() => undefined);
  stored = 'after';
  const refreshed = refresh(queries, ['list']);
  await expect.poll(() => answers.length).toBe(2);
  answers.forEach((answer) => answer());
  await refreshed;
  expect(observer.getCurrentResult().data).toBe('after');
  stop();
  queries.clear();
});
