/** What the desk says of spans of amounts, numbers and days that the queue is narrowed to. */
export const rangesFr = {
  'range-between': 'de {from} à {to}',
  'range-from': 'à partir de {from}',
  'range-to': 'jusqu’à {to}',
  'range-days': 'du {from} au {to}',
  'range-dayFrom': 'à partir du {from}',
  'range-dayTo': 'jusqu’au {to}',
  'range-label-number-from': 'De',
  'range-label-number-to': 'À',
  'range-label-day-from': 'Du',
  'range-label-day-to': 'Au',
  'range-bad-empty': 'Remplissez au moins une des deux cases.',
  'range-bad-reversed': 'Le début vient après la fin : échangez les deux.',
  'range-bad-money': 'Écrivez un montant en francs, sans décimales, par exemple 50 000.',
  'range-bad-number': 'Écrivez un nombre, avec deux décimales au plus, par exemple 12,5.',
};
