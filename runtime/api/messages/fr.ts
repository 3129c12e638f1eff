/** What the API says by itself. */
export const fr = {
  documentsList: 'contenu.txt',
  documentsWhole: (cases: number) =>
    `Documents de ${cases} ${cases > 1 ? 'dossiers' : 'dossier'}, tels que la personne qui les a pris peut les lire. Aucun ne manque.`,
  documentsLeft: (lines: readonly string[]) =>
    [
      'Ces documents n’ont pas pu être mis dans l’archive (pas encore vérifiés, infectés, ou introuvables) :',
      ...lines,
    ].join('\r\n'),
  documentLeft: (number: string, name: string) => `- ${number} : ${name}`,
  feedReason: (reason: string, name: string) => `${reason} (flux « ${name} » pour un tableur)`,
  signatureUnprintable:
    'Cette image ne se lit pas comme une signature : choisissez une image PNG ou JPEG de 1 200 points de large sur 400 au plus, et 40 ko.',
  headUnprintable: 'Ces mentions contiennent un signe qui ne s’imprime pas : retirez-le.',
  deed: (title: string, by: string, day: string) => `${title} – ${by}, le ${day}`,
  rights: {
    acceptance: (day: string) =>
      `Si nous n’avons pas répondu le ${day} au plus tard, votre demande sera acceptée : ce sera une décision implicite, qui vaut comme une décision écrite.`,
    rejection: (day: string) =>
      `Si nous n’avons pas répondu le ${day} au plus tard, votre demande sera rejetée : ce sera une décision implicite, que vous pourrez contester comme une décision écrite.`,
    appeal: (duration: string) =>
      `Vous aurez ${duration} pour contester la décision, à partir du jour où vous la recevrez. La décision dira comment faire et à qui écrire.`,
  },
  filedBy: (at: string, name: string, quality: string) => `${at}, par ${name} (${quality})`,
  signature: {
    link: (name: string, at: string, email: string | null) =>
      email === null ? `${name}, par un lien personnel, le ${at}` : `${name}, par le lien envoyé à ${email}, le ${at}`,
    paper: (name: string, on: string, by: string | null) =>
      by === null ? `${name}, sur papier, le ${on}` : `${name}, sur papier, le ${on} (enregistré par ${by})`,
  },
  explanation: 'Pourquoi une réponse demandée n’a pas changé',
  listItself: (label: string) => `${label} : ajouter ou retirer un élément`,
  'standing-unpublished': 'Ce dispositif n’a jamais été publié : personne ne peut le demander. Archivez-le plutôt.',
  'standing-reason-missing': 'Dites pourquoi : la fiche et les demandes commencées le montreront.',
  paperForm: {
    'too-heavy':
      'Ce PDF demande trop de travail pour être lu. Gardez-en les pages du formulaire seules, puis recommencez.',
    locked: 'Ce PDF est protégé par un mot de passe. Enregistrez-le sans protection, puis recommencez.',
  },
  /** Names in the zip of one's data, and what it begins with. */
  export: {
    readMe: 'LISEZ-MOI',
    requests: 'demandes',
    request: 'demande',
    receipt: 'recepisse',
    documents: 'documents',
    wallet: 'porte-documents',
    drafts: 'demandes-commencees',
    intro: `Vos données

Ce dossier contient ce que ce site détient de vous, tel que vous pouvez le voir.

- compte.json : votre identité, vos coordonnées, vos notifications et la liste de votre porte-documents.
- consultations.json : quel agent a consulté vos données, quand et pourquoi.
- fiches-reunies.json : les fiches du registre des usagers qui ont été réunies à la vôtre, par qui, quand et pourquoi.
- mandats.json : qui agit pour vous, ce qui a été fait en votre nom, et pour qui vous agissez.
- demandes : un dossier pour chaque demande déposée, avec ce qui a été dit et décidé (demande.json), son récépissé et ses documents.
- porte-documents : les documents que vous y avez rangés et qui ne sont dans aucune demande.
- demandes-commencees : ce que vous avez commencé sans le déposer.

Les fichiers JSON se lisent avec tout éditeur de texte, et se reprennent dans un autre logiciel.
Un document qui attend le contrôle antivirus n’y est pas encore : refaites l’export plus tard.
`,
  },
  /** What a directory is told when it asks for what is not done. */
  scim: {
    filter: 'Ce filtre n’est pas accepté : écrivez un attribut connu, eq, et un texte entre guillemets.',
    body: 'Ce qui est envoyé n’est pas une ressource SCIM.',
    operations: 'Chaque opération dit op (add, replace ou remove), path et value.',
    tooMany: (most: number) =>
      `Une requête porte ${most} opérations ou membres au plus : envoyez-les en plusieurs fois.`,
    required: 'Cet attribut ne s’enlève pas.',
    text: 'Cette valeur est un texte de 200 caractères au plus.',
    flag: 'active est vrai ou faux.',
    userName: 'userName est l’adresse électronique de la personne : réglez ainsi l’annuaire.',
    known: 'Une personne qui travaille ici a déjà cette adresse.',
    address: 'L’adresse d’un compte se change par son titulaire, qui la prouve.',
    groupName: 'Un groupe a un nom de 2 à 80 caractères.',
    rename: 'Un groupe ne se renomme pas : créez-en un autre.',
    stale: 'La ressource a changé depuis que l’annuaire l’a lue : relisez-la avant de la changer.',
    stranger: 'Un membre désigné n’a pas de compte de travail ici : créez-lui-en un d’abord.',
    reason: 'Par l’annuaire',
  },
  archive: {
    unreadable:
      'Ce fichier n’est pas une archive zip, ou elle est abîmée. Choisissez le zip du dossier d’un dispositif, tel que « Exporter » le donne.',
    tooLarge: 'Cette archive est trop grosse : 4 Mo une fois décompressée et 500 fichiers au plus.',
    identityMissing:
      'Cette archive ne contient pas dispositif.json. Choisissez le zip du dossier entier d’un dispositif.',
    notText: (file: string) =>
      `Le fichier « ${file} » n’est pas un texte en UTF-8. Enregistrez-le en UTF-8, ou retirez-le du dossier.`,
    idUnknown:
      'Le fichier dispositif.json ne donne pas d’identifiant valable. Écrivez-y par exemple "id": "aide-au-logement" : des mots en minuscules, sans accent, séparés par des tirets.',
    draftExists: (title: string) =>
      `Le dispositif « ${title} » a déjà un brouillon, différent de ce dossier. L’importer effacera ce brouillon.`,
  },
  fileUnknown: (file: string) =>
    `Le fichier « ${file} » n’a pas sa place dans un dispositif : renommez-le ou retirez-le.`,
  fileUnreadable: (file: string) =>
    `Le fichier « ${file} » contient des caractères qui ne sont pas du texte. Retirez-les, ou enregistrez le fichier en UTF-8.`,
  filesRefused: 'Ces fichiers ne peuvent pas être gardés dans un dispositif.',
  listTooLarge: (most: number) =>
    `La liste dépasse ${most / 1_000_000} millions de caractères. Retirez les colonnes et les lignes qui ne servent pas.`,
  listRefused:
    'La liste ne peut pas être publiée : corrigez les lignes signalées, puis choisissez de nouveau le fichier.',
  blockRefused:
    'Le bloc ne peut pas être publié : corrigez les lignes signalées, puis choisissez de nouveau le fichier.',
  blockTaken: 'Ce nom est celui d’un bloc du produit : donnez-en un autre au vôtre.',
  idRule: 'Écrivez des mots en minuscules, sans accent, séparés par des tirets : aide-au-logement.',
  stepUnfit: 'Cette étape ne part pas des fichiers tels qu’ils étaient : rechargez la page du dispositif.',
  dayUnknown: 'Ce jour n’existe pas.',
  compileFirst: 'Le dispositif ne compile pas : corrigez les problèmes signalés avant de jouer les scénarios.',
  exportTitle: 'Dossiers',
  exportColumns: {
    number: 'Numéro',
    dispositif: 'Dispositif',
    applicant: 'Demandeur',
    state: 'Étape',
    toDo: 'À faire',
    dueAt: 'Échéance',
    assignee: 'Pris par',
    alerts: 'Alertes',
    labels: 'Étiquettes',
    filedAt: 'Déposé le',
  },
};
