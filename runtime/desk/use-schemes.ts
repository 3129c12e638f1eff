import { useSession } from './session.ts';

/** The schemes in which the agent holds a function, to choose one. */
export function useSchemes(): { value: string; label: string }[] {
  const { user } = useSession();
  const titles = new Map(user.functions.map((held) => [held.dispositif, held.dispositifTitle]));
  return [...titles].map(([value, label]) => ({ value, label }));
}
