import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { install } from './install.js';
import { isMain, root, run } from './run.js';

const dist = join(root, 'dist');
const codeStamp = join(dist, '.stamp');
const typesStamp = join(dist, '.stamp-types');
const otherInputs = [
  'package-lock.json',
  'package.json',
  'scripts/build.js',
  'tsconfig.build.json',
  'tsconfig.json',
];

/** Bundles src into dist, unless what dist holds is current. */
export async function build() {
  const hash = await inputsHash();
  if (!(await isCurrent(codeStamp, hash))) await stamped(codeStamp, hash, 'building', bundle);
}

/** Writes the declarations of what `build` built into dist/types, unless they are current. */
export async function buildTypes() {
  const hash = await inputsHash();
  if (!(await isCurrent(typesStamp, hash))) await stamped(typesStamp, hash, 'writing types', declare);
}

async function bundle() {
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts', 'src/index.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true, // a lazy import stays lazy
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'eof',
    // CommonJS dependencies call require() for Node's own modules
    banner: {
      js: "import{createRequire as bundleRequire}from'node:module';const require=bundleRequire(import.meta.url);",
    },
    logLevel: 'warning',
    write: false,
  });
  await esbuild.stop();
  await rm(dist, { recursive: true, force: true });
  for (const { path, contents } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
}

async function declare() {
  await rm(join(dist, 'types'), { recursive: true, force: true });
  const { code, output } = await run('tsc', ['-p', 'tsconfig.build.json'], ['ignore', 'pipe', 'pipe']);
  if (code !== 0) throw new Error(`tsc failed (exit ${code})\n${output}`);
}

async function stamped(stamp, hash, what, make) {
  process.stderr.write(`${what} ...\n`);
  await make();
  await writeFile(stamp, hash);
}

async function isCurrent(stamp, hash) {
  return (await readFile(stamp, 'utf8').catch(() => undefined)) === hash;
}

async function inputsHash() {
  const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const hash = createHash('sha256');
  for (const path of [...sources.sort(), ...otherInputs.map((name) => join(root, name))]) {
    const content = await readFile(path);
    hash.update(`${path.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

if (isMain(import.meta)) {
  await install();
  await build();
  await buildTypes();
}
