/** What anybody may take and reuse: figures of the schemes, and the schemes themselves, for people and for catalogues. */
export { FEWEST, withhold } from './figures.ts';
export { COLUMNS, csvOf, rowsOf } from './datasets.ts';
export { dataCatalogue, LICENCE, publicServices } from './linked-data.ts';
export { lastDayOf, refreshFigures } from './refresh.ts';
export { readFigures, type KeptFigures } from './store/figures.ts';
export { said as openDataWords } from './text.ts';
export { keepErasedAnswers } from './keep-erased-answers.ts';
