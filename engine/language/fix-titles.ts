/*
 * What fixes are called on screen: each begins with what it does, in French and in English.
 */
import type { FixTitle } from './fix.ts';

/** What a remedy is called on its button, in French and in English. */
export const FIX_TITLES = {
  replace: (from: string, to: string): FixTitle => ({
    fr: `Remplacer « ${from} » par « ${to} »`,
    en: `Replace “${from}” with “${to}”`,
  }),
  rename: (to: string): FixTitle => ({ fr: `Renommer en « ${to} »`, en: `Rename to “${to}”` }),
  remove: (what: string): FixTitle => ({ fr: `Retirer « ${what} »`, en: `Remove “${what}”` }),
  add: (what: string): FixTitle => ({ fr: `Ajouter « ${what} »`, en: `Add “${what}”` }),
  addTo: (what: string, where: string): FixTitle => ({
    fr: `Ajouter « ${what} » à « ${where} »`,
    en: `Add “${what}” to “${where}”`,
  }),
  removeFrom: (what: string, where: string): FixTitle => ({
    fr: `Retirer « ${what} » de « ${where} »`,
    en: `Remove “${what}” from “${where}”`,
  }),
  createFile: (file: string): FixTitle => ({ fr: `Créer « ${file} »`, en: `Create “${file}”` }),
  removeFile: (file: string): FixTitle => ({ fr: `Supprimer le fichier « ${file} »`, en: `Delete the file “${file}”` }),
  renameFile: (to: string): FixTitle => ({ fr: `Renommer le fichier en « ${to} »`, en: `Rename the file to “${to}”` }),
  pinBlock: (name: string, version: number): FixTitle => ({
    fr: `Utiliser la version ${version} du bloc partagé « ${name} »`,
    en: `Use version ${version} of the shared block “${name}”`,
  }),
  pinList: (name: string, version: number): FixTitle => ({
    fr: `Utiliser la version ${version} de la liste partagée « ${name} »`,
    en: `Use version ${version} of the shared list “${name}”`,
  }),
  takeVersion: (version: number): FixTitle => ({
    fr: `Passer à la version ${version}`,
    en: `Move to version ${version}`,
  }),
  swap: (): FixTitle => ({ fr: 'Échanger les deux valeurs', en: 'Swap the two values' }),
  addRow: (): FixTitle => ({ fr: 'Ajouter la ligne, résultat à remplir', en: 'Add the row, its result to be filled' }),
  removeLine: (): FixTitle => ({ fr: 'Retirer cette ligne', en: 'Remove this line' }),
  removeSecond: (): FixTitle => ({ fr: 'Garder le premier, retirer celui-ci', en: 'Keep the first, remove this one' }),
  moveAfter: (other: string): FixTitle => ({ fr: `Mettre après « ${other} »`, en: `Move after “${other}”` }),
  requireAnswer: (question: string): FixTitle => ({
    fr: `Rendre « ${question} » obligatoire`,
    en: `Make “${question}” required`,
  }),
  toWrite: (): FixTitle => ({ fr: 'Ajouter un texte à écrire', en: 'Add a text to be written' }),
  wrap: (condition: string): FixTitle => ({
    fr: `N’écrire que si « ${condition} » est là`,
    en: `Write only when “${condition}” is there`,
  }),
} as const;
