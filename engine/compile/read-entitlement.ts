/** What of a published version answers « À quoi ai-je droit ? », from its files alone. */
import { compileEntitlement, type EntitlementScheme } from '../entitlement/scheme.ts';
import type { DispositifSource } from '../language/source.ts';
import { parseForm, parseSource } from './parse-source.ts';
import { readSource } from './read-source.ts';
import { createReport } from './report.ts';

/** What says nothing of who may ask. */
const LEFT_OUT = ['scenarios/', 'messages/', 'documents/'];

/** Reads a version that was published; null when it cannot be read, which its own pages tell. */
export function readEntitlement(source: DispositifSource): EntitlementScheme | null {
  const files = Object.entries(source.files).filter(([path]) => !LEFT_OUT.some((folder) => path.startsWith(folder)));
  const read = readSource({ ...source, files: Object.fromEntries(files) }, 'published');
  const form = parseForm(read);
  const parsed = form && parseSource(read, form);
  // What is wrong was told before it was published: the text that would say where is let go.
  return parsed && compileEntitlement({ ...parsed, report: createReport({}, new Map()) });
}
