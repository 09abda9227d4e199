// The static server: what it answers, and that nothing outside its folder ever leaves it.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normaliseBase, readPort, type Served, serveFolder } from '../../src/cli/serve.ts';

let scratch: string;
let plain: Served;
let based: Served;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'cejian serve 测试-'));
  const folder = join(scratch, 'dist');
  await mkdir(join(folder, '威海'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'index.html'), '<title>首页</title>');
  await writeFile(join(folder, '威海', 'index.html'), '<title>威海</title>');
  await writeFile(join(folder, 'about.html'), '<title>about</title>');
  await writeFile(join(folder, '404.html'), '<title>没有</title>');
  await writeFile(join(folder, 'data.json'), '{}');
  await writeFile(join(folder, 'table.csv'), 'a');
  await writeFile(join(folder, 'odd.bin'), 'a');
  await writeFile(join(scratch, 'secret.txt'), 'secret');
  // A neighbour whose name begins like the folder's.
  await mkdir(join(scratch, 'dist-old'));
  await writeFile(join(scratch, 'dist-old', 'secret.txt'), 'secret');
  await symlink(join(scratch, 'secret.txt'), join(folder, 'link.txt'));
  plain = await serveFolder(folder, { port: 0 });
  based = await serveFolder(folder, { port: 0, base: '/cejian/' });
});

afterAll(async () => {
  await plain.close();
  await based.close();
  await rm(scratch, { recursive: true });
});

type Got = { status: number; type: string | undefined; location: string | undefined; body: string };

// fetch would tidy the path before sending it.
function get(server: Served, path: string, method = 'GET'): Promise<Got> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text) => {
        body += text;
      });
      response.on('end', () => {
        const { 'content-type': type, location } = response.headers;
        done({ status: response.statusCode ?? 0, type, location, body });
      });
    });
    sent.on('error', fail);
    sent.end();
  });
}

describe('addresses that moved', () => {
  let folder: string;
  let server: Served;
  const lines = [
    '# moved',
    '/old/ /new/#part 301',
    '/old.json /new.json 301',
    '/away/ //elsewhere.example/ 301',
    '/aslant/ /\\elsewhere.example/ 301',
    '/any/:name/ /:name/ 301',
    '/words/ /策鉴/ 301',
    '/x /y 200',
    '/pair/:one/:other/ /pair/?a=:one&b=:other 301',
  ];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cejian-redirects-'));
    await writeFile(join(folder, 'index.html'), '');
    // A host that reads the file does not look whether anything is at the old address.
    await writeFile(join(folder, 'old.json'), '{}');
    await writeFile(join(folder, '_redirects'), `${lines.join('\n')}\n`);
    server = await serveFolder(folder, { port: 0 });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    ['/old/', '/new/#part'],
    ['/old/?q=1', '/new/#part'],
    ['/old.json', '/new.json'],
    ['/pair/x/y/', '/pair/?a=x&b=y'],
    ['/any/\\elsewhere.example/', '/elsewhere.example/'],
    ['/any/x\\y/', '/x%5Cy/'],
    ['/words/', '/%E7%AD%96%E9%89%B4/'],
  ])('GET %s leads to %s', async (path, location) => {
    expect(await get(server, path)).toMatchObject({ status: 301, location });
  });

  test('no line leads to another host, and none that is no redirect counts', async () => {
    for (const path of ['/away/', '/aslant/', '/x', '/#', '/old', '/pair/x/', '/pair//y/'])
      expect((await get(server, path)).location).toBeUndefined();
  });

  test('the file is read anew when it has changed', async () => {
    await writeFile(join(folder, '_redirects'), '/older/ /newest/ 301\n');
    expect(await get(server, '/older/')).toMatchObject({ status: 301, location: '/newest/' });
    expect((await get(server, '/old/')).status).toBe(404);
    await rm(join(folder, '_redirects'));
    expect((await get(server, '/older/')).status).toBe(404);
  });
});

describe('serveFolder', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', '<title>首页</title>'],
    ['/?lang=zh', 200, 'text/html; charset=utf-8', '<title>首页</title>'],
    [`/${encodeURIComponent('威海')}/`, 200, 'text/html; charset=utf-8', '<title>威海</title>'],
    ['/about', 200, 'text/html; charset=utf-8', '<title>about</title>'],
    ['/data.json', 200, 'application/json; charset=utf-8', '{}'],
    ['/table.csv', 200, 'text/csv; charset=utf-8', 'a'],
    ['/odd.bin', 200, 'application/octet-stream', 'a'],
    ['/missing', 404, 'text/html; charset=utf-8', '<title>没有</title>'],
    ['/empty/', 404, 'text/html; charset=utf-8', '<title>没有</title>'],
    ['/empty', 404, 'text/html; charset=utf-8', '<title>没有</title>'],
    ['/%E4%B8', 400, 'text/plain; charset=utf-8', 'Bad request\n'],
    ['/a%00b', 400, 'text/plain; charset=utf-8', 'Bad request\n'],
  ])('GET %s is %i %s', async (path, status, type, body) => {
    expect(await get(plain, path)).toEqual({ status, type, body, location: undefined });
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/威海/../../secret.txt'.replace('威海', encodeURIComponent('威海')),
    '/..\\secret.txt',
    '/%2e%2e%5csecret.txt',
    '/../dist-old/secret.txt',
    '//../secret.txt',
    '/link.txt',
    '/%252e%252e/secret.txt',
  ])('GET %s does not leave the folder', async (path) => {
    const { status, body } = await get(plain, path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test('a folder without its slash is sent on, so that relative links work', async () => {
    const path = `/${encodeURIComponent('威海')}`;
    expect(await get(plain, path)).toMatchObject({ status: 301, location: `${path}/` });
  });

  test('only GET and HEAD', async () => {
    expect(await get(plain, '/', 'POST')).toMatchObject({ status: 405 });
    expect(await get(plain, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('under a base path', async () => {
    expect(based.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/cejian\/$/);
    expect(await get(based, '/cejian/data.json')).toMatchObject({ status: 200, body: '{}' });
    expect(await get(based, '/cejian')).toMatchObject({ status: 301, location: '/cejian/' });
    expect(await get(based, '/data.json')).toMatchObject({ status: 404 });
    expect(await get(based, '/cejian/../../secret.txt')).toMatchObject({ status: 404 });
  });

  test('under a base path that is not ASCII', async () => {
    const served = await serveFolder(join(scratch, 'dist'), { port: 0, base: '/策鉴 a/' });
    expect((await fetch(served.url)).status).toBe(200);
    expect((await fetch(new URL('data.json', served.url))).status).toBe(200);
    await served.close();
  });

  test('takes another port when somebody has the wished one', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as { port: number };
    const served = await serveFolder(join(scratch, 'dist'), { port });
    expect(new URL(served.url).port).not.toBe(String(port));
    expect(await get(served, '/')).toMatchObject({ status: 200 });
    await served.close();
    other.close();
  });

  test('rejects when there is no such folder', async () => {
    await expect(serveFolder(join(scratch, 'nothing'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

test.each([
  ['', '/'],
  ['/', '/'],
  ['cejian', '/cejian/'],
  ['/a/b', '/a/b/'],
  ['//evil//', '/evil/'],
])('normaliseBase(%j) is %s', (base, expected) => {
  expect(normaliseBase(base)).toBe(expected);
});

test('readPort', () => {
  expect([readPort(undefined), readPort('0'), readPort('65535')]).toEqual([undefined, 0, 65535]);
  for (const wrong of ['', '-1', '65536', '4e3', ' 80']) expect(() => readPort(wrong)).toThrow(/--port/);
});
