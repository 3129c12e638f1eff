/*
 * What an account says of who asks is asked on paper, in the order in which it is typed at the counter before the form: whoever
 * fills a form at home has no account that the form could be filled in from.
 */
import type { FormModel } from '../form.ts';

/** Details of a person, each with the source that a form which asks it by itself is filled in from. */
const DETAILS = [
  { from: 'person.givenName', label: 'Prénoms de qui demande', hint: '', required: true },
  { from: 'person.familyName', label: 'Nom de qui demande', hint: '', required: true },
  {
    from: 'person.email',
    label: 'Adresse électronique',
    hint: 'Laissez vide si vous n’en avez pas : ce qui vous est écrit sera posté.',
    required: false,
  },
  { from: 'person.phone', label: 'Téléphone où vous joindre', hint: '', required: false },
] as const;

const MANDATE = [
  {
    label: 'Si quelqu’un d’autre remplit pour vous, son nom',
    hint: 'Par exemple un parent ou une assistante sociale.',
  },
  { label: 'En qualité de', hint: 'Par exemple fille, tuteur, assistante sociale.' },
];

/** A question about who asks, answered on one line. */
export type AskerQuestion = { readonly label: string; readonly hint: string; readonly required: boolean };

/** Who asks and who fills for them, but for what the form asks by itself. */
export function paperAsker({ fields }: Pick<FormModel, 'fields'>): readonly AskerQuestion[] {
  const asked = new Set(fields.map(({ annotation }) => annotation.prefill));
  return [
    ...DETAILS.filter(({ from }) => !asked.has(from)),
    ...MANDATE.map((part) => ({ ...part, required: false })),
  ].map(({ label, hint, required }) => ({ label, hint, required }));
}
