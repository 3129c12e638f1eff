/** Sentences of the command line. */
import type { PlannedAccount } from '../../../schemas/types/api.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number > 1 ? many : one}`;

/** Sentences by what they tell; those with a value are functions of it. */
export const fr = {
  usage: [
    'Utilisation : npm run -s cagou -- <commande>',
    '',
    '  check <dossier…> [--json] [--verbose] [--fix]  vérifie des dispositifs ; --verbose dit aussi ce qui n’a pas pu être prouvé, --fix corrige d’abord ce qui peut l’être sans rien changer à ce qui est dit',
    '  test <dossier…> [--json]               joue leurs scénarios',
    '  test <dossier…> --unheld [--write]     dit ce qui pourrait être écrit autrement sans qu’aucun scénario le voie ; --write écrit dans les scénarios ce qui le ferait voir, et ceux qui manquent',
    '  types <dossier>                        écrit les types TypeScript des réponses',
    '  new <id> --from <modèle> [--title …]   crée un dossier qui utilise un modèle de la bibliothèque ;',
    '       [--with nom=valeur]… [--copy]     --with choisit une valeur d’un paramètre du modèle ;',
    '                                         --copy y recopie le parcours, pour le posséder',
    '  publish <dossier> --to <adresse>       publie une version (jeton dans CAGOU_TOKEN)',
    '  lists --to <adresse>                   dit les listes partagées d’un serveur (même jeton)',
    '  lists <liste.csv> --title … --to <adresse>  publie une version de la liste partagée qui porte ce nom',
    '  blocks --to <adresse>                  dit les blocs de questions partagés d’un serveur',
    '  blocks <bloc.json> --title … --to <adresse>  publie une version du bloc partagé qui porte ce nom',
    '  mcp --to <adresse>                     outils pour un assistant qui aide à écrire (même jeton) ; voir docs/assistants.md',
    '  vscode                                 dit à Visual Studio Code les schémas du langage (voir docs/auteurs.md)',
    '  audit [--json]                         vérifie les dossiers enregistrés (DATABASE_URL, sinon DATA_DIR)',
    '  purge [--on <jour>] [--csv | --json]   dit ce que les durées de conservation font effacer ce jour-là ; n’efface rien',
    '  purge --journal [--csv | --json]       dit ce qui a été effacé, avec de quoi le prouver',
    '  import accounts <fichier.csv> [--dry-run]  crée et change les comptes du fichier, avec leurs rôles et leurs groupes (même base) ; --dry-run dit seulement ce qui se ferait',
    '  import establishments <fichier.csv> [--dry-run]  reprend le répertoire des établissements (même base) ; --dry-run le vérifie seulement',
    '  administrator <adresse électronique>         donne à un compte le rôle d’administrateur (même base)',
    '  second-factor <adresse électronique>         retire à un compte sa double authentification (même base)',
  ].join('\n'),
  purge: {
    dayExpected: (text: string) => `« ${text} » n’est pas un jour : écrivez-le comme 2031-06-30.`,
    then: { erase: 'à effacer', anonymise: 'à effacer du dossier', archive: 'à verser aux archives' },
    due: (group: string, cases: number, first: string) =>
      `${group} : ${count(cases, 'dossier', 'dossiers')}, depuis le ${first}`,
    looked: (cases: number, due: number, day: string) =>
      `${count(cases, 'dossier clos regardé', 'dossiers clos regardés')} au ${day}, ${count(due, 'concerné', 'concernés')}. Rien n’a été effacé.`,
    journal: (lines: number, last: string | null) =>
      `${count(lines, 'effacement', 'effacements')}.${last === null ? '' : ` Empreinte de la dernière ligne, à garder : ${last}`}`,
    broken: (id: string) => `La ligne ${id} du journal, ou une ligne avant elle, n’est pas celle qui a été écrite.`,
  },
  register: {
    expected:
      'Nommez ce qui est repris et un fichier CSV, et un seul : import establishments etablissements.csv [--dry-run], ou import accounts comptes.csv [--dry-run].',
    line: (line: number, message: string) => `Ligne ${line} : ${message}`,
    account: ({ line, email, outcome, why }: PlannedAccount): string | null => {
      const become = { created: 'créé', changed: 'modifié', unchanged: null, refused: `refusée. ${why ?? ''}` }[
        outcome
      ];
      return become === null ? null : `Ligne ${line} : ${email}, ${become}`;
    },
    accounts: ({ created, changed, unchanged, refused }: Record<PlannedAccount['outcome'], number>, isTried: boolean) =>
      `${count(created, 'compte créé', 'comptes créés')}, ${count(changed, 'modifié', 'modifiés')}, ${unchanged} sans changement, ${count(refused, 'ligne refusée', 'lignes refusées')}.${isTried ? ' Rien n’a été écrit.' : ''}`,
    more: (lines: number) => `… et ${count(lines, 'autre remarque', 'autres remarques')}.`,
    judged: ({ unchanged, wrong }: { unchanged: number; wrong: number }) =>
      `${count(unchanged, 'établissement lisible', 'établissements lisibles')}, ${count(wrong, 'ligne à corriger', 'lignes à corriger')}. Rien n’a été écrit.`,
    imported: ({ added, changed, unchanged, wrong }: Record<'added' | 'changed' | 'unchanged' | 'wrong', number>) =>
      `${count(added, 'établissement ajouté', 'établissements ajoutés')}, ${count(changed, 'modifié', 'modifiés')}, ${unchanged} sans changement, ${count(wrong, 'ligne à corriger', 'lignes à corriger')}.`,
  },
  unknownCommand: (name: string) => `La commande « ${name} » n’existe pas.`,
  badOption: (option: string) =>
    option
      ? `L’option « ${option} » n’est pas comprise par cette commande.`
      : 'Une option n’est pas comprise par cette commande.',
  nothingExpected: 'Cette commande n’attend aucun nom.',
  folderExpected: 'Nommez au moins un dossier de dispositif.',
  oneFolderExpected: 'Nommez un dossier de dispositif, et un seul.',
  folderMissing: (folder: string) => `Le dossier « ${folder} » n’existe pas.`,
  severity: { error: 'erreur', warning: 'attention', info: 'non prouvé' },
  oneListExpected: 'Nommez un fichier CSV, et un seul.',
  listNamed: (file: string) =>
    `« ${file} » doit porter le nom de la liste : des mots en minuscules, sans accent, séparés par des tirets, puis « .csv ».`,
  listTitleExpected: 'Donnez le titre de la liste avec --title, par exemple --title "Établissements scolaires".',
  listMissing: (file: string) => `Le fichier « ${file} » n’existe pas.`,
  list: (id: string, title: string, version: number, rows: number) =>
    `${id} : ${title}, version ${version}, ${count(rows, 'ligne', 'lignes')}`,
  listPublished: (id: string, number: number) =>
    `${id} : version ${number} publiée. Chaque dispositif garde la sienne tant que son auteur n’y passe pas.`,
  listUnchanged: (id: string, number: number) => `${id} : rien n’a changé depuis la version ${number}.`,
  listBroken: (file: string, line: number, message: string) =>
    `La liste partagée « ${file} », ligne ${line} : ${message}`,
  oneBlockExpected: 'Nommez un fichier JSON, et un seul.',
  blockNamed: (file: string) =>
    `« ${file} » doit porter le nom du bloc : des mots en minuscules, sans accent, séparés par des tirets, puis « .json ».`,
  blockTitleExpected: 'Donnez le titre du bloc avec --title, par exemple --title "Véhicule".',
  block: (id: string, title: string, version: number, questions: number) =>
    `${id} : ${title}, version ${version}, ${count(questions, 'question', 'questions')}`,
  sharedUntitled: (folder: string, about: string) =>
    `« ${folder} » n’a pas de titre : écrivez-y ${about}, {"title": "…"}.`,
  sharedNumbers: (folder: string, ending: string) =>
    `Les versions de « ${folder} » se nomment 1.${ending}, 2.${ending}, 3.${ending}… sans trou.`,
  blockBroken: (file: string, line: number, message: string) =>
    `Le bloc partagé « ${file} », ligne ${line} : ${message}`,
  fixed: (made: number) => `${count(made, 'correction faite', 'corrections faites')}.`,
  checked: (folders: number, errors: number, warnings: number) =>
    `${count(folders, 'dispositif', 'dispositifs')} : ${count(errors, 'erreur', 'erreurs')}, ${count(warnings, 'avertissement', 'avertissements')}.`,
  passed: (folder: string, title: string) => `  réussi   ${folder} : ${title}`,
  empty: (why: string) => `    sans valeur : ${why}`,
  suspect: (place: string) => `    à regarder d’abord : ${place}`,
  otherwise: (place: string, was: string, put: string | null) =>
    `${place}  rien ne le dirait : « ${was} » ${put === null ? 'pourrait manquer' : `pourrait être « ${put} »`}`,
  holdBy: (scenario: string, step: number, then: string) => `    à attendre dans ${scenario}, étape ${step} : ${then}`,
  holdNear: (title: string, then: string) => `    un scénario qui dépose « ${title} » devrait attendre ${then}`,
  holdNowhere: '    aucun scénario n’en dépend : il en manque un qui passe par là',
  unheld: (folder: string, places: number) =>
    places === 0
      ? `${folder} : tout ce qui a été changé à l’essai a été vu.`
      : `${folder} : ${count(places, 'endroit', 'endroits')} où rien ne dirait une erreur.`,
  heldNow: (written: number) =>
    `${count(written, 'attente écrite', 'attentes écrites')} dans les scénarios : relisez-les, elles disent ce qui se passe, et non ce qui a été voté.`,
  failed: (folder: string, title: string) => `  échoué   ${folder} : ${title}`,
  unplayed: (folder: string, scenarios: number) =>
    `  non joué ${folder} : le dispositif a des erreurs, ${scenarios === 0 ? 'et n’a pas de scénario' : 'aucun de ses scénarios n’est joué'}.`,
  scenarios: (passed: number, failed: number, unplayed: number) =>
    `${count(passed, 'scénario réussi', 'scénarios réussis')}, ${count(failed, 'échoué', 'échoués')}${
      unplayed === 0 ? '' : `, ${count(unplayed, 'non joué', 'non joués')}`
    }.`,
  coverage: { actions: 'actions', guards: 'conditions', rows: 'lignes de barème', templates: 'lettres et messages' },
  covered: (what: string, covered: number, total: number) => `  ${what} : ${covered} sur ${total}`,
  uncovered: (name: string) => `    sans scénario : ${name}`,
  idExpected:
    'Donnez l’identifiant du nouveau dispositif : des mots en minuscules séparés par des tirets, comme « aide-au-logement ».',
  fromExpected: (names: readonly string[]) => `Choisissez un modèle avec --from : ${names.join(', ')}.`,
  workflowUnknown: (name: string, names: readonly string[]) =>
    `Le modèle « ${name} » n’existe pas. Modèles : ${names.join(', ')}.`,
  parameterExpected: (text: string) =>
    `« ${text} » n’est pas un paramètre : écrivez --with nom=valeur, par exemple --with delai=P2M.`,
  folderExists: (folder: string) =>
    `« ${folder} » existe déjà. Choisissez un autre identifiant, ou retirez ce dossier.`,
  created: (folder: string) =>
    `Le dossier « ${folder} » est prêt. Lisez son README.md, puis : npm run -s cagou -- check ${folder}`,
  toExpected: 'Dites où publier avec --to, par exemple --to http://localhost:3000.',
  badAddress: (address: string) =>
    `« ${address} » n’est pas une adresse web. Écrivez-la en entier, par exemple http://localhost:3000.`,
  tokenMissing:
    'Mettez dans CAGOU_TOKEN un jeton : dans le studio, liste des dispositifs, « Jetons pour la ligne de commande ».',
  tokenRefused:
    'Le jeton de CAGOU_TOKEN n’est pas connu de ce serveur, ou n’est plus valable. Créez-en un dans le studio : « Jetons pour la ligne de commande ».',
  notAuthor: 'Ce jeton est celui d’un compte qui n’est pas auteur : demandez ce rôle à un administrateur.',
  published: (id: string, number: number) => `${id} : version ${number} publiée.`,
  unchanged: (id: string, number: number) =>
    `${id} : rien n’a changé depuis la version ${number}, qui reste en vigueur.`,
  unreachable: (address: string) => `${address} ne répond pas. Vérifiez l’adresse et que le serveur est lancé.`,
  noArgument: 'Cette commande ne prend pas de dossier : elle vérifie tout ce qui est enregistré.',
  noDatabase: (folder: string) =>
    `Aucune base de données dans « ${folder} ». Indiquez DATA_DIR, ou DATABASE_URL pour une base déjà en service.`,
  databaseAway: 'La base de données ne répond pas. Vérifiez DATABASE_URL et que le serveur est lancé.',
  oneAddressExpected: 'Donnez l’adresse électronique d’un compte, et une seule.',
  factorReset: (email: string) => `La double authentification de ${email} est retirée, ses sessions sont terminées.`,
  factorNone: (email: string) => `Le compte ${email} n’a pas de double authentification.`,
  accountMissing: (email: string) =>
    `Aucun compte n’a confirmé l’adresse ${email}. Créez-le sur le portail (« Créer un compte »), suivez le lien du message reçu, puis recommencez.`,
  madeAdministrator: (email: string) =>
    `${email} est administrateur. Dans l’application des agents, « Administration » permet d’inviter les autres.`,
  audited: (cases: number, events: number, findings: number) =>
    `${count(cases, 'dossier', 'dossiers')}, ${count(events, 'événement', 'événements')} : ${count(findings, 'différence', 'différences')}.`,
  findings: {
    'events-missing': 'aucun événement',
    'chain-broken': 'chaîne rompue',
    'event-differs': 'événement mal recopié',
    'case-differs': 'dossier différent de ses événements',
    'erasure-unproved': 'effacement que le journal des effacements ne prouve pas',
    'row-differs': 'colonnes différentes de ses événements',
    'tasks-differ': 'tâches différentes de ses événements',
    'version-unreadable': 'version illisible',
  },
  refused: (status: number) => `Le serveur a refusé la publication (réponse ${status}).`,
} as const;
