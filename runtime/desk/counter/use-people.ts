import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { PersonList } from '../../../schemas/types/api.ts';
import { findPeople } from '../api.ts';

const SETTLE_MS = 250;
/** What the server looks for: two names, a name and a day, or something that is one person's alone. */
const PRECISE = /@\S+\.|\S{2}.*\s\S{2}|\d.*\d{4}/u;

/** People of the register whose name has the words being typed, once they settle. */
export function usePeople(text: string): UseQueryResult<PersonList> {
  const [settled] = useDebouncedValue(text.trim(), SETTLE_MS);
  return useQuery({
    queryKey: ['people', settled],
    queryFn: () => findPeople(settled),
    enabled: PRECISE.test(settled),
    // What is still being typed may be too little: it is no mistake yet.
    retry: false,
  });
}
