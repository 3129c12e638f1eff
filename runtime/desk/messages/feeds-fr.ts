/** What the desk says of feeds: views of the queue that spreadsheets read. */
export const feedsFr = {
  feedOpen: 'Relier cette vue à un tableur…',
  feedTitle: 'Relier une vue à un tableur',
  feedLead:
    'Un flux est une adresse que LibreOffice ou Excel relit quand vous le demandez. Il donne cette vue, avec ses colonnes et vos droits au moment de la lecture. Qui a l’adresse lit la liste : gardez-la comme un mot de passe. Chaque lecture est enregistrée.',
  feedName: 'À quoi il sert',
  feedReason: 'Motif, lu par les demandeurs',
  feedDays: 'Valable combien de jours (365 au plus)',
  feedMake: 'Créer le flux',
  feedMade: 'Copiez cette adresse maintenant : elle ne sera plus montrée.',
  feedAddress: 'Adresse du flux',
  feedHowLibre:
    'LibreOffice : Feuille › Lier à des données externes, collez l’adresse, choisissez le point-virgule comme séparateur.',
  feedHowExcel: 'Excel : Données › À partir du web, collez l’adresse, puis Charger.',
  feedMine: 'Mes flux',
  feedNone: 'Aucun flux.',
  feedUsed: 'Lu le {date}.',
  feedUnused: 'Jamais lu.',
  feedEnds: 'Jusqu’au {date}.',
  feedEnded: 'Terminé le {date}.',
  feedRevoke: 'Révoquer',
  feedRevokeOf: 'Révoquer le flux « {name} »',
  feedRevoked: 'Le flux « {name} » ne donne plus rien.',
};
