import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { PersonList } from '../../../schemas/types/api.ts';
import { findPeople } from '../api.ts';

const SETTLE_MS = 250;
const MIN_LETTERS = 2;

/** People of the register whose name has the words being typed, once they settle. */
export function usePeople(text: string): UseQueryResult<PersonList> {
  const [settled] = useDebouncedValue(text.trim(), SETTLE_MS);
  return useQuery({
    queryKey: ['people', settled],
    queryFn: () => findPeople(settled),
    enabled: settled.length >= MIN_LETTERS,
  });
}
