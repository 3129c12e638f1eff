/** Acts in the manner of those of the province, as they come when they are pasted from a PDF, a page or a letter. */

/** As a word processor gives it: « Article 1er : », wrapped visas, a title in capitals. */
export const TRANSPORT = `PROVINCE SUD
ASSEMBLÉE DE PROVINCE

N° 14-2026/APS

DÉLIBÉRATION
relative à l’aide au transport scolaire
des élèves du second degré

L’assemblée de la province Sud,

Vu la loi organique modifiée n° 99-209 du 19 mars 1999 relative à la
Nouvelle-Calédonie ;
Vu la délibération n° 09-2021/APS du 8 avril 2021 relative aux bourses ;
Vu l’avis de la commission de l’enseignement en date du 2 avril 2026 ;

Considérant l’éloignement des établissements de la côte Est ;
Considérant qu’il convient d’aider les familles,

Sur proposition de son bureau,

A adopté en sa séance publique du 14 avril 2026 les dispositions dont la teneur suit :

TITRE I – DISPOSITIONS GÉNÉRALES

Article 1er : Il est institué une aide au transport scolaire.

Article 2 : Bénéficiaires
Peut bénéficier de l’aide l’élève qui :
1° est inscrit dans un établissement de la province ;
2° habite à plus de 3 kilomètres de celui-ci, selon l’article 3 de la délibé-
ration n° 09-2021/APS susvisée.

- 2 -

TITRE II – MONTANT

Article 3 : Le montant annuel est de 15 000 F CFP jusqu’à 10 kilomètres
et de 25 000 F CFP au-delà.

Article 4 : La présente délibération sera transmise à madame la commissaire déléguée de la République.

La présidente,
Sonia BACKÈS

ANNEXE 1 – Pièces à fournir
Un certificat de scolarité.
Article 1 : modèle de l’attestation.
`;

/** As an old one was typed: « Art. 2. - », no titles, a date in figures, no considerant. */
export const CHASSE = `Délibération n° 25-2009/APS du 20/03/2009 fixant les modalités de délivrance du permis de chasser.

Vu le code de l'environnement de la province Sud ;

ARTICLE 1ER.- Nul ne peut chasser sans permis.
ART. 2. - Le permis est délivré par le président de l'assemblée de province.
Il est valable un an.
Art. 3 bis – Sont joints à la demande :
- une attestation d'assurance ;
- une photographie.
Art. 331-1.- Les infractions sont punies.
`;

/** One that changes another: what is between quotation marks is not its own. */
export const MODIFICATION = `ARRÊTÉ n° 2026-118/GNC
modifiant l’arrêté relatif aux subventions

Vu la délibération n° 33-2016/APS ;

Arrête :

Article premier
L’article 7 est ainsi rédigé :
« Article 7 : La subvention est versée en deux fois.
Article 8 : Le solde est versé sur pièces. »
Article 2
Le présent arrêté sera publié au Journal officiel.
Fait à Nouméa, le 3 février 2026.
Le président
`;

/** What is no act at all. */
export const NOTE = `Bonjour,
peux-tu regarder l'aide aux clubs ? Il faudrait reprendre l'article 3 du règlement.
Merci`;
