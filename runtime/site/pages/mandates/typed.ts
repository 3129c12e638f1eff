/** What is typed to appoint somebody, as the page has it and as it is judged. */
import type { FastifyRequest } from 'fastify';
import type { FieldError } from '../../../../engine/index.ts';
import type { TypedMandate } from '../../../mandates/index.ts';
import type { FormErrors } from '../../parts/form-errors.ts';
import type { GiveModel } from '../../parts/mandate-form.tsx';
import { bodyText } from '../../serve/body-text.ts';
import { readDay } from '../../serve/typed-day.ts';
import { said } from './text.ts';

/** As it stands in the fields. */
export type Typed = GiveModel['typed'];

/** Nothing typed yet. */
export const NOTHING: Typed = { nom: '', email: '', pour: '', fin: '', anciennes: false, demarches: [] };

/** What a post has, of the schemes that are offered. */
export function typedIn(request: FastifyRequest, offered: readonly string[]): Typed {
  const text = (name: string): string => bodyText(request, name).trim();
  const pour = text('pour');
  return {
    nom: text('nom'),
    email: text('email'),
    pour: pour === 'toutes' || pour === 'choix' ? pour : '',
    fin: text('fin'),
    anciennes: text('anciennes') !== '',
    demarches: offered.filter((id) => text(`demarche-${id}`) !== ''),
  };
}

/** The same, to be judged. */
export function mandateOfTyped({ nom, email, pour, fin, anciennes, demarches }: Typed): TypedMandate {
  const schemes = pour === 'choix' ? demarches : null;
  return { name: nom, email, schemes, lastDay: readDay(fin), hasDay: fin !== '', earlier: anciennes };
}

const FIELDS: Readonly<Record<string, string>> = {
  '/name': 'nom',
  '/email': 'email',
  '/schemes': 'pour',
  '/until': 'fin',
};

/** What is to be mended, by the names of the fields. */
export function errorsOf(typed: Typed, wrong: readonly FieldError[]): FormErrors {
  const found = wrong.map(({ pointer, message }) => [FIELDS[pointer] ?? '', message] as const);
  return Object.fromEntries([...found, ...(typed.pour === '' ? [['pour', said.which] as const] : [])]);
}
