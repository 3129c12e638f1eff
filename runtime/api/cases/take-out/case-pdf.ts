/** A case as one PDF: what is said of it, then its documents by name and hash, then those that are pictures. */
import { escapeMarkdown } from '../../../../engine/index.ts';
import { formatMoment } from '../../../../engine/form/words/index.ts';
import type { CaseDetail, PageMarker } from '../../../../schemas/types/api.ts';
import { pictureKind, renderReport, type Picture } from '../../../documents/index.ts';
import { openFile } from '../../../filing/index.ts';
import { formatBytes } from '../../../files/messages/fr.ts';
import type { Services } from '../../../services.ts';
import type { CaseFile } from './case-files.ts';
import { heldAs } from './case-zip.ts';
import { fr as messages } from './messages.ts';
import { lines, part } from './paper-blocks.ts';
import { titleOf, writeCase, type TakenBy } from './write-case.ts';

/** Pictures that are set, and their bytes together: the thread that sets them has so much memory. */
const MOST_PICTURES = 24;
const MOST_BYTES = 24_000_000;

type Printed = Awaited<ReturnType<typeof renderReport>>;

/** Prints a case as its reader is shown it. `refused`: something in it cannot be printed, in words. */
export async function casePdf(
  services: Services,
  { detail, markers }: { readonly detail: CaseDetail; readonly markers: readonly PageMarker[] },
  files: readonly CaseFile[],
  taken: TakenBy,
): Promise<Printed> {
  const pictures = await picturesOf(services, files);
  const print = (shown: readonly PlacedPicture[]): Promise<Printed> =>
    renderReport({
      title: titleOf(detail),
      markdown: writeCase(detail, taken, [
        ...listDocuments(files, new Set(shown.map(({ id }) => id))),
        ...listMarkers(files, markers),
      ]),
      organisation: services.config.brand.name,
      date: new Date(taken.at),
      pictures: shown,
    });
  if (pictures.length === 0) return print([]);
  // What somebody sent as a picture may be half of one: it is in the zip, and the rest is printed.
  return print(pictures).catch(() => print([]));
}

type PlacedPicture = Picture & { readonly id: string };

/** The pictures that there is room for, in their order. */
async function picturesOf(services: Services, files: readonly CaseFile[]): Promise<readonly PlacedPicture[]> {
  const placed: PlacedPicture[] = [];
  let room = MOST_BYTES;
  for (const { file, title } of files) {
    if (placed.length === MOST_PICTURES) break;
    if (!file.mediaType.startsWith('image/') || file.size > room) continue;
    const opened = await openFile(services, file);
    if (opened.type === 'refused') continue;
    const bytes = Buffer.concat(await opened.content.toArray());
    const kind = pictureKind(bytes);
    if (kind === null) continue;
    room -= file.size;
    placed.push({ id: file.id, title: messages.pictureOf(title, file.name), kind, bytes });
  }
  return placed;
}

/** The documents by where they are in the zip, with what proves that they are the same. */
export function listDocuments(files: readonly CaseFile[], shown: ReadonlySet<string>): readonly string[] {
  const { parts, held } = messages;
  if (files.length === 0) return part(parts.documents, [messages.noDocument]);
  const listed = files.map(({ file, title, path }) => {
    if (file.scan === 'pending' || file.scan === 'infected') return { label: title, text: held[heldAs(file.scan)] };
    const text = messages.document(path, formatBytes(file.size), file.sha256);
    if (shown.has(file.id)) return { label: title, text: `${text} (${messages.shownBelow})` };
    // Of a format that no page takes, such as that of some phones, or too large for it.
    return { label: title, text: file.mediaType.startsWith('image/') ? `${text} (${messages.notShown})` : text };
  });
  return part(parts.documents, [escapeMarkdown(messages.documentsHint), lines(listed)]);
}

/** The markers by the document on which they are, in its order, with whose they are and whether they are settled. */
export function listMarkers(files: readonly CaseFile[], markers: readonly PageMarker[]): readonly string[] {
  const listed = files.flatMap(({ file, title }) =>
    markers
      .filter(({ fileId }) => fileId === file.id)
      .map(({ number, page, remark, by, at, resolved }) => ({
        label: messages.marker(number, title, page),
        text: [
          messages.markedBy(remark, by, formatMoment(at)),
          ...(resolved ? [messages.settledBy(resolved.by, formatMoment(resolved.at))] : []),
        ].join(' '),
      })),
  );
  return part(messages.parts.markers, listed.length === 0 ? [] : [lines(listed)]);
}
