/** What the desk says of the labels of a service. */
export const labelsFr = {
  labels: 'Étiquettes',
  labelsMore: 'et {names}',
  labelsNone: 'Aucune étiquette n’est définie pour ce dispositif : qui dirige le service les définit dans « Service ».',
  labelsToPut: 'Étiquettes à mettre',
  labelsToTake: 'Étiquettes à retirer',
  serviceNoLabel:
    'Aucune étiquette. Elles servent à trier les dossiers entre vous (« Urgent », « À rappeler ») : le demandeur ne les voit jamais.',
  labelAdd: 'Ajouter une étiquette',
  labelChange: 'Modifier',
  labelChangeOf: 'Modifier l’étiquette {name}',
  labelArchived: 'archivée',
  labelScheme: 'Dispositif',
  labelName: 'Nom',
  labelNameHint:
    'Court, et sur le dossier plutôt que sur la personne. Le demandeur ne le lit pas dans son espace, mais peut demander à consulter son dossier.',
  labelTone: 'Couleur',
  'tone-neutral': 'gris',
  'tone-info': 'bleu',
  'tone-good': 'vert',
  'tone-warn': 'orange',
  'tone-danger': 'rouge',
  labelArchive: 'Archiver',
  labelArchiveHint: 'On ne la met plus. Les dossiers qui la portent la gardent.',
  'deed-label': 'Étiqueter',
  'facet-label': 'Étiquette',
  'key-labels': 'mettre ou retirer des étiquettes',
} as const;
