/** The pages that the law asks for, by their address. */
interface LegalText {
  readonly title: string;
  readonly markdown: (brand: string) => string;
}

/** Each page by its address: its title, and its Markdown for the name of the brand. */
export const legal: Readonly<Record<'accessibilite' | 'donnees-personnelles' | 'mentions-legales', LegalText>> = {
  accessibilite: {
    title: 'Accessibilité',
    markdown: (
      brand,
    ) => `${brand} veut que chacun puisse faire ses démarches en ligne, quels que soient son appareil, sa connexion et sa façon de s’en servir.

## État de conformité

Ce site est **partiellement conforme** au référentiel RGAA 4.1. Les pages sont vérifiées à chaque évolution avec un outil automatique, au clavier et à plusieurs tailles d’écran. Aucun audit complet par un organisme indépendant n’a encore eu lieu.

## Ce qui fonctionne

- Toutes les démarches se font au clavier seul, et sans JavaScript.
- Les erreurs sont résumées en haut de page et rappelées à côté de chaque champ.
- Les documents que nous produisons sont des PDF balisés.

## Ce qui peut manquer

- Les documents déposés par les usagers ou par des tiers ne sont pas toujours accessibles.

## Une difficulté ?

Dites-le au service indiqué sur la fiche de la démarche : un agent peut remplir la demande avec vous, à l’accueil, par téléphone ou à partir du formulaire papier. Si la réponse ne convient pas, vous pouvez saisir le Défenseur des droits.`,
  },
  'donnees-personnelles': {
    title: 'Données personnelles',
    markdown: (brand) => `${brand} n’utilise vos données que pour traiter vos demandes.

## Quelles données, pour quoi faire

Chaque démarche dit, avant le formulaire, à quoi servent les données demandées, qui les lit et combien de temps elles sont gardées.

## Qui les consulte

Seuls les agents chargés de votre demande y ont accès. Chaque consultation est enregistrée : vous en trouvez la liste dans votre compte, à la page [Mes données](/compte/donnees).

## Cookies

Le site n’utilise que deux cookies, nécessaires à son fonctionnement : l’un vous garde connecté, l’autre retrouve une demande commencée avant de vous connecter. Il n’y a ni publicité ni mesure d’audience.

## Sur votre appareil

Si la connexion se coupe pendant une saisie, vos réponses sont gardées sur votre appareil jusqu’à leur enregistrement, puis effacées.

## Vos droits

Vous pouvez demander à consulter, rectifier ou effacer vos données auprès de la déléguée ou du délégué à la protection des données, dont les coordonnées figurent sur chaque démarche. Vous pouvez aussi saisir la CNIL.`,
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
