import { createText } from '../../forms/text.ts';

/** The few texts of the form page in French, apart from those of the site, which a phone then need not load. `{x}` is filled in. */
const fr = {
  errorTitle: 'Erreur : {title}',
  step: 'Étape {step} sur {total}',
  continue: 'Continuer',
  toVerification: 'Vérifier mes réponses',
  sendCorrection: 'Renvoyer ma demande corrigée',
  sendCorrectionFor: 'Renvoyer la demande corrigée',
  back: 'Étape précédente',
  later: 'Enregistrer et reprendre plus tard',
  newQuestions: 'Votre réponse amène une nouvelle question sur cette page. Répondez-y, puis continuez.',
  previewNotice: 'Aperçu du formulaire : rien n’est enregistré ni déposé.',
  assistedFor: 'Vous remplissez cette demande pour {name}.',
  originals: 'Formulaire papier scanné :',
  manageOriginals: 'Retirer ou joindre un scan',
  saving: 'Enregistrement…',
  saved: 'Enregistré',
  offline:
    'Hors connexion : votre saisie est gardée sur cet appareil. Elle sera enregistrée dès que la connexion reviendra.',
  fromDevice:
    'Vous êtes sans connexion : cette page vient de cet appareil. Vos réponses y sont gardées et partiront dès que la connexion reviendra. Un document choisi ici attend aussi : il part quand la page où il est demandé est ouverte avec la connexion. La vérification et le dépôt attendent la connexion.',
  connectionBack: 'La connexion est revenue : vous pouvez vérifier vos réponses et déposer votre demande.',
  sending: 'Envoi…',
  unsent:
    'Hors connexion : votre correction n’est pas encore partie. Elle est gardée sur cet appareil, et sera envoyée dès que la connexion reviendra.',
  away: 'Le service ne répond pas pour le moment : votre saisie est gardée sur cet appareil. Nous réessayons.',
  refused: 'Vos derniers changements n’ont pas pu être enregistrés. Ils sont gardés sur cet appareil.',
  expired: 'Votre session a expiré. Votre saisie est gardée sur cet appareil : reconnectez-vous pour continuer.',
  unjoined:
    'Vous vous êtes connecté entre-temps. Votre saisie est gardée sur cet appareil : dites d’abord que cette demande est la vôtre.',
  goJoin: 'Joindre cette demande à mon compte',
  reconnect: 'Me reconnecter',
  conflict: 'Cette demande a été modifiée dans une autre fenêtre ou sur un autre appareil.',
  keepMine: 'Garder ma saisie ici',
  takeTheirs: 'Reprendre l’autre version',
  filed: 'Cette demande est déjà déposée.',
  seeFiled: 'Voir ma demande',
  restored: 'Votre saisie gardée sur cet appareil a été reprise.',
  joined: 'Les réponses données entre-temps dans une autre fenêtre ou sur un autre appareil ont été reprises ici.',
  verificationOffline:
    'La vérification et le dépôt demandent une connexion. Vos réponses sont gardées sur cet appareil : réessayez quand la connexion sera revenue.',
  uploading: 'Un document est encore en cours d’envoi. Attendez qu’il soit reçu, ou annulez son envoi, puis continuez.',
  unsentDocument:
    'Un document gardé sur cet appareil n’est pas encore parti : il part maintenant. Attendez qu’il soit reçu, ou retirez-le, puis continuez.',
  uploadExpired:
    'Votre session a expiré : ce document n’est pas parti. Reconnectez-vous, puis choisissez-le de nouveau.',
} as const;

/** The text of a key, each `{name}` in it filled in. */
export const formText = createText(fr);
