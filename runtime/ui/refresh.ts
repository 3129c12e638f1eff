import type { QueryClient } from '@tanstack/react-query';

/**
 * Asks again for what changed; resolves when the answers are there. An answer already on its way may have been made before
 * the change, and the library would be content with it where it has no other: it is given up first.
 * @param keys of the queries, or the beginning of their keys
 */
export async function refresh(queries: QueryClient, ...keys: readonly (readonly string[])[]): Promise<void> {
  await Promise.all(
    keys.map(async (queryKey) => {
      await queries.cancelQueries({ queryKey });
      await queries.invalidateQueries({ queryKey });
    }),
  );
}
