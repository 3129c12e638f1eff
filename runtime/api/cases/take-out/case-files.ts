/** The documents of a case as they are taken out: in the order in which it names them, under names that people can read. */
import type { FileRow } from '../../../filing/index.ts';
import { zipName } from '../../../files/zip-stream.ts';
import type { ApiFile, CaseDetail } from '../../../../schemas/types/api.ts';
import { fr as messages } from './messages.ts';

/** A document of the case. */
export interface CaseFile {
  readonly file: FileRow;
  /** What it is to the case: the question that it answers, the title of a letter. */
  readonly title: string;
  /** Where it is in the zip. */
  readonly path: string;
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly folder: string;
}

type Told = Pick<CaseDetail, 'sections' | 'originals' | 'documents' | 'messages' | 'exchanges'>;

/**
 * The files in their order, each once.
 * @param files those that the reader may open
 * @param detail the case as the reader is shown it
 */
export function filesOfCase(files: readonly FileRow[], detail: Told): readonly CaseFile[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  const named = new Map<string, Named>();
  for (const one of namesOf(detail)) if (!named.has(one.id)) named.set(one.id, one);
  const others = files.filter(({ id }) => !named.has(id)).map(({ id }) => otherOf(id));
  return [...named.values(), ...others]
    .flatMap(({ id, title, folder }) => {
      const file = byId.get(id);
      return file ? [{ file, title, folder }] : [];
    })
    .map(({ file, title, folder }, at) => ({ file, title, path: pathOf(folder, at + 1, title, file.name) }));
}

function namesOf({ sections, originals, documents, messages: said, exchanges }: Told): readonly Named[] {
  const { folders, original, attachment } = messages;
  const joined = [...said, ...exchanges].flatMap(({ files }) => files.map(nameAs(folders.exchanges, attachment)));
  return [
    ...sections.flatMap(({ rows }) =>
      rows.flatMap(({ label, file }) => (file ? [nameAs(folders.answers, label)(file)] : [])),
    ),
    ...originals.map(({ file }) => nameAs(folders.originals, original)(file)),
    ...documents.flatMap(({ title, file }) => (file ? [nameAs(folders.letters, title)(file)] : [])),
    ...joined,
  ];
}

const nameAs =
  (folder: string, title: string) =>
  ({ id }: ApiFile): Named => ({ id, title, folder });

const otherOf = (id: string): Named => ({ id, title: messages.other, folder: messages.folders.others });

/** Longest part of a path that the title takes: the name of the file has to stay. */
const LONGEST_TITLE = 60;

/** Numbered, so that two files of one name are two, and a folder shows them in their order. */
function pathOf(folder: string, number: number, title: string, name: string): string {
  const short = Array.from(zipName(title)).slice(0, LONGEST_TITLE).join('').trim();
  return `${folder}/${String(number).padStart(3, '0')} ${short} - ${zipName(name)}`;
}
