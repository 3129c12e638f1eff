/** Everything that leaves the product as a text to read: letters, receipts, paper forms, and Markdown on a page. */
export { headOfAct, signatoryLines } from './act.ts';
export { countSheets, renderBundle, type Sheets } from './bundle.ts';
export { drawPdf, renderPdf, type Letter } from './letter.ts';
export { caseLetterheadOf, letterheadOf } from './sender.ts';
export { escapeHtml, markdownToHtml } from './markdown-html.ts';
export { markdownToText } from './markdown-text.ts';
export { renderPaperForm } from './paper-form.ts';
export { paperReader } from './read-paper.ts';
export { renderReceipt, type Receipt } from './receipt.ts';
export { pictureKind, type Picture } from './picture.ts';
export { renderReport } from './report.ts';
