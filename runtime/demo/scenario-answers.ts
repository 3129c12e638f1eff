/** Answers of a scenario as if they had been typed here: the documents they name become real files, dates are of now. */
import { Readable } from 'node:stream';
import {
  addDays,
  daysBetween,
  findField,
  isDate,
  localDate,
  type FormModel,
  type Json,
  type JsonObject,
} from '../../engine/index.ts';
import { renderPdf } from '../documents/index.ts';
import type { Services } from '../services.ts';
import { insertFile } from '../filing/store/file-rows.ts';
import { isJsonList, isJsonObject } from '../../engine/base/index.ts';
import { formatDate, MONTHS } from '../../engine/form/words/index.ts';

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

async function store(
  { db, files, clock }: Services,
  name: string,
  caseId: string,
  personId: string,
): Promise<JsonObject> {
  const isPicture = /\.(jpe?g|png|webp)$/iu.test(name);
  const bytes = isPicture ? Buffer.from(PICTURE, 'base64') : await pageOf(name, localDate(clock.now()));
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

/** Scenarios of a scheme name the same documents: each is printed once, dated the first of the month that it is sent in. */
function pageOf(name: string, today: string): Promise<Uint8Array> {
  const date = `${today.slice(0, 7)}-01`;
  const key = `${date} ${name}`;
  const known = pages.get(key) ?? page(name, date);
  pages.set(key, known);
  return known;
}

async function page(name: string, date: string): Promise<Uint8Array> {
  const pdf = await renderPdf({
    title: name,
    markdown: `Document de démonstration : ${name.replaceAll('_', ' ')}`,
    lang: 'fr',
    date: new Date(date),
    letterhead: {
      organisation: 'Démonstration',
      service: 'Pièce fournie par le demandeur',
      place: 'Nouméa',
      date,
    },
  });
  if (pdf.type === 'refused') throw new Error(`the demonstration's ${name} cannot be printed: ${pdf.code}`);
  return pdf.bytes;
}

/**
 * The same values as if a scenario of one day were told on another: what was to come in it still is. Dates are moved by the
 * days between, alone (« 2026-06-02 ») or in words (« vendu le 2 juin 2026 »), and years that stand alone about that day
 * (« assurance-2026.pdf ») by the years between.
 * @param from day of the scenario, YYYY-MM-DD
 * @param to day on which it is told
 */
export function moveDates(values: JsonObject, from: string, to: string): JsonObject {
  const days = daysBetween(from, to);
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return moveAll(values);

  function moveAll(object: JsonObject): JsonObject {
    return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, move(value)]));
  }

  function move(value: Json): Json {
    if (typeof value === 'string') return moveText(value);
    if (isJsonList(value)) return value.map(move);
    return isJsonObject(value) ? moveAll(value) : value;
  }

  function moveText(text: string): string {
    return text.replaceAll(
      DATES,
      (written: string, figures?: string, day?: string, month?: string, yearOfDay?: string, alone?: string) => {
        if (figures !== undefined) return isDate(figures) ? addDays(figures, days) : written;
        if (alone !== undefined) {
          return Math.abs(Number(alone) - Number(from.slice(0, 4))) > 1 ? written : String(Number(alone) + years);
        }
        const rank = MONTHS.findIndex((name) => name === month) + 1;
        const date = `${yearOfDay ?? ''}-${String(rank).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
        return isDate(date) ? formatDate(addDays(date, days)) : written;
      },
    );
  }
}

const DATES = new RegExp(
  String.raw`(?<!\d)(?:(\d{4}-\d{2}-\d{2})|(\d{1,2})(?:er)? (${MONTHS.join('|')}) (\d{4})|(20\d{2}))(?!\d)`,
  'gu',
);
