/** What is typed to act for a company or an association, and what of it is to be mended. */
import { isRidet, normaliseRidet } from '../../../../engine/index.ts';
import type { LinkRole } from '../../../establishments/index.ts';
import type { FormErrors } from '../../parts/form-errors.ts';
import { said } from './text.ts';
import type { TypedLink } from './view.tsx';

/** Nothing typed yet. */
export const NOTHING: TypedLink = { ridet: '', nom: '', rna: '', role: '', preuve: '' };

/** What is asked for, once it can be read. */
export type ReadLink = { readonly role: LinkRole; readonly proof: string | null } & (
  | { readonly type: 'listed'; readonly ridet: string }
  | { readonly type: 'declared'; readonly name: string; readonly rna: string }
);

/** What was typed as a request, or what is wrong with it by field. */
export function readAsked(typed: TypedLink): ReadLink | FormErrors {
  const { nom: name, rna, role, preuve: proof } = typed;
  const ridet = normaliseRidet(typed.ridet);
  const isDeclared = ridet === '' && (name !== '' || rna !== '');
  const errors: FormErrors = definedOf({
    ridet: ridet === '' ? (isDeclared ? null : said.which) : isRidet(ridet) ? null : said.ridet,
    nom: isDeclared && (name.length < 2 || name.length > 200) ? said.name : null,
    rna: isDeclared && !/^W[0-9A-Z]{9}$/u.test(rna) ? said.rna : null,
    role: isRole(role) ? null : said.role,
    preuve: proof.length > 500 ? said.long : null,
  });
  if (Object.keys(errors).length > 0 || !isRole(role)) return errors;
  const of = { role, proof: proof || null };
  return isDeclared ? { type: 'declared', name, rna, ...of } : { type: 'listed', ridet, ...of };
}

/** Whether what was typed could be read. */
export function isRead(read: ReadLink | FormErrors): read is ReadLink {
  return 'type' in read;
}

function definedOf(errors: Readonly<Record<string, string | null>>): FormErrors {
  return Object.fromEntries(Object.entries(errors).flatMap(([name, text]) => (text === null ? [] : [[name, text]])));
}

function isRole(text: string): text is LinkRole {
  return text === 'representative' || text === 'mandatary';
}
