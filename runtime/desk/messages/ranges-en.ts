/** English of the spans that the queue is narrowed to. */
export const rangesEn = {
  'range-between': 'from {from} to {to}',
  'range-from': 'from {from}',
  'range-to': 'up to {to}',
  'range-days': 'from {from} to {to}',
  'range-dayFrom': 'from {from}',
  'range-dayTo': 'until {to}',
  'range-label-number-from': 'From',
  'range-label-number-to': 'To',
  'range-label-day-from': 'From',
  'range-label-day-to': 'To',
  'range-bad-empty': 'Fill in one of the two at least.',
  'range-bad-reversed': 'The beginning comes after the end: exchange them.',
  'range-bad-money': 'Write an amount in francs, without decimals, such as 50,000.',
  'range-bad-number': 'Write a number, with two decimals at most, such as 12.5.',
};
