import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { PersonList } from '../../../schemas/types/api.ts';
import { findPeople } from '../api.ts';

const SETTLE_MS = 250;
/** Two names, a name and a day, or something that is one person's alone: an address, a telephone, the number of a case. */
const PRECISE = /@\S+\.|\S{2}.*\s\S{2}|(?:\d\D*){5}/u;

/** Whether what is typed may be enough for the server to look for somebody: all that is goes to it, and little else. */
export function isPrecise(text: string): boolean {
  return PRECISE.test(text.trim());
}

/** People of the register whose name has the words being typed, once they settle. */
export function usePeople(text: string): UseQueryResult<PersonList> {
  const [settled] = useDebouncedValue(text.trim(), SETTLE_MS);
  return useQuery({
    queryKey: ['people', settled],
    queryFn: () => findPeople(settled),
    enabled: isPrecise(settled),
    // What is still being typed may be too little: it is no mistake yet.
    retry: false,
  });
}
