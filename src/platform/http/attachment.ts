import type { FastifyReply } from 'fastify';

/**
 * The header Content-Disposition of a file that is saved (RFC 6266): the name as it is in UTF-8 (RFC 5987), and one in ASCII for what
 * does not read that.
 * @param name as people read it.
 * @param plain in ASCII; without, the name with `_` for whatever is not.
 */
export function attachment(name: string, plain = name.replace(/[^\x20-\x7e]/gu, '_').replace(/["\\%]/g, '_')): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A text as a name that every file system takes. */
export function fileName(text: string): string {
  return text.toWellFormed().replace(/[\\/:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '_');
}

/** A file that is saved 下载, with its name, and one in ASCII. */
export interface SavedFile<Content extends Buffer | string = Buffer | string> {
  readonly name: string;
  readonly plain: string;
  readonly file: Content;
}

/** Answers a file that is saved under its name. @returns what the handler returns. */
export function savedAs<Content extends Buffer | string>(
  reply: FastifyReply,
  { name, plain, file }: SavedFile<Content>,
): Content {
  void reply.header('content-disposition', attachment(name, plain));
  return file;
}
