/** Files that people send and letters that are kept: storage, real type, and the headers under which they leave. */
export { createDiskFileStore, refuseLength } from './disk-file-store.ts';
export { downloadHeaders, toSafeName, type Download } from './download-headers.ts';
export { FILE_KINDS, KIND_FORMATS, type FileKind } from './file-kinds.ts';
export type { FileLimits, FileRefusal, FileStore } from './file-store.ts';
export { createVirusScanner, type VirusScanner } from './virus-scanner.ts';
