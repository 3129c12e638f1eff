/**
 * Reads a plain HTML post of a form: texts by their bracketed names, and documents, which are stored as they come and
 * take their place among the texts as the answers they become.
 */
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { PostedPair, FieldError } from '../../../engine/index.ts';
import { splitPointer, joinPointer } from '../../../engine/base/index.ts';
import type { receiveFile } from '../../filing/index.ts';
import { ACTION_NAME, fieldName } from '../../forms/names.ts';
import { BODY_LIMIT, LARGEST_FILE } from '../../http/bodies.ts';
import { describeProblem, problem } from '../../http/problems.ts';

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
    const result = await receive({ stream: part.file, name: part.filename, pointer, before: pairs });
    if (result.type === 'received') pairs.push([part.fieldname, JSON.stringify(result.file)]);
    else errors.push({ pointer, keyword: 'file', message: result.message ?? describeProblem(result.code).detail });
    documents += part.file.bytesRead;
    if (documents > POST_LIMIT) throw problem('body-too-large');
  }
  return { pairs, errors };
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

/** `foyer[membres][0][piece]` → `/foyer/membres/0/piece`. */
function pointerOf(name: string): string {
  return joinPointer('', ...name.split('[').map((part) => part.replace(/\]$/u, '')));
}

/** The post with a document that the server had already, in the place of the field's own. */
export function withFile(post: Post, pointer: string, received: Awaited<ReturnType<Receive>>): Post {
  if (received.type === 'received') {
    return { ...post, pairs: [...post.pairs, [fieldName(splitPointer(pointer)), JSON.stringify(received.file)]] };
  }
  const message = received.message ?? describeProblem(received.code).detail;
  return { ...post, errors: [...post.errors, { pointer, keyword: 'file', message }] };
}
