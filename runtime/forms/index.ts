/**
 * The form renderer: pages of a public form, small forms of agents, the summary of errors, the answers to read again.
 *
 * Whoever uses it owns the page around: a `<form method="post" enctype="multipart/form-data" novalidate>` with its button
 * (`name="_action" value="continue"`), and the style sheet forms.css. Without JavaScript the post is read by the engine's
 * `decodePost`, and what the other buttons ask is done by `applyAction`: actions.ts and names.ts are for the server to import
 * directly, since they hold no component.
 * A document posted by plain HTML comes as a file under the field's name, after the JSON of the one received before:
 * stored, it takes its place as the JSON of a FileAnswer, the last one counting. Whether a document or a verified value
 * belongs to the person is for the server to check: the browser can post anything.
 */
export { ErrorSummary } from './error-summary.tsx';
export { FormPage } from './form-page.tsx';
export { Review } from './review.tsx';
export { SchemaFields } from './schema-fields.tsx';
export type { DocumentListControl } from './widgets/file/document-list.tsx';
export { CameraButton, DropZone } from './widgets/file/drop-zone.tsx';
export { createDataSearch } from './data-search.ts';
export { createTranslate } from './text.ts';
export type { Typed } from './catch-up.ts';
export type { FormLookup } from './lookups.ts';
export type { UploadAdapter } from './context.ts';
export type { Conditions } from './validator.ts';
export { fr } from './messages/fr.ts';
export { en } from './messages/en.ts';
