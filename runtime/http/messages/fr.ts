/** What the server says when it refuses: what is wrong, and how to mend it. */
import type { ProblemCode } from '../../../schemas/types/api.ts';

interface Sentences {
  readonly title: string;
  readonly detail: string;
}

const say = (title: string, detail: string): Sentences => ({ title, detail });

const problems: Readonly<Record<ProblemCode, Sentences>> = {
  'request-invalid': say(
    'Demande illisible',
    'Le serveur n’a pas compris cette demande. Rechargez la page et recommencez.',
  ),
  'range-invalid': say(
    'Fourchette illisible',
    'Une fourchette va d’un nombre à un autre (deux décimales au plus), ou d’une date à une autre ; l’un des deux peut manquer. Écrivez-la par exemple « de 50 000 à 100 000 ».',
  ),
  'range-reversed': say(
    'Fourchette à l’envers',
    'Le début de la fourchette vient après sa fin : rien ne peut s’y trouver. Échangez les deux.',
  ),
  'not-signed-in': say(
    'Connexion nécessaire',
    'Connectez-vous pour continuer. Ce que vous avez saisi n’est pas perdu.',
  ),
  'session-needed': say(
    'À faire en étant connecté',
    'Un jeton ne permet pas d’en créer un autre. Connectez-vous au site, puis créez-le.',
  ),
  'not-allowed': say(
    'Accès non autorisé',
    'Votre compte ne permet pas de faire cela. Si c’est une erreur, demandez à un administrateur.',
  ),
  'origin-refused': say(
    'Demande refusée',
    'Cette demande ne vient pas d’une page du site. Ouvrez la page depuis le site et recommencez.',
  ),
  'signature-refused': say(
    'Signature refusée',
    'La signature de cette demande est fausse ou trop ancienne. Vérifiez la clé et l’horloge du programme qui l’envoie.',
  ),
  'not-found': say('Introuvable', 'Ce que vous cherchez n’existe pas ou n’existe plus. Vérifiez l’adresse.'),
  'body-too-deep': say(
    'Envoi trop imbriqué',
    'Ce que vous envoyez est imbriqué sur plus de niveaux qu’aucun formulaire n’en a. Simplifiez-le et recommencez.',
  ),
  'body-too-large': say(
    'Envoi trop volumineux',
    'Ce que vous envoyez dépasse la taille acceptée. Réduisez-le et recommencez.',
  ),
  'file-too-large': say(
    'Fichier trop lourd',
    'Ce fichier dépasse la taille acceptée. Réduisez-le ou scannez-le en moins bonne qualité.',
  ),
  'upload-version': say(
    'Protocole d’envoi inconnu',
    'Un fichier en plusieurs morceaux s’envoie par le protocole tus, version 1.0.0.',
  ),
  'upload-displaced': say(
    'Suite mal placée',
    'Ce morceau ne commence pas là où s’arrête ce qui est déjà reçu. Demandez jusqu’où c’est reçu, et reprenez de là.',
  ),
  'upload-incomplete': say('Fichier incomplet', 'Une partie de ce fichier n’est pas encore reçue. Envoyez la suite.'),
  'upload-busy': say('Vérification en cours', 'Ce fichier est en train d’être vérifié. Redemandez dans un instant.'),
  'uploads-full': say(
    'Trop d’envois en cours',
    'Trop de documents sont en cours d’envoi pour cette demande. Attendez que les premiers soient reçus, ou annulez un envoi.',
  ),
  'media-type-unsupported': say('Format non pris en charge', 'Le serveur n’accepte pas ce format d’envoi.'),
  'file-type-refused': say(
    'Type de fichier refusé',
    'Ce type de fichier n’est pas accepté ici. Envoyez un PDF ou une photo (JPEG, PNG).',
  ),
  'file-infected': say(
    'Fichier refusé : il contient un virus',
    'Notre antivirus a trouvé un virus dans ce fichier, qui n’a pas été gardé. Contrôlez votre appareil, puis envoyez une autre copie du document, par exemple une nouvelle photo ou un nouveau scan.',
  ),
  'file-infected-kept': say(
    'Fichier bloqué : il contient un virus',
    'L’antivirus a trouvé un virus dans ce fichier après sa réception : personne ne peut l’ouvrir. Demandez au demandeur d’envoyer une autre copie.',
  ),
  'file-not-scanned': say(
    'Fichier pas encore contrôlé',
    'Ce fichier a bien été reçu, mais l’antivirus ne l’a pas encore contrôlé : personne ne peut l’ouvrir avant. Réessayez dans quelques minutes.',
  ),
  'body-invalid': say('Données à corriger', 'Certaines valeurs ne conviennent pas. Corrigez-les et recommencez.'),
  'text-unstorable': say(
    'Texte impossible à enregistrer',
    'Un caractère invisible du texte ne peut pas être enregistré. Effacez le texte et saisissez-le de nouveau.',
  ),
  'too-many-requests': say(
    'Trop de demandes',
    'Vous avez fait trop de demandes en peu de temps. Attendez une minute et recommencez.',
  ),
  'too-many-streams': say(
    'Trop de pages ouvertes',
    'Votre espace est ouvert dans trop d’onglets. Fermez-en pour que celui-ci se mette à jour de lui-même.',
  ),
  unexpected: say(
    'Erreur du serveur',
    'Une erreur imprévue s’est produite. Elle a été enregistrée. Recommencez dans un instant.',
  ),
  unavailable: say(
    'Service momentanément indisponible',
    'Le service ne répond pas pour le moment. Rien n’est perdu : recommencez dans une minute.',
  ),
  'too-slow': say(
    'Service trop lent',
    'Le service met trop de temps à répondre. Rien n’est perdu : recommencez dans une minute.',
  ),
  'storage-full': say(
    'Plus de place pour les documents',
    'Le site n’a plus de place pour recevoir de documents pour le moment. Ce que vous avez saisi n’est pas perdu : réessayez plus tard, ou prévenez le service.',
  ),

  'sign-in-refused': say(
    'Connexion refusée',
    'L’adresse électronique ou le mot de passe ne correspond pas. Vérifiez les deux et recommencez.',
  ),
  'sign-in-limited': say(
    'Trop d’essais',
    'Le mot de passe a été essayé trop souvent. Recommencez dans une heure ou depuis un appareil dont vous vous êtes déjà servi, ou choisissez un nouveau mot de passe avec « Mot de passe oublié ».',
  ),
  'sign-in-again': say(
    'Connexion à refaire',
    'Vous vous êtes connecté il y a trop longtemps pour cela. Reconnectez-vous, puis recommencez.',
  ),
  'account-works': say(
    'Compte de travail',
    'Ce compte donne un accès de travail. Demandez d’abord à un administrateur de retirer cet accès : vous pourrez ensuite fermer votre compte.',
  ),
  'code-refused': say(
    'Code refusé',
    'Ce code n’est pas le bon, ou il a déjà changé. Attendez le suivant dans votre application et saisissez-le.',
  ),
  'passkey-refused': say(
    'Clé d’accès refusée',
    'Cette clé d’accès n’est pas connue ici. Connectez-vous avec votre mot de passe.',
  ),
  'second-factor-needed': say(
    'Double authentification à activer',
    'Votre accès de travail demande un code en plus du mot de passe. Activez-le depuis le site : vous pourrez ensuite continuer.',
  ),
  'email-not-verified': say(
    'Adresse à confirmer',
    'Confirmez d’abord votre adresse : ouvrez le lien du courriel que nous vous avons envoyé.',
  ),
  'email-invalid': say(
    'Adresse électronique à corriger',
    'Indiquez une adresse électronique complète, par exemple nom@exemple.nc.',
  ),
  'name-invalid': say('Nom à corriger', 'Écrivez votre nom sur une seule ligne.'),
  'password-too-short': say('Mot de passe trop court', 'Choisissez un mot de passe d’au moins 12 caractères.'),
  'password-common': say(
    'Mot de passe trop facile à deviner',
    'Ce mot de passe est de ceux que l’on essaie en premier. Choisissez une phrase de plusieurs mots qui n’ont rien à voir entre eux.',
  ),
  'password-personal': say(
    'Mot de passe trop facile à deviner',
    'Ce mot de passe reprend votre adresse électronique. Choisissez une phrase de plusieurs mots.',
  ),
  'link-expired': say('Lien expiré', 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.'),
  'token-scope': say(
    'Hors de la portée de ce jeton',
    'Ce jeton a été limité à d’autres usages, ou à d’autres dispositifs. Faites-en un autre, avec la portée qu’il faut.',
  ),
  'token-unknown': say('Jeton introuvable', 'Ce jeton n’existe pas ou a déjà été révoqué.'),

  'answers-too-large': say(
    'Trop de réponses',
    'Cet envoi contient plus que ce que le formulaire peut demander. Réduisez-le et recommencez.',
  ),
  'answers-invalid': say('Réponses à corriger', 'Certaines réponses sont à corriger ou à compléter.'),
  'not-eligible': say('Conditions non remplies', 'Votre situation ne remplit pas les conditions de cette aide.'),
  'scheme-closed': say('Demandes closes', 'Cette démarche ne reçoit pas de demandes en ce moment.'),
  'mail-handled': say(
    'Courriel déjà traité',
    'Un collègue a rattaché ou écarté ce courriel entre-temps : il n’attend plus.',
  ),
  'letters-none': say(
    'Plus aucune lettre à imprimer',
    'Ces lettres ne vous attendent plus : un collègue les a prises, ou elles concernent des dossiers qui ne sont pas les vôtres.',
  ),
  'letters-not-printed': say(
    'Lettres pas encore imprimées',
    'Marquez d’abord ces lettres comme imprimées, une fois que le papier est sorti entier.',
  ),
  'letters-posted': say(
    'Lettres déjà postées',
    'Ce lot est marqué comme posté. Annulez d’abord l’envoi si c’était une erreur.',
  ),
  'letters-notified': say(
    'L’envoi ne peut plus être annulé',
    'Des décisions de ce lot sont notifiées par cet envoi, et le délai pour les contester court. Corrigez la notification dans chaque dossier concerné.',
  ),
  'posting-day-invalid': say(
    'Jour d’envoi à corriger',
    'Indiquez le jour où les lettres ont été remises à la poste : au plus tôt le jour de leur impression, au plus tard aujourd’hui.',
  ),
  'form-code-invalid': say(
    'Ce n’est pas un code de formulaire',
    'Le code d’un formulaire papier a huit chiffres, par exemple « 0000 1262 ». Il est imprimé en haut de la première page et au bas de chaque page.',
  ),
  'form-code-mistyped': say(
    'Code mal saisi',
    'Un chiffre au moins de ce code est faux, ou deux ont été échangés. Relisez-le sur le formulaire, ou scannez-le à nouveau.',
  ),
  'form-code-unknown': say(
    'Formulaire inconnu',
    'Aucun formulaire de ce site ne porte ce code : il vient peut-être d’un autre service. Choisissez le dispositif dans la liste, ou rendez le formulaire à la personne avec l’adresse du bon service.',
  ),
  'form-not-yours': say(
    'Formulaire d’un autre service',
    'Aucune de vos fonctions ne permet de saisir ce formulaire. Transmettez-le au service qui instruit cette démarche.',
  ),
  'form-replaced': say(
    'Formulaire remplacé',
    'Ce formulaire a été remplacé avant le jour où il a été reçu : saisissez la demande dans le formulaire en vigueur.',
  ),
  'originals-full': say(
    'Trop de fichiers pour un formulaire',
    'Vingt fichiers au plus pour un formulaire papier : réunissez les pages scannées dans un seul PDF.',
  ),
  'standing-impossible': say(
    'Impossible pour ce dispositif',
    'Ce dispositif ne peut pas être retiré ainsi : rechargez la page pour voir où il en est.',
  ),
  'case-not-found': say('Dossier introuvable', 'Ce dossier n’existe pas. Vérifiez son numéro.'),
  'case-exists': say('Dossier déjà déposé', 'Cette demande a déjà été déposée.'),
  'case-closed': say('Dossier terminé', 'Ce dossier est terminé : il ne peut plus changer.'),
  'case-changed': say(
    'Dossier modifié entre-temps',
    'Quelqu’un a modifié ce dossier pendant que vous le lisiez. Relisez-le, puis recommencez.',
  ),
  'export-too-large': say(
    'Trop de dossiers',
    'Cette vue a plus de 500 dossiers : filtrez-la avant d’en prendre les documents.',
  ),
  'person-not-exported': say(
    'Export impossible ici',
    'L’export se fait depuis la demande en cours d’une personne : celle-ci est close, ou c’est une entreprise ou une association qui la fait.',
  ),
  'action-unknown': say('Action inconnue', 'Cette action n’existe pas dans cette démarche.'),
  'action-not-possible': say('Action impossible', 'Cette action n’est plus possible à cette étape du dossier.'),
  'action-not-allowed': say('Action non autorisée', 'Vous n’avez pas la fonction nécessaire pour cette action.'),
  'quota-reached': say('Quota atteint', 'Toutes les places de ce quota sont prises. Il faut qu’une place se libère.'),
  'signature-missing': say(
    'Il manque une signature',
    'Une personne qui doit signer cette demande ne l’a pas fait, ou ce qu’elle avait signé a changé. Redemandez-lui sa signature, puis déposez.',
  ),
  'lookup-awaited': say(
    'Un registre doit encore répondre',
    'Une réponse de cette demande attend ce que donne un registre, qui n’a pas encore répondu. Relancez la recherche, puis déposez ; sinon, réessayez plus tard.',
  ),
  'guard-failed': say('Action impossible', 'Une condition de cette action n’est pas remplie.'),
  'annotations-missing': say('Informations manquantes', 'Des informations sont à renseigner avant cette action.'),
  'annotations-changed': say(
    'Écrit entre-temps par quelqu’un d’autre',
    'Quelqu’un a écrit entre-temps dans ce que vous enregistrez. Rien n’est écrasé : comparez les deux textes, puis choisissez.',
  ),
  'jotting-changed': say(
    'Écrit aussi ailleurs',
    'Vous avez aussi écrit ici dans un autre onglet ou sur un autre poste. Rien n’est écrasé : choisissez la saisie à garder.',
  ),
  'breach-changed': say(
    'Fiche modifiée entre-temps',
    'Cette fiche a été modifiée dans une autre page ou par quelqu’un d’autre. Rien n’est écrasé : choisissez la saisie à garder.',
  ),
  'accounts-file-unreadable': say(
    'Fichier illisible',
    'Ce fichier n’est pas une liste de comptes : ouvrez-le, corrigez-le, puis choisissez-le de nouveau.',
  ),
  'accounts-file-changed': say(
    'Les comptes ont changé entre-temps',
    'Ce que ferait le fichier n’est plus ce qui a été montré. Rien n’a été fait : relisez, puis appliquez.',
  ),
  'setting-changed': say(
    'Réglage modifié entre-temps',
    'Quelqu’un a modifié ce réglage entre-temps. Rien n’est écrasé : relisez-le, puis recommencez.',
  ),
  'setting-invalid': say('Réglage impossible', 'Ces valeurs ne vont pas ensemble : vérifiez-les.'),
  'breach-closed': say(
    'Fiche close',
    'Cette fiche a été close entre-temps : rouvrez-la pour la modifier. Le suivi, lui, se complète toujours.',
  ),
  'sitting-changed': say(
    'Modifié entre-temps',
    'Quelqu’un d’autre vient d’écrire au même endroit de cette séance. Rien n’est écrasé : choisissez la saisie à garder.',
  ),
  'sitting-closed': say(
    'Séance close',
    'Le procès-verbal de cette séance est clos : plus rien n’y change. Inscrivez le dossier à une autre séance.',
  ),
  'sitting-applied': say(
    'Décision déjà appliquée',
    'La décision de ce dossier est déjà appliquée : elle ne se modifie plus depuis la séance. Ouvrez le dossier pour la suite.',
  ),
  'sitting-full': say(
    'Ordre du jour complet',
    'Une séance examine au plus 300 dossiers. Ouvrez une autre séance pour les suivants.',
  ),
  'correction-untouched': say(
    'Rien n’a changé',
    'Ce qui était à corriger n’a pas changé. Corrigez-le, ou expliquez en quelques mots pourquoi cela reste ainsi.',
  ),
  'data-invalid': say('Valeurs à corriger', 'Certaines valeurs sont à corriger ou à compléter.'),
  'opinion-unknown': say('Avis inconnu', 'Cet avis n’existe pas dans cette démarche.'),
  'opinion-limit': say('Trop d’avis demandés', 'Le nombre d’avis qui peuvent être demandés à cette étape est atteint.'),
  'opinion-not-asked': say('Avis non demandé', 'Cet avis n’est pas demandé en ce moment.'),
  'task-unknown': say('Tâche introuvable', 'Cette tâche n’existe plus : elle a sans doute été traitée.'),
  'task-taken': say('Tâche déjà prise', 'Un autre agent a déjà pris cette tâche.'),
  'text-missing': say('Texte manquant', 'Écrivez un texte avant d’envoyer.'),
  'decision-failed': say(
    'Décision impossible à établir',
    'Une valeur décidée n’a pas pu être établie. Rien n’a été fait : vérifiez les informations saisies.',
  ),
  'template-failed': say(
    'Texte impossible à produire',
    'Un courrier ou un message de cette démarche ne peut pas être produit. Prévenez l’auteur de la démarche.',
  ),

  'draft-changed': say(
    'Brouillon modifié entre-temps',
    'Ce brouillon a été modifié ailleurs. Rechargez-le avant d’enregistrer.',
  ),
  'draft-exists': say('Brouillon existant', 'Ce dispositif a déjà un brouillon. L’importer effacera ce brouillon.'),
  'draft-filed': say('Demande déjà déposée', 'Cette demande est déjà déposée : elle se suit depuis votre compte.'),
  'search-too-vague': say(
    'Recherche trop large',
    'Indiquez un nom et un prénom, ou un nom et une date de naissance (05/03/1970) ; ou, en entier, une adresse électronique, un téléphone ou un numéro de dossier.',
  ),
  'draft-not-joined': say(
    'Demande hors de votre compte',
    'Cette demande a été commencée sur cet appareil avant votre connexion. Si elle est la vôtre, joignez-la à votre compte.',
  ),
  'declaration-missing': say(
    'Déclaration à accepter',
    'Cochez la déclaration sur l’honneur pour déposer votre demande.',
  ),
  'file-missing': say('Fichier manquant', 'Choisissez un fichier à envoyer.'),
  'wallet-empty': say(
    'Document indisponible',
    'Ce document ne peut plus être utilisé de nouveau. Ajoutez-le depuis votre appareil.',
  ),
  'mandate-other-schemes': say(
    'Démarche hors du mandat',
    'La personne pour qui vous agissez ne vous a pas confié cette démarche. Elle peut vous donner un autre mandat depuis son compte, sous « Agir pour quelqu’un ».',
  ),
  'mandate-link-used': say(
    'Lien déjà utilisé',
    'Ce lien a déjà servi, ou n’est plus valable. Demandez à la personne qui vous l’a fait envoyer de vous en envoyer un autre.',
  ),
  'merge-verified': say(
    'Deux identités vérifiées',
    'Le service de connexion répond de ces deux personnes : ce sont deux identités, qui ne se réunissent pas. Si la personne pense qu’il y a erreur, elle s’adresse à NC Connect.',
  ),
  'merge-accounts': say(
    'Deux comptes',
    'Ces deux fiches ont chacune un compte, et l’on ne donne pas à un compte ce qui est à un autre. Si c’est la même personne, elle se connecte avec le compte dont elle ne veut plus et le ferme (« Mes données », puis « Fermer mon compte ») ; ses demandes restent, et sa fiche peut alors être réunie à l’autre.',
  ),
  'merge-mandate': say(
    'Un mandat entre ces personnes',
    'L’une de ces personnes agit pour l’autre : ce sont deux personnes. Si le mandat a été donné par erreur, mettez-y fin d’abord.',
  ),
  'merge-changed': say(
    'Une fiche a changé',
    'Une de ces fiches a changé depuis que vous les avez comparées. Comparez-les de nouveau avant de les réunir.',
  ),
  'transfer-unknown': say('Versement introuvable', 'Ce versement n’existe pas. Revenez à la liste des versements.'),
  'transfer-not-due': say(
    'Rien à verser',
    'Des dossiers n’ont rien à verser aux archives aujourd’hui, ou sont déjà dans un versement en cours. Examinez de nouveau les dossiers échus.',
  ),
  'transfer-not-packed': say(
    'Paquet jamais téléchargé',
    'Téléchargez d’abord le paquet en entier et remettez-le aux archives : rien n’est effacé avant.',
  ),
  'transfer-ended': say(
    'Versement terminé',
    'Les archives ont déjà pris ce versement, ou il a été abandonné. Relisez la liste des versements.',
  ),
  'transfer-day': say('Jour impossible', 'Donnez le jour où les archives ont pris le paquet : aujourd’hui ou avant.'),
  'merge-ground': say(
    'Ce n’est pas établi',
    'Ce que vous indiquez ne s’applique pas à ces deux fiches. Choisissez parmi ce qui est proposé.',
  ),
  'merge-later': say(
    'Une réunion plus récente',
    'Une autre réunion concerne depuis l’une de ces fiches. Défaites-la d’abord.',
  ),
  'merge-gone': say(
    'Fiche introuvable',
    'L’une de ces fiches n’est plus au registre, ou a déjà été réunie à une autre. Revenez à la liste des doublons.',
  ),
  'merge-undone': say('Déjà défaite', 'Cette réunion a déjà été défaite.'),
  'mandate-own': say(
    'C’est vous',
    'On ne se donne pas un mandat à soi-même. Indiquez l’adresse de la personne qui agira pour vous, ou ouvrez le lien avec son compte.',
  ),
  'mandate-already': say(
    'Mandat déjà en cours',
    'Vous agissez déjà pour cette personne. Mettez d’abord fin au mandat en cours, puis ouvrez ce lien de nouveau.',
  ),
  'mandate-scan': say(
    'Document du mandat absent',
    'Choisissez le scan du document que la personne a signé, puis enregistrez de nouveau.',
  ),
  'mandates-full': say(
    'Trop de mandats',
    'Il y a déjà vingt mandats en cours pour cette personne. Mettez fin à l’un d’eux, puis recommencez.',
  ),
  'mandate-later': say(
    'Trop d’envois à cette adresse',
    'Cette adresse a reçu assez de messages pour aujourd’hui. Recommencez demain.',
  ),
  'wallet-full': say(
    'Porte-documents plein',
    'Votre porte-documents ne peut pas contenir plus de documents. Retirez-en un avant d’en ajouter.',
  ),
  'wallet-kind-unknown': say('Genre de document inconnu', 'Choisissez un des genres de documents de la liste.'),
  'field-not-a-file': say('Champ sans fichier', 'Ce champ n’attend pas de document.'),
  'dispositif-exists': say(
    'Identifiant déjà utilisé',
    'Un dispositif porte déjà cet identifiant. Choisissez-en un autre.',
  ),
  'dispositif-unknown': say('Démarche introuvable', 'Cette démarche n’existe pas ou n’est pas publiée.'),
  'version-unknown': say('Version introuvable', 'Cette version du dispositif n’existe pas.'),
  'workflow-unknown': say('Modèle introuvable', 'Ce modèle de procédure n’existe pas.'),
  'block-unknown': say('Bloc introuvable', 'Ce bloc partagé, ou cette version de lui, n’existe pas.'),
  'list-unknown': say('Liste introuvable', 'Cette liste partagée, ou cette version d’elle, n’existe pas.'),
  'source-invalid': say(
    'Dispositif à corriger',
    'Le dispositif ne peut pas être publié en l’état : corrigez les problèmes signalés.',
  ),
  'source-too-heavy': say(
    'Dispositif trop lourd',
    'La vérification de ce dispositif demande trop de temps ou de mémoire : elle a été arrêtée. Réduisez ce qui est très long (barèmes, valeurs calculées, données de référence, scénarios), puis réessayez.',
  ),
  'source-superseded': say(
    'Vérification remplacée',
    'Vous avez demandé entre-temps une vérification plus récente de ce dispositif : celle-ci n’a pas été faite. Redemandez-la si vous en avez encore besoin.',
  ),
  'paper-form-unreadable': say(
    'Formulaire illisible',
    'Ce fichier n’est pas un PDF qui puisse être lu. Enregistrez-le de nouveau en PDF, puis recommencez.',
  ),
  'archive-invalid': say('Archive illisible', 'Ce fichier n’est pas une archive zip d’un dispositif.'),
  'document-unprintable': say(
    'Document impossible à imprimer',
    'Ce document contient une mise en forme qui ne peut pas être imprimée.',
  ),
  'document-too-long': say('Document trop long', 'Ce document est trop long pour être imprimé.'),

  'account-unknown': say('Compte introuvable', 'Ce compte n’existe pas.'),
  'account-own': say(
    'C’est votre propre compte',
    'Un autre administrateur doit le désactiver : vous ne pourriez plus revenir.',
  ),
  'account-disabled': say(
    'Compte désactivé',
    'Ce compte est désactivé : il ne permet plus de se connecter. Un administrateur du site peut le réactiver.',
  ),
  'account-enabled': say('Compte actif', 'Ce compte n’est pas, ou n’est plus, désactivé.'),
  'session-unknown': say('Connexion terminée', 'Cette connexion est déjà terminée.'),
  'template-changed': say(
    'Cette phrase a changé',
    'Quelqu’un l’a modifiée pendant que vous écriviez. Votre texte est encore là : copiez-le, rouvrez la phrase, puis reprenez.',
  ),
  'mail-not-sent-again': say(
    'Courriel pas renvoyé',
    'Ce courriel ne peut pas être renvoyé : il est déjà en route, la personne ne souhaite pas de courriels, ou elle n’a pas d’adresse.',
  ),
  'template-unknown': say('Phrase introuvable', 'Cette phrase n’existe plus : quelqu’un l’a supprimée.'),
  'label-taken': say(
    'Nom déjà pris',
    'Une autre étiquette de ce dispositif porte déjà ce nom, peut-être parmi les archivées.',
  ),
  'label-limit': say(
    'Trop d’étiquettes',
    'Ce dispositif a déjà soixante étiquettes : renommez-en une qui ne sert plus.',
  ),
  'marker-limit': say('Trop de repères', 'Ce dossier a déjà cinq cents repères : retirez ceux qui ne servent plus.'),
  'label-unknown': say('Étiquette introuvable', 'Cette étiquette n’existe pas dans ce dispositif, ou a été archivée.'),
  'absence-days': say(
    'Jours à revoir',
    'L’absence commence aujourd’hui ou plus tard, finit après avoir commencé, et dure un an au plus. Changez les jours.',
  ),
  'absence-deputy': say(
    'Remplacement impossible',
    'Cette personne ne travaille pas sur tous les dispositifs de la personne absente : elle ne peut pas la remplacer. Choisissez-en une autre, ou demandez à l’administration.',
  ),
  'absence-overlaps': say(
    'Absence déjà notée',
    'Une absence de cette personne est déjà notée pour une partie de ces jours. Mettez-y fin d’abord, ou changez les jours.',
  ),
  'absence-deputy-away': say(
    'Remplacement impossible',
    'La personne qui remplacerait est elle-même absente pendant une partie de ces jours. Choisissez-en une autre.',
  ),
  'absence-stands-in': say(
    'Remplacement en cours',
    'Cette personne remplace quelqu’un pendant une partie de ces jours, et un remplacement ne se remplace pas. Mettez fin à l’autre absence, puis notez-la avec une autre personne.',
  ),
  'absence-unknown': say('Absence introuvable', 'Cette absence est finie, ou n’existe pas.'),
  'group-unknown': say('Groupe introuvable', 'Ce groupe n’existe pas ou n’existe plus.'),
  'group-exists': say('Groupe existant', 'Un groupe porte déjà ce nom.'),
  'group-in-use': say('Groupe utilisé', 'Ce groupe tient encore une fonction d’un dispositif. Retirez-la d’abord.'),
  'invitation-unknown': say('Invitation introuvable', 'Cette invitation a été acceptée, retirée, ou a pris fin.'),
  'link-settled': say(
    'Demande déjà traitée',
    'Elle a été confirmée ou refusée par quelqu’un d’autre, ou la personne y a renoncé. Fermez, puis regardez la liste à jour.',
  ),
  'link-own': say(
    'C’est votre propre demande',
    'Un autre administrateur doit décider si vous agissez pour cet établissement.',
  ),
  'application-unknown': say('Application introuvable', 'Cette application n’existe pas, ou a été arrêtée.'),
  'application-exists': say('Nom déjà pris', 'Une autre application porte déjà ce nom.'),
  'application-tokens': say(
    'Assez de jetons',
    'Cette application a déjà trois jetons. Révoquez celui qui ne sert plus, puis recommencez.',
  ),
  'application-end': say(
    'Fin à corriger',
    'Choisissez un dernier jour entre aujourd’hui et dans trois ans : l’accès est alors à redemander.',
  ),
  'category-unknown': say('Catégorie inconnue', 'Cette catégorie de données n’existe pas dans ce dispositif.'),
  'webhook-unknown': say(
    'Adresse introuvable',
    'Cette adresse n’est pas celle de l’application, a été retirée, ou n’était pas arrêtée.',
  ),
  'webhook-address': say(
    'Adresse à corriger',
    'L’adresse doit commencer par https:// et mener sur internet, sans identifiant ni mot de passe. Une adresse du réseau interne doit d’abord être permise par l’exploitant (WEBHOOK_NETWORKS).',
  ),
  'webhooks-enough': say(
    'Assez d’adresses',
    'Cette application a déjà cinq adresses. Retirez celle qui ne sert plus, puis recommencez.',
  ),
  'delivery-unknown': say('Annonce introuvable', 'Cette annonce n’est plus gardée, ou n’attend plus.'),
  'function-unknown': say('Fonction inconnue', 'Cette fonction n’existe pas dans ce dispositif.'),
  'last-administrator': say(
    'Dernier administrateur',
    'Il doit rester au moins un administrateur. Nommez-en un autre d’abord.',
  ),
  'effect-unknown': say('Envoi introuvable', 'Cet envoi n’existe pas ou a déjà abouti.'),
  'demonstration-only': say('Réservé à la démonstration', 'Cette possibilité n’existe qu’en mode démonstration.'),
};

/**
 * Sentences by what they tell: `problems` by the code of each problem, `invalid` by the keyword of JSON Schema that a
 * request does not meet.
 */
export const fr = {
  problems,
  incident: (detail: string, id: string) => `${detail} Si cela continue, donnez ce numéro à l’assistance : ${id}.`,
  retryAfter: (seconds: number) =>
    `Vous avez fait trop de demandes en peu de temps. Recommencez dans ${seconds} secondes.`,
  invalid: {
    required: 'Cette valeur est obligatoire.',
    additionalProperties: 'Cette valeur n’est pas attendue ici.',
    type: 'Cette valeur n’est pas du type attendu.',
    enum: 'Cette valeur ne fait pas partie des choix possibles.',
    const: 'Cette valeur ne convient pas.',
    format: 'Cette valeur n’a pas le format attendu.',
    pattern: 'Cette valeur n’a pas le format attendu.',
    minLength: 'Ce texte est trop court.',
    maxLength: 'Ce texte est trop long.',
    minimum: 'Ce nombre est trop petit.',
    maximum: 'Ce nombre est trop grand.',
    minItems: 'Il manque des éléments dans cette liste.',
    maxItems: 'Il y a trop d’éléments dans cette liste.',
    oneOf: 'Cette commande n’est pas reconnue.',
    email: 'Indiquez une adresse électronique complète, par exemple nom@exemple.nc.',
    name: 'Écrivez ce nom sur une seule ligne, en au moins deux caractères.',
    other: 'Cette valeur ne convient pas.',
  },
  page: {
    heading: (status: number) => `Erreur ${status}`,
    home: 'Retour à l’accueil',
    retry: 'Réessayer',
  },
};
