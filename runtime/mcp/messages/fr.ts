/** Words of the tools for assistants. Those who write schemes read them, in the programs that offer the tools. */
const count = (number: number, one: string, many: string): string => `${number} ${number > 1 ? many : one}`;

/** What each gesture does, by its kind. */
const GESTURES: Readonly<Record<string, string>> = {
  set: 'Donner une valeur à un endroit d’un fichier.',
  insert: 'Ajouter un membre à un objet, ou un élément à une liste.',
  remove: 'Retirer ce qui est à un endroit.',
  rename: 'Changer le nom d’un membre, là seulement (thing.rename le change partout).',
  move: 'Déplacer ce qui est à un endroit.',
  splice: 'Remplacer une suite de caractères d’un fichier.',
  create: 'Créer un fichier.',
  delete: 'Supprimer un fichier.',
  renameFile: 'Renommer un fichier.',
  'question.add': 'Ajouter une question au formulaire, à sa page et à sa catégorie de données.',
  'question.duplicate': 'Dupliquer une question.',
  'question.group':
    'Réunir des questions du formulaire dans une section, en suivant leurs chemins partout où ils sont lus.',
  'question.move': 'Déplacer une question.',
  'question.name': 'Nommer une question qui vient d’être ajoutée.',
  'question.remove': 'Retirer une question, et ce qui la nomme dans le formulaire.',
  'question.require': 'Rendre une réponse obligatoire ou non.',
  'question.condition': 'Poser une question à une condition ; toujours quand elle est nulle.',
  'page.add': 'Ajouter une page.',
  'page.move': 'Déplacer une page.',
  'page.remove': 'Retirer une page.',
  'table.add': 'Ajouter un barème, avec la valeur calculée qui le lit.',
  'table.remove': 'Retirer un barème.',
  'table.period': 'Recommencer un barème à partir d’un jour.',
  'table.column.add': 'Ajouter une colonne à un barème.',
  'table.column.remove': 'Retirer une colonne.',
  'table.column.move': 'Déplacer une colonne.',
  'table.paste': 'Écrire des cellules ; une ligne sans rang est ajoutée à la fin.',
  'rule.add': 'Ajouter une règle.',
  'rule.remove': 'Retirer une règle.',
  'rule.move': 'Déplacer une règle.',
  'rule.change': 'Changer des membres d’une règle ; un membre nul est retiré.',
  'procedure.change': 'Changer des parties de la procédure : étapes, actions, délais, avis, effets.',
  'procedure.revert': 'Revenir au modèle de la bibliothèque pour une partie.',
  'step.remove': 'Retirer une étape, et ce qui y mène.',
  'action.remove': 'Retirer une action.',
  'action.from': 'Dire à quelles étapes une action est possible.',
  'text.add': 'Ajouter une lettre ou un courriel, dire ce qu’il est, et le donner à ce qui l’envoie.',
  'text.remove': 'Retirer une lettre ou un courriel avec tout ce qui l’envoie.',
  'thing.rename': 'Changer le nom d’un champ, d’une valeur, d’une étape… partout où il est dit.',
};

export const fr = {
  server: 'Cagou, atelier des dispositifs',
  instructions: [
    'Un dispositif est un dossier de fichiers texte : identité (dispositif.json), formulaire (form.schema.json, form.ui.json), règles et barèmes (rules.json), procédure (workflow.json), données personnelles (privacy.json), fiche (sheet.md), lettres (documents/), messages (messages/), scénarios (scenarios/).',
    'Avant d’écrire : read_language (introduction, puis le schéma du fichier à écrire) et read_example, pour un dispositif semblable.',
    'Pour écrire : begin_scheme, puis change_scheme par gestes sur la révision lue avec read_scheme. Chaque geste est une étape que l’auteur peut annuler dans le studio.',
    'Pour savoir si cela tient : check_scheme après chaque lot de gestes, explain_diagnostic pour un code, test_scheme pour les scénarios. N’inventez aucun montant, délai ni condition : ce que la délibération ne dit pas reste « [À ÉCRIRE : …] », et se dit à l’auteur.',
    'Publier se décide par l’auteur : review_publication dit ce qui manque et ce qui change, publish_scheme refuse ce qui ne passe pas.',
  ].join('\n'),
  tools: {
    list_schemes: {
      title: 'Liste des dispositifs',
      description: 'Les dispositifs, publiés ou en cours d’écriture, dont le titre ou l’identifiant contient un mot.',
    },
    read_language: {
      title: 'Lire le langage',
      description:
        'Une partie de la description du langage : introduction, sens des mots, FEEL, schéma d’un fichier, d’un bloc de formulaire, ou modèles de procédure de la bibliothèque.',
    },
    read_example: {
      title: 'Lire un exemple',
      description:
        'Les dispositifs d’exemple ; avec « example », les fichiers de l’un d’eux ; avec « file », le texte de l’un de ses fichiers.',
    },
    read_scheme: {
      title: 'Lire un dispositif',
      description:
        'La révision et les fichiers du brouillon ; avec « file », le texte de l’un d’eux ; avec « version », ceux d’une version publiée.',
    },
    begin_scheme: {
      title: 'Commencer un dispositif',
      description:
        'Commence un dispositif à partir d’un modèle de procédure de la bibliothèque (« from »), ou comme un autre (« copyOf »). Donne la révision de son brouillon.',
    },
    change_scheme: {
      title: 'Changer un dispositif',
      description:
        'Fait des gestes sur le brouillon, dans leur ordre, tous ou aucun. « revision » est celle qui a été lue : ce que d’autres ont écrit depuis reste, et les gestes dont la place a disparu sont dits.',
    },
    check_scheme: {
      title: 'Vérifier un dispositif',
      description:
        'Tout ce que le compilateur trouve dans le brouillon, avec le fichier, la ligne et le moyen de corriger.',
    },
    test_scheme: {
      title: 'Jouer les scénarios',
      description: 'Joue les scénarios du brouillon : ce qui échoue et pourquoi, et ce qu’aucun ne parcourt.',
    },
    explain_diagnostic: {
      title: 'Expliquer un diagnostic',
      description: 'La page d’un code de diagnostic : ce qu’il veut dire, un exemple, et comment corriger.',
    },
    preview_letter: {
      title: 'Lire une lettre remplie',
      description:
        'Ce que dit une lettre ou un courriel du brouillon là où un scénario l’envoie, tel qu’il partirait, et les étapes de scénarios qui l’envoient. Sans « scenario » ni « step » : la première.',
    },
    compare_versions: {
      title: 'Comparer deux versions',
      description:
        'Ce qui change, dit en mots, d’une version publiée à une autre, ou au brouillon quand « after » est nul.',
    },
    review_publication: {
      title: 'Préparer une publication',
      description:
        'Ce que publier le brouillon ferait : ce qui s’y oppose, ce qui change depuis la version en vigueur, les fonctions sans agent, les dossiers en cours. Rien n’est publié.',
    },
    publish_scheme: {
      title: 'Publier un dispositif',
      description:
        'Publie la révision du brouillon qui est nommée, si elle compile et que ses scénarios passent. À ne faire que si l’auteur l’a demandé : une version publiée est immuable.',
    },
  },
  inputs: {
    scheme: 'Identifiant du dispositif, comme « aide-medicale ».',
    file: 'Chemin d’un fichier du dispositif, comme « form.schema.json ».',
    from: 'Caractère à partir duquel lire : le « next » de la réponse précédente.',
    revision: 'Révision du brouillon qui a été lue.',
    search: 'Mot du titre ou de l’identifiant.',
    part: 'Partie du langage.',
    example: 'Identifiant d’un exemple.',
    version: 'Numéro de version.',
    id: 'Identifiant du nouveau dispositif : mots en minuscules sans accent, séparés par des tirets.',
    title: 'Titre du dispositif.',
    workflow: 'Modèle de la bibliothèque (read_language, partie « library »).',
    parameters: 'Valeurs des paramètres du modèle.',
    copyOf: 'Dispositif à reprendre.',
    gestures: 'Gestes, dans leur ordre.',
    code: 'Code du diagnostic, comme « form.page-missing ».',
    scenario: 'Nom d’un scénario qui l’envoie, comme « scenarios/accord.json » ; nul pour le premier.',
    step: 'Étape de ce scénario, à partir de 1 ; nul pour la première qui l’envoie.',
    before: 'Version de départ.',
    after: 'Version d’arrivée ; nul pour le brouillon.',
  },
  gestures: {
    value: 'Valeur JSON.',
    object: 'Objet JSON, comme le schéma du fichier le décrit.',
    name: 'Nom.',
    title: 'Titre à l’écran, en français.',
    pointer: 'Pointeur JSON (RFC 6901).',
    questions: 'Pointeurs des questions du formulaire lui-même, comme « /nom ».',
    place: 'Endroit d’un fichier JSON.',
    rank: 'Rang, à partir de 0 ; à la fin quand il est absent.',
    before: 'Nom de ce devant quoi il se place ; à la fin quand il est nul.',
    page: 'Identifiant d’une page du formulaire ; nul hors d’une page.',
    text: 'Texte.',
    table: 'Barème, par son nom et le début de sa période.',
    period: 'Premier jour, AAAA-MM-JJ ; nul pour la période qui n’a pas de début.',
    side: 'Conditions (inputs) ou résultats (outputs).',
    column: 'Rang de la colonne.',
    rules: 'Valeurs calculées, contrôles ou conditions d’accès.',
    rule: 'Règle, par sa liste et son nom.',
    offset: 'Caractère (unité UTF-16), à partir de 0.',
    required: 'Réponse obligatoire.',
    form: 'De quel formulaire est la question : celui du demandeur (request, si rien n’est dit) ou les constats des agents (findings).',
    category: 'Catégorie de privacy.json, créée quand elle manque.',
    cell: 'Texte de la cellule.',
    lines: 'Lignes de cellules.',
    cells: 'Cellules.',
    parts: 'Changements de la procédure telle qu’elle est jouée.',
    letter: 'Lettre ou message à créer quand il manque.',
    documentKind: 'Nature d’un document ; null pour une lettre ou un courriel.',
    kind: 'Ce que c’est.',
    thing: 'Nom complet ; pour un champ, son pointeur.',
    kinds: GESTURES,
  },
  cut: (left: number) => `[… ${count(left, 'caractère', 'caractères')} de plus : demandez une partie plus petite]`,
  unreachable: 'Le serveur de Cagou ne répond pas. Essayez encore dans un instant.',
  refused: (status: number) => `Le serveur a refusé (${status}).`,
  fileMissing: (file: string, files: readonly string[]) =>
    `Il n’y a pas de fichier « ${file} ». Fichiers : ${files.join(', ')}.`,
  exampleMissing: (names: readonly string[]) => `Cet exemple n’existe pas. Exemples : ${names.join(', ')}.`,
  partMissing: (parts: readonly string[]) => `Cette partie n’existe pas. Parties : ${parts.join(', ')}.`,
  codeUnknown: (near: readonly string[]) =>
    near.length > 0
      ? `Aucun diagnostic ne porte ce code. Codes proches : ${near.join(', ')}.`
      : 'Aucun diagnostic ne porte ce code.',
  gestureRefused: (rank: number, reason: string, file: string, pointer: string) =>
    `Rien n’a été changé. Geste ${rank} : ${reason} (${file}${pointer === '' ? '' : ` ${pointer}`}).`,
  refusals: {
    'file-missing': 'ce fichier n’existe pas',
    'file-there': 'un fichier porte déjà ce nom',
    'file-broken': 'ce fichier n’est pas du JSON correct ; corrigez-le d’abord (splice)',
    'place-gone': 'il n’y a rien à cet endroit',
    'name-taken': 'ce nom est déjà pris',
    'name-reserved': 'ce nom est réservé',
    'does-not-fit': 'cela ne peut pas aller là',
  },
  displaced: (rank: number, reason: string) =>
    `Geste ${rank} : quelqu’un a écrit là depuis votre révision, et il n’a pas été refait (${reason}). Relisez le dispositif.`,
  mingled: 'le texte n’est plus le même',
  moving: 'Le brouillon change sans cesse : relisez-le et recommencez.',
  revisionAhead: (revision: number) => `Le brouillon en est à la révision ${revision} : relisez-le avec read_scheme.`,
  revisionOld:
    'Trop de choses ont changé depuis cette révision pour y refaire vos gestes : relisez le brouillon avec read_scheme.',
  oneBeginning: 'Dites soit « from » (un modèle), soit « copyOf » (un dispositif), et un seul.',
  notTheRevision: (revision: number) =>
    `Rien n’a été publié : le brouillon en est à la révision ${revision}. Relisez ce qui change avec review_publication, puis publiez cette révision.`,
  published: (number: number) => `Version ${number} publiée.`,
  unchanged: (number: number) => `Rien n’a changé depuis la version ${number} : elle reste en vigueur.`,
};
