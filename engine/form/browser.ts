/*
 * What a form page needs once it runs in the browser, given the model and the compiled validators it was served: nothing
 * here knows the compiler or Ajv, so that the page stays light.
 */
export { activePages } from './pages/active-pages.ts';
export { decodePostedField, postedField } from './answers/decode-post.ts';
export { fieldErrors } from './validate/field-errors.ts';
export { keepHidden } from './answers/keep-hidden.ts';
export { possibleProperties } from './fields/layers.ts';
export { memberAround } from './fields/member-title.ts';
export { keyOf } from './lookups/lookup-key.ts';
export { normaliseAnswers } from './answers/normalise-answers.ts';
export { pageSchema } from './pages/page-schema.ts';
export { pruneAnswers } from './answers/prune-answers.ts';
export { answerUntickedBoxes } from './answers/unticked-boxes.ts';
export { axisOf, parseCoordinate, writeCoordinate } from '../places/coordinates.ts';
export { areaOf, lengthOf } from '../places/measure.ts';
export { isInNewCaledonia, type Position } from '../places/position.ts';
export { drawnIn, isPlaceSchema } from '../language/place-block.ts';
export { bearsRidKey, isRidet, normaliseRidet } from '../language/ridet.ts';
export { RIDET_BLOCK } from './fields/block-names.ts';
export { joinDate, parseNumber } from './answers/parse-input.ts';
export { describeField } from './fields/describe-field.ts';
export { isDocumentList, MOST_DOCUMENTS } from './fields/documents.ts';
export { sectionRows } from './reading/section-rows.ts';
export { formatAnswer } from './words/format-answer.ts';
export { formatQuantity, sayUnit } from './words/format-value.ts';
