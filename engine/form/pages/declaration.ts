/*
 * The declaration on honour that every request ends with, on screen and on paper: the scheme's own, or this one. The
 * articles punish forgery, false statements to obtain an allowance, and false certificates (code pénal, in force in New
 * Caledonia by its article 711-1).
 */
import type { FormModel } from '../form.ts';

const STANDARD =
  'Je certifie sur l’honneur que les renseignements donnés dans cette demande sont exacts et complets. Je sais qu’une fausse déclaration m’expose aux peines prévues par les articles 441-1, 441-6 et 441-7 du code pénal.';

/** The declaration to accept before filing, as Markdown. */
export function formDeclaration({ ui }: Pick<FormModel, 'ui'>): string {
  return ui.declaration ?? STANDARD;
}
