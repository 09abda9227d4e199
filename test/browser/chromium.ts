// Finds a Chromium on this machine, installs one when asked to and there is none, and starts it for the tests.
// It must not let a run go on without a browser: no Chromium is a failure with one clear message, never a skip.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const APT_PACKAGES = ['chromium', 'fonts-noto-cjk'];

type Env = Record<string, string | undefined>;
type Machine = { env: Env; platform: NodeJS.Platform; home: string };

const here = (): Machine => ({ env: process.env, platform: process.platform, home: homedir() });

// Where installers put browsers that are not on the PATH.
function usualPlaces({ env, platform, home }: Machine): string[] {
  if (platform === 'darwin') {
    const apps = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
    const edge = 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      [...apps, edge].map((app) => join(folder, app)),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  return ['/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

// Browsers that Playwright downloaded, newest first.
function playwrightPlaces({ env, platform, home }: Machine): string[] {
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library/Caches/ms-playwright'),
    win32: join(env.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'ms-playwright'),
  };
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH ||
    (caches[platform] ?? join(env.XDG_CACHE_HOME || join(home, '.cache'), 'ms-playwright'));
  if (!existsSync(cache)) return [];
  const revision = (name: string) => Number(name.split('-').at(-1));
  const folders = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  const programs = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
    ...['arm64', 'x64'].map(
      (arch) => `chrome-mac-${arch}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ),
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ];
  return folders
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((folder) => programs.map((program) => join(cache, folder, program)));
}

/**
 * Find a Chromium, or a browser made from it.
 * @param machine the environment, platform and home folder to look in; this machine when left out
 * @returns the path of the program: CEJIAN_CHROMIUM if set, else the first on the PATH, else in the usual places, else
 *   one that Playwright downloaded; undefined when there is none. Throws when CEJIAN_CHROMIUM names no file.
 * @example findChromium() // '/usr/bin/chromium'
 */
export function findChromium(machine: Machine = here()): string | undefined {
  const { env, platform } = machine;
  if (env.CEJIAN_CHROMIUM) {
    if (existsSync(env.CEJIAN_CHROMIUM)) return env.CEJIAN_CHROMIUM;
    throw new Error(`CEJIAN_CHROMIUM names a file that is not there: ${env.CEJIAN_CHROMIUM}`);
  }
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...usualPlaces(machine), ...playwrightPlaces(machine)].find((path) => existsSync(path));
}

/**
 * Start Chromium without a window, on a new profile.
 * @returns a Playwright browser; the caller closes it. Rejects with a message that says what to do when there is none.
 * @example const browser = await launchChromium(); const page = await browser.newPage();
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(HOW_TO_GET_ONE);
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({ executablePath, args: FLAGS, headless: true, chromiumSandbox });
  // Chromium refuses to run as root inside its sandbox; everybody else keeps the sandbox.
  if (process.getuid?.() === 0) return launch(false);
  return launch(true).catch((error: Error) => {
    // Containers and some Ubuntu releases forbid the sandbox to everybody; the pages under test are our own.
    if (!/sandbox/i.test(error.message)) throw error;
    return launch(false);
  });
}

const HOW_TO_GET_ONE =
  'no Chromium found for the browser tests: install Chromium, Google Chrome or Microsoft Edge, ' +
  'or set CEJIAN_CHROMIUM to the path of one, and run this again';

const say = (text: string) => process.stderr.write(`chromium: ${text}\n`);

function succeeds(program: string, args: string[], stdio: 'ignore' | 'inherit' = 'ignore'): boolean {
  return spawnSync(program, args, { stdio: ['ignore', stdio, stdio] }).status === 0;
}

// The words before apt-get: none for root, sudo where it asks for no password; undefined where apt cannot be used.
function aptPrefix(): string[] | undefined {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function aptInstall(prefix: string[], packages: string[]): boolean {
  say(`apt-get install ${packages.join(' ')}`);
  // env: sudo drops variables, and a question from a package would wait for ever.
  const run = (...args: string[]) => {
    const [program = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return succeeds(program, rest, 'inherit');
  };
  // A stale list of one third-party source makes update fail while the install would work.
  run('update', '-qq');
  return run('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

// Without a Chinese font every character is an empty box: the tests pass, the pictures are useless.
function ensureChineseFont(): void {
  if (process.platform !== 'linux' || hasChineseFont()) return;
  const prefix = aptPrefix();
  if (prefix && aptInstall(prefix, ['fontconfig', 'fonts-noto-cjk']) && hasChineseFont()) return;
  say('warning: no Chinese font on this machine; Chinese text will show as boxes (install Noto Sans CJK)');
}

/**
 * Make sure that there is a Chromium, and on Linux a Chinese font: apt on Debian and Ubuntu for root or with sudo that
 * asks for no password, else Playwright's download.
 * @returns the path of the program; undefined when there is none and none could be installed
 * @example ensureChromium() // '/usr/bin/chromium'
 */
export function ensureChromium(): string | undefined {
  if (findChromium() === undefined) {
    const prefix = aptPrefix();
    if (prefix) aptInstall(prefix, APT_PACKAGES);
    if (findChromium() === undefined) {
      say('playwright-core install chromium');
      succeeds(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], 'inherit');
    }
  }
  const found = findChromium();
  if (found !== undefined) ensureChineseFont();
  return found;
}

if (import.meta.main) {
  const found = process.argv.includes('--install') ? ensureChromium() : findChromium();
  if (found === undefined) say(HOW_TO_GET_ONE);
  else {
    // On Windows asking for the version opens a window.
    const version =
      process.platform === 'win32' ? '' : spawnSync(found, ['--version'], { encoding: 'utf8' }).stdout?.trim();
    process.stdout.write(`${found}${version ? ` (${version})` : ''}\n`);
  }
  process.exitCode = found === undefined ? 1 : 0;
}
