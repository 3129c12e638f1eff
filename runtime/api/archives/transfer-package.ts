/**
 * A package for the archives: each case as a PDF with its documents as they were given, and the manifest that has the digest of each.
 * Files pass through one after the other. A case that cannot leave whole is not in it, and keeps its data when the others lose theirs.
 */
import { notePacked, type Transfer, type TransferCase } from '../../erasure/index.ts';
import { openFile } from '../../filing/index.ts';
import type { ZipEntry } from '../../files/zip-stream.ts';
import type { Services } from '../../services.ts';
import { casePdf } from '../cases/take-out/case-pdf.ts';
import { digestOf, hashed, LARGEST } from '../cases/take-out/case-zip.ts';
import type { CaseFile } from '../cases/take-out/case-files.ts';
import { archivedCase, type ArchivedCase } from './archived-case.ts';
import { fr as messages } from './messages.ts';
import { writeManifest, type PackedCase, type PackedFile } from './seda.ts';

/** Who takes the package out, and the name of the scheme. */
interface PackedBy {
  readonly by: string;
  readonly scheme: string;
}

/** The entries of the package; once the last of them was read, the transfer says what it held. */
export async function* transferPackage(
  services: Services,
  transfer: Transfer,
  cases: readonly TransferCase[],
  { by, scheme }: PackedBy,
): AsyncGenerator<ZipEntry> {
  const at = services.clock.now();
  const taken = { at, by, reason: messages.reason(transfer.id) };
  const packed: PackedCase[] = [];
  const versions = new Map<string, number>();
  let room = LARGEST;
  let files = 0;
  for (const { id } of cases) {
    const found = await archivedCase(services, id);
    if (!found || !isWhole(found)) continue;
    const size = found.files.reduce((sum, { file }) => sum + file.size, 0);
    if (size > room) continue;
    const pdf = await casePdf(services, { detail: found.detail, markers: [] }, found.files, taken);
    if (pdf.type === 'refused') continue;
    room -= size + pdf.bytes.length;
    const listed: PackedFile[] = [];
    const uri = (name: string): string => `content/ID${(files += 1)}${endingOf(name)}`;
    const own = ownFile(found, pdf.bytes, uri('.pdf'));
    yield { name: own.uri, content: pdf.bytes };
    listed.push(own);
    const absent: string[] = [];
    for (const one of found.files) {
      const opened = await openFile(services, one.file);
      if (opened.type === 'refused') {
        absent.push(one.title);
        continue;
      }
      const passing = hashed(opened.content);
      const name = uri(one.file.name);
      yield { name, content: passing.content };
      listed.push(fileOf(one, name, passing.digest()));
    }
    versions.set(id, found.version);
    packed.push(packedCase(found, listed, absent));
  }
  const agency = services.config.brand.name;
  const manifest = Buffer.from(writeManifest({ number: transfer.id, at, scheme, agency, cases: packed }));
  yield { name: 'manifest.xml', content: manifest };
  await notePacked(services.db, transfer.id, { at, manifest: digestOf(manifest), versions });
}

/** Whether nothing of it is still looked at: what nobody may open yet cannot leave. */
const isWhole = ({ files }: ArchivedCase): boolean => files.every(({ file }) => file.scan !== 'pending');

function ownFile({ detail: { number } }: ArchivedCase, bytes: Uint8Array, uri: string): PackedFile {
  const title = messages.caseTitle(number);
  return {
    uri,
    title,
    name: `dossier-${number}.pdf`,
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256: digestOf(bytes),
  };
}

function fileOf({ title, file: { name, mediaType, size } }: CaseFile, uri: string, sha256: string): PackedFile {
  return { uri, title, name, mediaType, size, sha256 };
}

function packedCase(
  { detail, categories }: ArchivedCase,
  files: readonly PackedFile[],
  absent: readonly string[],
): PackedCase {
  const { number, filedAt, closedAt } = detail;
  return { number, filedOn: filedAt, closedOn: closedAt ?? filedAt, categories, absent, files };
}

/** « .pdf » of a name; nothing where it has none that all systems take. */
const endingOf = (name: string): string => /\.[a-z0-9]{1,8}$/iu.exec(name)?.[0].toLowerCase() ?? '';
