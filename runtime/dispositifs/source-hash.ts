import { createHash } from 'node:crypto';

/** SHA-256, in hexadecimal, of the files in the order of their paths: the same folder has the same hash everywhere. */
export function hashSource(files: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).toSorted()) {
    // Lengths keep « ab » + « c » apart from « a » + « bc ».
    const text = files[path] ?? '';
    hash.update(`${path.length}:${path}${text.length}:`).update(text);
  }
  return hash.digest('hex');
}
