import { escapeMarkdown } from '../../../../engine/index.ts';

/** What was assessed of accessibility, and how it came out. */
export interface Assessment {
  /** Day of the assessment, in words. */
  readonly day: string;
  /** Criteria that are met, and that apply. */
  readonly met: number;
  readonly applying: number;
  /** Share of these that are met, in per cent; never rounded up to all. */
  readonly rate: number;
  /** How much is met, as the law wants it said: all, half or more, or less. */
  readonly state: 'totalement' | 'partiellement' | 'non';
  /** Criteria that the sample of pages does not meet: number in RGAA, title, what was found as Markdown. */
  readonly failing: readonly { readonly criterion: string; readonly title: string; readonly found: string }[];
}

/** The pages that the law asks for, by their address. */
interface LegalText {
  readonly title: string;
  readonly markdown: (brand: string, assessment: Assessment, dataContact: string | null) => string;
}

/** Each page by its address: its title, and its Markdown for the name of the brand, what is known of accessibility, and whom to write to about data. */
export const legal: Readonly<Record<'accessibilite' | 'donnees-personnelles' | 'mentions-legales', LegalText>> = {
  accessibilite: {
    title: 'Déclaration d’accessibilité',
    markdown: (
      brand,
      assessment,
    ) => `${brand} s’engage à rendre ses démarches en ligne accessibles à tous, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration porte sur le site des démarches, et sur les applications des agents et des auteurs.

## État de conformité

Ce site est **${assessment.state} conforme** au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.

## Résultats

Une évaluation faite par l’équipe du projet, le ${assessment.day}, sur un échantillon de pages, relève que **${assessment.rate} %** des critères applicables sont respectés (${assessment.met} sur ${assessment.applying}). Aucun organisme indépendant n’a encore vérifié.

## Contenus non accessibles

${assessment.failing.map(({ criterion, title, found }) => `- **${criterion}** ${title} ${found}.`).join('\n')}
- Les documents déposés par les usagers ou par des tiers ne sont pas toujours accessibles ; ils sont exemptés.

## Établissement de cette déclaration

Elle a été établie le ${assessment.day}. Technologies : HTML, CSS, JavaScript, WAI-ARIA ; toutes les démarches se font aussi sans JavaScript, et les documents que nous produisons sont des PDF balisés. Outils : axe, un navigateur Chromium, le clavier seul, plusieurs tailles d’écran. Aucun lecteur d’écran n’a encore été utilisé.

## Retour d’information et contact

Si vous n’arrivez pas à accéder à un contenu ou à une démarche, dites-le au service indiqué sur la fiche de la démarche : un agent peut remplir la demande avec vous, à l’accueil, par téléphone ou à partir du formulaire papier.

## Voies de recours

Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à une démarche et que la réponse ne convient pas, vous pouvez :

- [écrire au Défenseur des droits](https://formulaire.defenseurdesdroits.fr/) ;
- contacter [la personne déléguée du Défenseur des droits près de chez vous](https://www.defenseurdesdroits.fr/carte-des-delegues) ;
- écrire par la poste, gratuitement et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.`,
  },
  'donnees-personnelles': {
    title: 'Données personnelles',
    markdown: (
      brand,
      _assessment,
      dataContact,
    ) => `${brand} n’utilise vos données que pour traiter vos demandes, et pour vous prévenir des nouveautés si vous le demandez.

## Quelles données, pour quoi faire

Chaque démarche dit, avant le formulaire, à quoi servent les données demandées, qui les lit et combien de temps elles sont gardées.

## Qui les consulte

Seuls les agents chargés de votre demande y ont accès. Chaque consultation est enregistrée : vous en trouvez la liste dans votre compte, à la page [Mes données](/compte/donnees).

## Vos alertes

Si vous demandez à [être prévenu des nouveautés](/alertes), votre adresse électronique et ce que vous avez choisi de suivre servent à cela seul, avec votre consentement. Une adresse qui n’est pas confirmée est effacée au bout de 7 jours. Chaque courriel porte un lien qui arrête tout : l’adresse est alors effacée aussitôt de la liste, et les courriels déjà partis, de nos serveurs au bout de 30 jours.

## Cookies

Le site n’utilise que des cookies nécessaires à son fonctionnement : l’un vous garde connecté, un autre retrouve une demande commencée avant de vous connecter, un troisième dit pour qui cet appareil garde une demande commencée. Il n’y a ni publicité ni mesure d’audience.

## Sur votre appareil

Si la connexion se coupe pendant une saisie, vos réponses sont gardées sur votre appareil jusqu’à leur enregistrement, puis effacées.

Pour qu’une demande commencée s’ouvre aussi sans connexion, votre navigateur en garde une page et vos réponses enregistrées, sept jours au plus. Il les oublie quand vous la déposez, la supprimez ou vous déconnectez, et n’en garde rien sur un appareil partagé.

## Vos droits

Vous pouvez demander à consulter, rectifier ou effacer vos données auprès de la déléguée ou du délégué à la protection des données, dont les coordonnées figurent sur chaque démarche. Vous pouvez aussi saisir la CNIL.${
      dataContact === null ? '' : `\n\n## Contact\n\n${escapeMarkdown(dataContact)}`
    }`,
  },
  'mentions-legales': {
    title: 'Mentions légales',
    markdown: (brand) => `## Éditeur

Ce site est édité par : ${brand}.

## Hébergement

Le site est hébergé par l’éditeur ou par le prestataire que celui-ci a choisi.

## Logiciel

Il fonctionne avec Cagou, un logiciel libre sous licence EUPL 1.2.

## Contenus

Les fiches pratiques résument des délibérations : en cas de doute, le texte voté fait foi.`,
  },
};
