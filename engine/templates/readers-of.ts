/** To whom each text of a scheme is written. */
import type { ParsedSource } from '../language/parsed-source.ts';
import { isMailToApplicant, thirdOf } from '../language/recipients.ts';
import { listEffects } from '../language/walk-workflow.ts';
import { templateFile } from './template-file.ts';

type Readers = ReadonlyMap<string, ReadonlySet<string>>;

/** By file, `applicant`, `service`, or the name of a third party; nothing for a text that no effect writes. */
export function readersOf(parsed: ParsedSource): Readers {
  const readers = new Map<string, Set<string>>();
  for (const { effect } of listEffects(parsed)) {
    const file = templateFile(effect);
    if (file === null) continue;
    const reader = thirdOf(effect) ?? (effect.type === 'mail' && !isMailToApplicant(effect) ? 'service' : 'applicant');
    readers.set(file, (readers.get(file) ?? new Set()).add(reader));
  }
  return readers;
}

/** Whether the applicant reads a text, and nobody else it is written to. */
export function isWrittenToApplicantAlone(readers: Readers, file: string): boolean {
  const [only, ...others] = readers.get(file) ?? [];
  return only === 'applicant' && others.length === 0;
}
