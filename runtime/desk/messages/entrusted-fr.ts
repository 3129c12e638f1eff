/** What the desk says of opinions that somebody without an account may give by a link. */
export const entrustedFr = {
  entrust: 'Envoyer un lien à une personne sans compte',
  entrustAgain: 'Envoyer un nouveau lien',
  entrustTakeBack: 'Retirer le lien',
  entrustTitle: 'Faire rendre l’avis par un lien : {title}',
  entrustLead:
    'La personne reçoit par courriel un lien personnel. Il montre ce que la démarche prévoit de montrer pour cet avis, et rien d’autre ; il sert une fois, jusqu’au {date}. L’avis est gardé avec le nom qu’elle donne et l’adresse à laquelle le lien est parti.',
  entrustName: 'Nom',
  entrustNameHint: 'Et la qualité s’il le faut, par exemple « Jean Wamytan, mairie de Thio ».',
  entrustEmail: 'Adresse électronique',
  entrustReplaces: 'Le lien déjà envoyé ne servira plus.',
  entrustConfirm: 'Envoyer le lien',
  entrustSent: 'Le lien part à {email}.',
  entrustTakeBackLead: 'Le lien de {name} ne servira plus, et un courriel le lui dit. L’avis reste demandé.',
  entrustTakenBack: 'Le lien ne sert plus.',
  entrustedTo: 'Lien envoyé à {name} ({email}) par {by}, {date}',
  'facet-opinions': 'Avis demandés',
  'facet-opinions-waiting': 'encore attendus',
  'facet-opinions-complete': 'tous rendus',
  opinionsReceived: 'Avis {received}/{asked}',
};
