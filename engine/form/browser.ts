/*
 * What a form page needs once it runs in the browser, given the model and the compiled validators it was served: nothing
 * here knows the compiler or Ajv, so that the page stays light.
 */
export { activePages } from './active-pages.ts';
export { decodePostedField, postedField } from './decode-post.ts';
export { fieldErrors } from './field-errors.ts';
export { keepHidden } from './keep-hidden.ts';
export { memberAround } from './member-title.ts';
export { normaliseAnswers } from './normalise-answers.ts';
export { pageSchema } from './page-schema.ts';
export { pruneAnswers } from './prune-answers.ts';
export { answerUntickedBoxes } from './unticked-boxes.ts';
