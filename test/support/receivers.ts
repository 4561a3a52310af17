import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that arrived. */
export interface Arrived {
  readonly to: readonly string[];
  readonly text: string;
}

/** A real mail server of a test's own. */
export interface MailServer {
  readonly port: number;
  readonly arrived: Arrived[];
  /** From now on it refuses nobody. */
  takes(): void;
  close(): Promise<void>;
}

/** Starts a mail server. `refuse` answers an SMTP code and sentence for a recipient that it does not take, or null. */
export async function startMail(
  port = 0,
  refuse: (to: string) => readonly [number, string] | null = () => null,
): Promise<MailServer> {
  const arrived: Arrived[] = [];
  let refusing = refuse;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const refused = refusing(address);
      done(refused && Object.assign(new Error(refused[1]), { responseCode: refused[0] }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        arrived.push({ to: session.envelope.rcptTo.map((one) => one.address), text: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  const address = server.server.address() as AddressInfo;
  const takes = () => {
    refusing = () => null;
  };
  return { port: address.port, arrived, takes, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** A post that arrived. */
export interface Post {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** A real HTTP receiver. Its answers may be changed while it runs; null: it never answers. */
export interface Receiver {
  readonly url: string;
  readonly posts: Post[];
  answer: (post: Post) => number | null;
  close(): Promise<void>;
}

/** Starts one that answers 204. */
export async function startReceiver(): Promise<Receiver> {
  const posts: Post[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const post = { path: request.url ?? '', headers: request.headers, body };
      posts.push(post);
      const status = receiver.answer(post);
      if (status === null) return;
      response.writeHead(status, status >= 300 && status < 400 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const receiver: Receiver = { url: `http://127.0.0.1:${String(port)}/hook?token=x`, posts, answer: () => 204, close };
  return receiver;
}
