/**
 * Reads a plain HTML post of a form: texts by their bracketed names, and documents, which are stored as they come and
 * take their place among the texts as the answers they become.
 */
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { MOST_DOCUMENTS, type PostedPair, type FieldError } from '../../../engine/index.ts';
import { splitPointer, joinPointer } from '../../../engine/base/index.ts';
import type { FilingRefusal, receiveFile } from '../../filing/index.ts';
import { ACTION_NAME, fieldName } from '../../forms/names.ts';
import { BODY_LIMIT, LARGEST_FILE } from '../../http/bodies.ts';
import { describeProblem, problem } from '../../http/problems.ts';
import { said } from '../serve/text.ts';

/** A post as it was read: its texts in their order, and among them the documents that were stored. */
export interface Post {
  readonly pairs: readonly PostedPair[];
  /** Documents that were refused. */
  readonly errors: readonly FieldError[];
}

/** Stores the document of a field; `before` are the texts that came before it. */
export type Receive = (upload: {
  readonly stream: Readable;
  readonly name: string;
  readonly pointer: string;
  readonly before: readonly PostedPair[];
}) => ReturnType<typeof receiveFile>;

/** Room for several documents on one page. */
export const POST_LIMIT = 110 * 1024 * 1024;

/** Characters of a name in brackets, and of the place that a button acts on. */
const LONGEST_NAME = 1_000;

/** A document that is too big is refused by its field, which says so, not by the reading of the whole post. */
const READING = { limits: { fileSize: LARGEST_FILE }, throwFileSizeLimit: false };

/**
 * Reads a multipart post; null for `receive` leaves documents aside. Throws `media-type-unsupported` for other posts, and
 * `body-too-large` when its texts together are longer than a body may be, or it is longer than it said.
 */
export async function readPost(request: FastifyRequest, receive: Receive | null): Promise<Post> {
  if (!request.isMultipart()) throw problem('media-type-unsupported');
  const pairs: PostedPair[] = [];
  const errors: FieldError[] = [];
  let [texts, documents] = [0, 0];
  let paced = false;
  const over = new Set<string>();
  for await (const part of request.parts(READING)) {
    if (!paced) readInTurns(request.raw);
    paced = true;
    if (part.fieldname.length > LONGEST_NAME) throw problem('body-too-large');
    if (part.type === 'field') {
      const text = String(part.value);
      texts += part.fieldname.length + text.length;
      const isTooFar = part.fieldname === ACTION_NAME && text.length > LONGEST_NAME;
      if (part.valueTruncated || texts > BODY_LIMIT || isTooFar) throw problem('body-too-large');
      pairs.push([part.fieldname, text]);
      continue;
    }
    if (part.filename === '' || receive === null) {
      part.file.resume();
      continue;
    }
    const pointer = pointerOf(part.fieldname);
    const isMany = part.fieldname.endsWith('[]');
    if (isMany && pairs.filter(([name]) => name === part.fieldname).length >= MOST_DOCUMENTS) {
      part.file.resume();
      over.add(pointer);
      continue;
    }
    const result = await receive({ stream: part.file, name: part.filename, pointer, before: pairs });
    if (result.type === 'received') pairs.push([part.fieldname, JSON.stringify(result.file)]);
    else errors.push(refusedFile(pointer, isMany ? part.filename : null, result));
    documents += part.file.bytesRead;
    if (documents > POST_LIMIT) throw problem('body-too-large');
  }
  const message = said.documentsOver(MOST_DOCUMENTS);
  return { pairs, errors: [...errors, ...[...over].map((pointer) => ({ ...questionOf(pointer), message }))] };
}

/** Other requests have their turn after each piece of a post: thousands of small texts may come in one go. */
function readInTurns(body: Readable): void {
  body.on('data', () => {
    // Paused by its reader, who is still busy with a document, it goes on when that one asks for more.
    if (body.isPaused()) return;
    body.pause();
    setImmediate(() => body.resume());
  });
}

/** The last text of a name. */
export function lastText({ pairs }: Pick<Post, 'pairs'>, name: string): string {
  return pairs.findLast(([posted]) => posted === name)?.[1] ?? '';
}

/** `foyer[membres][0][piece]` → `/foyer/membres/0/piece`; `photos[]`, of which there may be several, → `/photos/*`. */
function pointerOf(name: string): string {
  const parts = name.split('[').map((part) => part.replace(/\]$/u, ''));
  return joinPointer('', ...parts.map((part, at) => (part === '' && at === parts.length - 1 ? '*' : part)));
}

/** Of one document among several, by its name, at the question that they answer. */
function refusedFile(pointer: string, name: string | null, refusal: FilingRefusal): FieldError {
  const message = refusal.message ?? describeProblem(refusal.code).detail;
  return { ...questionOf(pointer), message: name === null ? message : said.ofMember(name, message) };
}

function questionOf(pointer: string): Pick<FieldError, 'pointer' | 'keyword'> {
  return { pointer: pointer.replace(/\/\*$/u, ''), keyword: 'file' };
}

/** The post with a document that the server had already, in the place of the field's own. */
export function withFile(post: Post, pointer: string, received: Awaited<ReturnType<Receive>>): Post {
  if (received.type === 'received') {
    const path = splitPointer(pointer);
    const name = path.at(-1) === '*' ? fieldName(path.slice(0, -1), true) : fieldName(path);
    return { ...post, pairs: [...post.pairs, [name, JSON.stringify(received.file)]] };
  }
  return { ...post, errors: [...post.errors, refusedFile(pointer, null, received)] };
}
