// The command `serve` and the static server behind it: one folder, this machine only, to look at what was built.
// It must not be put on the internet, list folders, or answer with anything outside its folder.
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { findRedirect, REDIRECTS_PATH, readRedirects } from '../publish/redirects.ts';
import { findRoot, type Io, WrongUse } from './io.ts';
import { recoverDist } from './staging.ts';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 4321;

const CONTENT_TYPES: Record<string, string> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.sqlite': 'application/vnd.sqlite3',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
  '.zip': 'application/zip',
};

export type ServeOptions = {
  /** Wished for; another free one is taken when somebody has it. 0 = any. */
  port?: number;
  /** The path under which the site lives, such as `/cejian/`; `/` when left out. */
  base?: string;
};

export type Served = {
  /** The address of the home page, such as `http://127.0.0.1:4321/cejian/`. */
  url: string;
  close(): Promise<void>;
};

/**
 * Bring a base path into its one form.
 * @param base as a person writes it; empty means the root
 * @returns a path that begins and ends with a slash. Never throws.
 * @example normaliseBase('cejian') // '/cejian/'
 */
export function normaliseBase(base: string): string {
  const inner = base.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}

type Answer =
  | { status: 200 | 404; file: string }
  | { status: 301; location: string }
  | { status: 400 | 404; file: null };

/** Where old addresses lead, read anew when the file of them has changed. */
class Redirects {
  readonly #file: string;
  #version = '';
  #redirects: ReadonlyMap<string, string> = new Map();

  constructor(folder: string) {
    this.#file = join(folder, REDIRECTS_PATH);
  }

  /** Undefined for an address that leads nowhere else, and when there is no such file. */
  async find(pathname: string): Promise<string | undefined> {
    const found = await stat(this.#file).catch(() => undefined);
    const version = found === undefined ? '' : `${found.mtimeMs} ${found.size}`;
    if (version !== this.#version) {
      this.#redirects = version === '' ? new Map() : readRedirects(await readFile(this.#file, 'utf8'));
      this.#version = version;
    }
    return findRedirect(this.#redirects, pathname);
  }
}

// Which file answers a path, or where to go instead. Every file is inside `folder`, also after symbolic links.
async function findAnswer(folder: string, base: string, redirects: Redirects, requested: string): Promise<Answer> {
  const pathname = requested.replace(/[?#].*$/s, '');
  if (`${pathname}/` === base) return { status: 301, location: base };
  const moved = await redirects.find(pathname);
  if (moved !== undefined) return { status: 301, location: moved };
  const missing = async (): Promise<Answer> => {
    const page = join(folder, '404.html');
    return { status: 404, file: (await isFile(page)) ? page : null };
  };
  if (!pathname.startsWith(base)) return missing();
  let inner: string;
  try {
    inner = decodeURIComponent(pathname.slice(base.length));
  } catch {
    return { status: 400, file: null };
  }
  if (inner.includes('\0')) return { status: 400, file: null };
  const wanted = resolve(folder, `.${sep}${inner}`);
  if (wanted !== folder && !wanted.startsWith(folder + sep)) return missing();
  for (const file of pathname.endsWith('/') ? [join(wanted, 'index.html')] : [wanted, `${wanted}.html`]) {
    if (await isFile(file)) return (await realpath(file)).startsWith(folder + sep) ? { status: 200, file } : missing();
  }
  if (!pathname.endsWith('/') && (await isFile(join(wanted, 'index.html')))) {
    return { status: 301, location: `${pathname}/` };
  }
  return missing();
}

/** An address of this site as a header may hold it: two leading slashes, one of which may lean back, would name another host. */
function formatLocation(address: string): string {
  return address.replace(/^[/\\]+/, '/').replace(/[^\x21-\x7e]+|\\/g, encodeURIComponent);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function respond(
  folder: string,
  base: string,
  redirects: Redirects,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-cache');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response
      .writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' })
      .end('Method not allowed\n');
    return;
  }
  const answer = await findAnswer(folder, base, redirects, request.url ?? '/');
  if (answer.status === 301) {
    response.writeHead(301, { Location: formatLocation(answer.location) }).end();
    return;
  }
  if (answer.file === null) {
    const text = answer.status === 400 ? 'Bad request\n' : 'Not found\n';
    response.writeHead(answer.status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
    return;
  }
  const { size } = await stat(answer.file);
  response.writeHead(answer.status, {
    'Content-Type': CONTENT_TYPES[extname(answer.file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': size,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(answer.file), response);
}

/**
 * Serve a folder over HTTP on the loopback address.
 * @param folder with an index.html in it; read anew at every request
 * @returns the address and a function that stops the server. Rejects when the folder does not exist.
 * @example const { url, close } = await serveFolder('dist', { port: 0, base: '/cejian/' })
 */
export async function serveFolder(
  folder: string,
  { port = DEFAULT_PORT, base = '/' }: ServeOptions = {},
): Promise<Served> {
  const root = await realpath(folder);
  // As a browser sends it: 策鉴 arrives percent-encoded.
  const path = new URL(normaliseBase(base), 'http://localhost').pathname;
  const redirects = new Redirects(root);
  const server = createServer((request, response) => {
    respond(root, path, redirects, request, response).catch(() => {
      // The browser went away, or the file did: nothing is left to say on this connection.
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Could not read this file\n');
    });
  });
  const listen = (wished: number) =>
    new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(wished, HOST, () => {
        server.off('error', fail);
        done();
      });
    });
  await listen(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port === 0) throw error;
    return listen(0);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${HOST}:${actual}${path}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * Read a port as typed.
 * @returns a whole number 0..65535; undefined for undefined. Throws WrongUse for anything else.
 * @example readPort('4321') // 4321
 */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new WrongUse(`--port takes a number from 0 to 65535, not ${JSON.stringify(text)}`);
  return port;
}

/**
 * Serve until Ctrl-C, and print the address.
 * @param folder the built site; `base` is where its links think it lives
 * @returns 0 once stopped
 * @example await serveUntilStopped('dist', { base: '/' }, io)
 */
export async function serveUntilStopped(folder: string, options: ServeOptions, io: Io): Promise<number> {
  const { url, close } = await serveFolder(folder, options);
  io.stdout.write(`${url}\n`);
  io.stderr.write('Ctrl-C stops the server.\n');
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
  await close();
  return 0;
}

const HELP = `Usage: cejian serve [FOLDER] [--port N] [--base PATH]

Shows dist/ (or FOLDER) in a browser on this machine and prints the address. Old addresses lead on as its _redirects says.

  --port N     ${DEFAULT_PORT} when left out; another free one is taken when it is in use
  --base PATH  the path the site was built for (cejian build --base), / when left out
`;

/**
 * The command `serve`.
 * @returns 0 once stopped. Throws WrongUse when there is nothing to serve.
 * @example await run(['--port', '8000'], io)
 */
export async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: 'string' }, base: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    io.stdout.write(HELP);
    return 0;
  }
  const port = readPort(values.port);
  const [named] = positionals;
  const folder = named === undefined ? join(findRoot(io), 'dist') : resolve(io.cwd, named);
  if (named === undefined) await recoverDist(folder);
  if (!(await isFile(join(folder, 'index.html'))))
    throw new WrongUse(`no index.html in ${folder}; npm run build writes one`);
  return serveUntilStopped(
    folder,
    { ...(port === undefined ? {} : { port }), ...(values.base ? { base: values.base } : {}) },
    io,
  );
}
