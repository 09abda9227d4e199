// Proof of a published folder by itself: every file is what the manifest says, fits its schema, and every quote is in its block.
// It must not need the project that made the folder, the network, or this version's schemas: those in the folder count.
import type { JsonSchema } from '../schema/authored.ts';
import { compileSchema } from '../schema/schema.ts';

/** Reads a file of the folder. */
export interface Folder {
  /** Paths of all files below the folder, with `/`. */
  paths: readonly string[];
  /** Rejects when there is no such file. */
  read(path: string): Promise<Uint8Array>;
  /** SHA-256 in lower-case hexadecimal. */
  hash(bytes: Uint8Array): string;
}

/** What was proven, and what was not. */
export interface Verification {
  /** Files whose hash was compared, JSON files that were held against their schemas, quotes that were looked up. */
  files: number;
  schemas: number;
  quotes: number;
  /** Semver of the data; null when the manifest cannot be read. */
  version: string | null;
  /** One line for each thing that does not hold: `api/v1/amounts.json: …`. None when all is proven. */
  faults: string[];
}

const MANIFEST = 'manifest.json';
const POLICY_FILE = /^api\/v1\/policies\/(.+)\.json$/;
const API_FILE = /^api\/v1\/.*\.json$/;
const SCHEMA_FILE = /^schema\/v1\/.*\.schema\.json$/;

interface Manifest {
  data_version: string;
  files: { path: string; bytes: number; sha256: string }[];
}

interface Anchored {
  block: string;
  quote: string;
  start: number;
  end: number;
  prefix: string;
  suffix: string;
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function isAnchored(value: Json): boolean {
  return typeof value.block === 'string' && typeof value.quote === 'string' && typeof value.start === 'number';
}

function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || typeof value.data_version !== 'string' || !Array.isArray(value.files)) return false;
  return value.files.every(
    (entry) => isRecord(entry) && typeof entry.path === 'string' && typeof entry.sha256 === 'string',
  );
}

/** Visits every cite below a value, with the policy that the nearest record above names. */
function eachCite(value: unknown, policy: string | null, visit: (cite: Anchored, policy: string | null) => void): void {
  if (Array.isArray(value)) for (const item of value) eachCite(item, policy, visit);
  if (!isRecord(value)) return;
  if (isAnchored(value)) visit(value as unknown as Anchored, policy);
  const own = typeof value.policy === 'string' ? value.policy : policy;
  for (const inner of Object.values(value)) if (typeof inner === 'object') eachCite(inner, own, visit);
}

class Verifier {
  readonly result: Verification = { files: 0, schemas: 0, quotes: 0, version: null, faults: [] };
  private readonly json = new Map<string, Json>();
  private readonly folder: Folder;

  constructor(folder: Folder) {
    this.folder = folder;
  }

  private fault(path: string, what: string): void {
    this.result.faults.push(`${path}: ${what}`);
  }

  async readManifest(): Promise<Manifest | undefined> {
    try {
      const manifest: unknown = JSON.parse(new TextDecoder().decode(await this.folder.read(MANIFEST)));
      if (isManifest(manifest)) {
        this.result.version = manifest.data_version;
        return manifest;
      }
      this.fault(MANIFEST, 'is no manifest of a published folder');
    } catch {
      this.fault(MANIFEST, 'is missing or is no JSON: this folder was not published by cejian');
    }
    return undefined;
  }

  /** Each file of the manifest against its hash, and no file beside them. */
  async checkFiles({ files }: Manifest): Promise<void> {
    const listed = new Set([MANIFEST, ...files.map(({ path }) => path)]);
    for (const path of this.folder.paths) if (!listed.has(path)) this.fault(path, 'is not in the manifest');
    const present = new Set(this.folder.paths);
    for (const { path, bytes: size, sha256 } of files) {
      if (!present.has(path)) {
        this.fault(path, 'is in the manifest and not in the folder');
        continue;
      }
      const bytes = await this.folder.read(path);
      this.result.files += 1;
      const found = this.folder.hash(bytes);
      if (found !== sha256)
        this.fault(path, `has SHA-256 ${found} and ${bytes.length} bytes; the manifest says ${sha256} and ${size}`);
      if (API_FILE.test(path) || SCHEMA_FILE.test(path)) this.readJson(path, bytes);
    }
  }

  private readJson(path: string, bytes: Uint8Array): void {
    try {
      const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      if (isRecord(data)) this.json.set(path, data);
      // CSL-JSON is a list by its own definition.
      else if (!path.endsWith('.csl.json') || !Array.isArray(data)) this.fault(path, 'is no JSON object');
    } catch {
      this.fault(path, 'is no JSON in UTF-8');
    }
  }

  /** Each file of the API against the schema that it names, taken from the folder itself. */
  checkSchemas(): void {
    const schemas = [...this.json].filter(([path]) => SCHEMA_FILE.test(path)).map(([, schema]) => schema as JsonSchema);
    const known = new Set(schemas.map(({ $id }) => $id));
    const checks = new Map<string, (value: unknown) => string[]>();
    for (const [path, data] of this.json) {
      const { schema } = data;
      // What is not ours by shape (OpenAPI, Data Package) names its own.
      if (SCHEMA_FILE.test(path) || typeof schema !== 'string') continue;
      const [id = ''] = schema.split('#');
      if (!known.has(id)) {
        this.fault(path, `names the schema ${schema}, which is not in schema/v1/`);
        continue;
      }
      let check = checks.get(schema);
      if (check === undefined) {
        check = compileSchema(schemas, schema);
        checks.set(schema, check);
      }
      this.result.schemas += 1;
      for (const line of check(data)) this.fault(path, line);
    }
  }

  /** Each quote of each file against the block of its policy. */
  checkQuotes(): void {
    const texts = new Map<string, Map<string, string>>();
    for (const [path, data] of this.json) {
      const [, policy] = POLICY_FILE.exec(path) ?? [];
      if (policy === undefined || !Array.isArray(data.blocks)) continue;
      const blocks = (data.blocks as { id: string; text: string }[]).map(({ id, text }) => [id, text] as const);
      texts.set(policy, new Map(blocks));
    }
    for (const [path, data] of this.json) {
      if (!API_FILE.test(path)) continue;
      const [, own = null] = POLICY_FILE.exec(path) ?? [];
      eachCite(data, own, (cite, policy) => {
        if (policy === null) return;
        this.result.quotes += 1;
        const { block, quote, start, end, prefix, suffix } = cite;
        const text = texts.get(policy)?.get(block);
        if (text === undefined) this.fault(path, `cites the block ${block} of ${policy}, which is not there`);
        else if (text.slice(start, end) !== quote)
          this.fault(
            path,
            `the words at ${start} of ${policy} ${block} are “${text.slice(start, end)}”, not “${quote}”`,
          );
        else if (!text.slice(0, start).endsWith(prefix) || !text.slice(end).startsWith(suffix))
          this.fault(path, `the words around “${quote}” in ${policy} ${block} are others than prefix and suffix say`);
      });
    }
  }
}

/**
 * Prove a published folder.
 * @returns what was proven and every fault; never throws for a folder that is broken.
 * @example (await verifyFolder(folder)).faults // []
 */
export async function verifyFolder(folder: Folder): Promise<Verification> {
  const verifier = new Verifier(folder);
  const manifest = await verifier.readManifest();
  if (manifest === undefined) return verifier.result;
  await verifier.checkFiles(manifest);
  verifier.checkSchemas();
  verifier.checkQuotes();
  return verifier.result;
}
