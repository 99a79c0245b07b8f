import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const windows = process.platform === 'win32';
const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
const binaries = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const env = { ...process.env, [pathName]: `${binaries}${delimiter}${process.env[pathName] ?? ''}` };

/**
 * Runs a program of node_modules or of the system in the root folder; resolves to its exit code and, where
 * `stdio` pipes them, its stdout and stderr as one text.
 */
export function run(program, args, stdio) {
  return new Promise((done) => {
    const shell = windows && program !== process.execPath; // npm's programs are .cmd files there
    const child = spawn(program, shell ? args.map(quoted) : args, { cwd: root, env, stdio, shell });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => done({ code: 1, output: `${error.message}\n` }));
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

function quoted(arg) {
  return /^[\w@%+=:,./\\-]+$/.test(arg) ? arg : `"${arg.replaceAll('"', '""')}"`;
}

export function isMain(meta) {
  return process.argv[1] !== undefined && fileURLToPath(meta.url) === realpathSync(process.argv[1]);
}
