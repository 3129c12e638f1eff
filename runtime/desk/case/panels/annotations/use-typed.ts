/*
 * What an agent typed in a case and has not recorded, kept while other cases are looked at: « Dossier suivant » loses
 * nothing. It stays in the memory of the page, which asks before it is closed; a device keeps nothing of a case.
 */
import { useWindowEvent } from '@mantine/hooks';
import { useState, type Dispatch, type SetStateAction } from 'react';
import type { FormSchema } from '../../../../../engine/index.ts';
import type { Findings } from './findings.ts';

/** What was typed and is not recorded yet, with the questions it answers: these may close while one types. */
export type Typed = { readonly findings: Findings; readonly schema: FormSchema };

const NOTHING: Typed = { findings: {}, schema: {} };
/** By case; those of which nothing is left to record are taken out. */
const kept = new Map<string, Typed>();

/** What was typed in a case, as it was left. */
export function useTyped(caseId: string): readonly [Typed, Dispatch<SetStateAction<Typed>>] {
  const [typed, setTyped] = useState<Typed>(() => kept.get(caseId) ?? NOTHING);
  const type: Dispatch<SetStateAction<Typed>> = (next) =>
    setTyped((now) => keep(caseId, typeof next === 'function' ? next(now) : next));
  useWindowEvent('beforeunload', (event) => {
    if (kept.size > 0) event.preventDefault();
  });
  return [typed, type];
}

function keep(caseId: string, typed: Typed): Typed {
  if (Object.keys(typed.findings).length === 0) kept.delete(caseId);
  else kept.set(caseId, typed);
  return typed;
}
