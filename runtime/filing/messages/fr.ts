import { formatDate } from '../../../engine/index.ts';

/** What is said to an agent who files for someone, beside each value to mend; and as what somebody files under a mandate. */
export const fr = {
  mandatary: (day: string) => `mandataire, par mandat du ${formatDate(day)}`,
  lookUp: {
    noKey: (title: string) => `Répondez d’abord à cette question : c’est par elle que « ${title} » est interrogé.`,
    tooOften: (title: string) =>
      `« ${title} » a été interrogé trop de fois depuis une heure. Attendez un peu, ou écrivez vous-même : rien de ce que vous avez écrit n’est perdu.`,
  },
  withdrawn: (day: string) => `Cette démarche ne reçoit plus de demandes depuis le ${day}.`,
  formNotYours: (title: string) =>
    `C’est le formulaire de « ${title} », qu’aucune de vos fonctions ne permet de saisir : transmettez-le au service qui l’instruit.`,
  formOfAnother: (title: string) => `Ce code est celui du formulaire de « ${title} » : choisissez ce dispositif.`,
  receivedLater: 'La date de réception ne peut pas être dans le futur.',
  givenName: 'Indiquez les prénoms de la personne.',
  familyName: 'Indiquez le nom de la personne.',
  oneLine: 'Écrivez ce nom sur une seule ligne.',
  email: 'Indiquez une adresse électronique complète, par exemple nom@exemple.nc, ou laissez vide.',
  phone: 'Indiquez un numéro de téléphone à six chiffres, par exemple 26.12.34, ou laissez vide.',
  bornLater: 'La date de naissance ne peut pas être dans le futur.',
};
