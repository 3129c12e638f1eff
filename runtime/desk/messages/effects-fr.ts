/** What the desk says of effects that wait to be carried out. */
export const effectsFr = {
  effectsNone: 'Rien n’attend : tout ce qui devait partir est parti.',
  'effectsWaiting-1': 'Un envoi attend, depuis {since}.',
  'effectsWaiting-n': '{count} envois attendent, le plus ancien depuis {since}.',
  effectsMany: '{count} envois ou plus attendent, le plus ancien depuis {since}.',
  effectsSlow:
    'C’est plus long que d’habitude : courriels, lettres et annonces prennent du retard. Vérifiez que le serveur qui les fait tourne, et que le serveur de messagerie répond.',
  sinceSeconds: 'moins d’une minute',
  'sinceMinutes-1': 'une minute',
  'sinceMinutes-n': '{count} minutes',
  'sinceHours-1': 'une heure',
  'sinceHours-n': '{count} heures',
  'sinceDays-1': 'un jour',
  'sinceDays-n': '{count} jours',
};
