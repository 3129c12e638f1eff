/** What the desk says of forms on paper. */
export const counterFr = {
  formCode: 'Code du formulaire papier',
  formCodeHint: 'Scannez-le, ou tapez les huit chiffres imprimés en haut de la première page et au bas de chaque page.',
  formCodeFind: 'Trouver le formulaire',
  formFound: 'Formulaire papier « {title} », version {version} ({code})',
  formInForce: 'C’est le formulaire en vigueur.',
  formAccepted:
    'Ce formulaire a été remplacé le {date}. Reçue ce jour-là ou avant, la demande se saisit dans le formulaire de cette version, tel que la personne l’a rempli.',
  formReplaced:
    'Ce formulaire a été remplacé le {date}, avant d’être reçu : la demande se saisit dans le formulaire en vigueur. Si le tampon porte un jour plus ancien, corrigez « Reçue le ». Sinon, voyez avec la personne ce que le formulaire en vigueur demande autrement :',
  formChangesNone: 'Les questions sont les mêmes.',
  'formChangesMore-1': 'Et un autre changement.',
  'formChangesMore-n': 'Et {count} autres changements.',
  'formChange-added': 'Question nouvelle : {question}',
  'formChange-removed': 'N’est plus demandé : {question}',
  'formChange-changed': 'Demandé autrement : {question}',
  'formChange-said': 'Demandé autrement : {question} (« {before} » devient « {after} »)',
  originalScan: 'Formulaire papier scanné (facultatif)',
  originalScanHint:
    'PDF ou images, 10 Mo par fichier. Il est gardé avec la demande comme l’original, et montré à côté des réponses.',
  originalChoose: 'Joindre le scan',
  originalForm: 'Formulaire papier d’origine',
  originalAttached: 'joint par {name} le {date}',
  formDrop: 'Ne plus saisir ce formulaire',
};
