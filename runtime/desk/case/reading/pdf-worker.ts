/*
 * Where PDFs are read: beside the page, and under a policy of its own (`PDF_POLICY`), since pictures of scanners are decoded by
 * compiled code that no page may run.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
