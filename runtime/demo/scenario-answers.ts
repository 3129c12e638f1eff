/** Answers of a scenario as if they had been typed here: the documents they name become real files, dates are of now. */
import { Readable } from 'node:stream';
import { addDays, findField, type FormModel, type Json, type JsonObject } from '../../engine/index.ts';
import { renderPdf } from '../documents/index.ts';
import type { Services } from '../services.ts';
import { insertFile } from '../filing/store/file-rows.ts';
import { isJsonList, isJsonObject } from '../../engine/base/index.ts';

const MAX_BYTES = 1_000_000;
/** One grey pixel: a portrait in a demonstration is nobody's. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCBJ0PGvQAAAABJRU5ErkJggg==';

/** Replaces each file name by a stored file of the case. */
export async function withRealFiles(
  services: Services,
  model: FormModel,
  answers: JsonObject,
  caseId: string,
  personId: string,
): Promise<JsonObject> {
  const replaced = await replace(answers, '');
  return isJsonObject(replaced) ? replaced : {};

  async function replace(value: Json, pointer: string): Promise<Json> {
    if (typeof value === 'string') {
      return pointer !== '' && findField(model, pointer)?.type === 'file'
        ? store(services, value, caseId, personId)
        : value;
    }
    if (isJsonList(value)) return Promise.all(value.map((item, index) => replace(item, `${pointer}/${index}`)));
    if (!isJsonObject(value)) return value;
    const entries = Object.entries(value).map(
      async ([name, part]) => [name, await replace(part, `${pointer}/${name}`)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }
}

async function store({ db, files }: Services, name: string, caseId: string, personId: string): Promise<JsonObject> {
  const isPicture = /\.(jpe?g|png|webp)$/iu.test(name);
  const bytes = isPicture ? Buffer.from(PICTURE, 'base64') : await pageOf(name);
  const stored = await files.put(Readable.from([bytes]), { maxBytes: MAX_BYTES, accept: [isPicture ? 'png' : 'pdf'] });
  if (stored.type === 'refused') throw new Error(`the demonstration's ${name} is refused: ${stored.code}`);
  const { id, size, sha256, mediaType } = stored;
  const shown = name.replace(/\.[a-z0-9]+$/iu, isPicture ? '.png' : '.pdf');
  await insertFile(db, {
    id,
    caseId,
    draftId: null,
    personId,
    kind: 'answer',
    internal: false,
    name: shown,
    mediaType,
    size,
    sha256,
    uploadedBy: null,
    wallet: null,
    establishmentId: null,
    dates: null,
    scan: 'not-asked',
  });
  return { id, name: shown, size, mediaType };
}

const pages = new Map<string, Promise<Uint8Array>>();

/** Scenarios of a scheme name the same documents: each is printed once. */
function pageOf(name: string): Promise<Uint8Array> {
  const known = pages.get(name) ?? page(name);
  pages.set(name, known);
  return known;
}

async function page(name: string): Promise<Uint8Array> {
  const pdf = await renderPdf({
    title: name,
    markdown: `Document de démonstration : ${name.replaceAll('_', ' ')}`,
    lang: 'fr',
    date: new Date(),
    letterhead: {
      organisation: 'Démonstration',
      service: 'Pièce fournie par le demandeur',
      place: 'Nouméa',
      date: '2026-01-01',
    },
  });
  if (pdf.type === 'refused') throw new Error(`the demonstration's ${name} cannot be printed: ${pdf.code}`);
  return pdf.bytes;
}

/** The same values some days later, ages and delays kept: what was to come in the scenario still is. */
export function moveDates(values: JsonObject, days: number): JsonObject {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, move(value)]));

  function move(value: Json): Json {
    if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? addDays(value, days) : value;
    if (isJsonList(value)) return value.map(move);
    return isJsonObject(value) ? moveDates(value, days) : value;
  }
}
