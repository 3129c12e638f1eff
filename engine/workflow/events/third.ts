/** How a third party is said in histories: to agents by name, to the applicant by what they are to the case alone. */
import type { Third } from '../../case/papers.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { fr } from './messages/fr.ts';

type Scheme = Pick<CompiledDispositif, 'identity'>;

/** What a third party is to the case, such as « Propriétaire du terrain ». */
export function titleOfThird({ identity }: Scheme, { id }: Pick<Third, 'id'>): string {
  return identity.thirdParties?.[id]?.title ?? id;
}

/** Name and quality, for agents. */
export function thirdInWords(scheme: Scheme, third: Third): string {
  return fr.third.agent(titleOfThird(scheme, third), third.name);
}

/** That they were written to, where the applicant is to know; an agent may have found the name, so it is not said. */
export function thirdToApplicant(scheme: Scheme, third: Third): string | null {
  return third.told ? fr.third.you(titleOfThird(scheme, third)) : null;
}

/** A third party as the applicant is shown one. */
export function withoutName(third: Third): Third {
  return { ...third, name: '' };
}
