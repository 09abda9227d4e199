// Installs what is missing, before any other script of this project runs. It must not need anything installed, and must
// run on Node 20: that is why it is the one plain JavaScript file under src/ (the Node that reads TypeScript is among
// the things it installs). It must not touch anything outside node_modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const STAMP = 'node_modules/.cejian-installed';
const OLDEST_NODE = 20;
// The first release that runs TypeScript files without a flag.
const OLDEST_INSTALLED_NODE = [22, 18];

/**
 * What an installation depends on, as one short text: the locked versions, the asked-for packages and the machine's kind.
 * @param {string} root the project folder, with package.json and package-lock.json
 * @returns {string} a hexadecimal sha256. Scripts and descriptions in package.json do not count. Throws when a file is missing.
 * @example installationDigest('.') // '5f2c…' (64 digits)
 */
export function installationDigest(root) {
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides, allowScripts]))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
}

/**
 * Why an installation is needed.
 * @param {string} root the project folder
 * @returns {string | undefined} a phrase that completes "installing packages: …"; undefined when all is there. Never throws
 *   for a damaged node_modules.
 * @example missingBecause('.') // 'package-lock.json has changed'
 */
export function missingBecause(root) {
  if (!existsSync(join(root, 'node_modules'))) return 'there are none yet';
  // Written last, so an installation that was cut off has none.
  if (!existsSync(join(root, STAMP))) return 'the last installation did not finish, or was not made by this script';
  if (readFileSync(join(root, STAMP), 'utf8').trim() !== installationDigest(root))
    return 'package-lock.json has changed';
  const { devDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const lost = Object.keys(devDependencies).find(
    (name) => !existsSync(join(root, 'node_modules', name, 'package.json')),
  );
  return lost === undefined ? undefined : `${lost} is gone`;
}

/**
 * The PATH without any node_modules/.bin, so that npm does not run on a Node that it is about to delete.
 * @param {string} path the value of PATH
 * @returns {string} the same folders in the same order, fewer of them
 * @example outerPath('/a/node_modules/.bin:/usr/bin') // '/usr/bin'
 */
export function outerPath(path) {
  return path
    .split(delimiter)
    .filter((folder) => !folder.replace(/[\\/]+$/, '').endsWith(`node_modules${sep}.bin`))
    .join(delimiter);
}

// Runs `npm ci` on the Node and npm that the person started; returns its exit code.
function installLocked(root) {
  // Its engine warnings are about the outer Node, on which none of these packages will run.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env };
  // Windows spells it Path, and an environment that holds both spellings is ambiguous.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[key] = outerPath(env[key] ?? '');
  // A caller's NODE_ENV=production would leave out the packages that build the site.
  delete env.NODE_ENV;
  const npm = process.env.npm_execpath;
  const outerNode = process.env.npm_node_execpath;
  const direct = npm?.endsWith('.js') && outerNode && existsSync(outerNode);
  // npm writes to stdout; ours belongs to the command that follows.
  const options = { cwd: root, env, stdio: ['ignore', 2, 2] };
  const result = direct
    ? spawnSync(outerNode, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return result.status ?? 1;
}

// The version of the Node that the next script will meet, as [major, minor]; undefined when it does not start.
function installedNode(root) {
  const bin = join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${outerPath(process.env.PATH ?? '')}` };
  const { stdout } = spawnSync('node --version', { cwd: root, env, shell: true, encoding: 'utf8' });
  return stdout
    ?.match(/^v(\d+)\.(\d+)/)
    ?.slice(1)
    .map(Number);
}

/**
 * Make node_modules what package-lock.json says; does nothing when it is so already.
 * @param {string} root the project folder
 * @returns {number} an exit code: 0 when the packages are there, 1 after one message on stderr when they cannot be had
 * @example setUp('.') // 0
 */
export function setUp(root) {
  const say = (/** @type {string} */ text) => process.stderr.write(`cejian: ${text}\n`);
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    say(`this machine has Node ${process.versions.node}; install Node ${OLDEST_NODE} or newer from https://nodejs.org`);
    return 1;
  }
  const reason = missingBecause(root);
  if (reason === undefined) return 0;
  say(`installing packages (${reason}); this takes a minute`);
  rmSync(join(root, STAMP), { force: true });
  const code = installLocked(root);
  if (code !== 0) {
    say('npm ci failed (its messages are above); check the connection to the package registry and run this again');
    return 1;
  }
  const [major = 0, minor = 0] = installedNode(root) ?? [];
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_INSTALLED_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    say(
      `the packages are there, but Node ${OLDEST_INSTALLED_NODE.join('.')} or newer is not; ` +
        'install scripts may be switched off: npm config set ignore-scripts false, then run this again',
    );
    return 1;
  }
  writeFileSync(join(root, STAMP), `${installationDigest(root)}\n`);
  return 0;
}

const started = process.argv[1];
// realpath: a clone reached over a symbolic link must not make this silently do nothing.
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  process.exitCode = setUp(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
}
