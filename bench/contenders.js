import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const node = process.execPath;

/** Who reads the file, and how; `total` finds what it counted in what it printed. */
export function contendersOf(path, question, folder) {
  const asked = JSON.stringify(question);
  return [
    {
      name: 'desert-incidents summary',
      command: [node, here('../bin/desert-incidents.js'), 'summary', path, '--json'],
      total: ownTotal,
    },
    ...duckdb(folder).map((name) => ({
      name,
      command: [node, here('duckdb-summary.js'), folder, path, asked],
      total: lastLine,
    })),
    ...pandas().map((name) => ({
      name,
      command: [python, here('pandas-summary.py'), path, asked],
      total: lastLine,
    })),
    { name: 'csv-parse, cutting rows only', command: [node, here('csv-parse.js'), path], total: lastLine },
    ...(process.platform === 'win32' ? [] : [{ name: 'wc -l', command: ['wc', '-l', path] }]),
    { name: 'node -e 0', command: [node, '-e', '0'] },
  ];
}

function ownTotal(output) {
  const { incidents, killed } = JSON.parse(output).result.total;
  return { incidents: incidents.best, killed: killed.best };
}

const lastLine = (output) => JSON.parse(output.trim().split('\n').at(-1));

const python = process.env.PYTHON ?? 'python3';

function pandas() {
  const version = attempt(python, ['-c', 'import pandas; print(pandas.__version__)']);
  return version === undefined ? [] : [`pandas ${version}`];
}

/** Installed beside the generated files, since the tool itself does not need it. */
function duckdb(folder) {
  const installed = join(folder, 'node_modules/@duckdb/node-api/package.json');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(installed)) {
    process.stderr.write('installing DuckDB for the comparison ...\n');
    attempt('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '@duckdb/node-api']);
  }
  if (!existsSync(installed)) return [];
  return [`DuckDB ${JSON.parse(readFileSync(installed, 'utf8')).version}, 2 threads`];
}

/** What it prints; undefined where it is not there or fails. */
function attempt(program, args) {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    }).trim();
  } catch {
    return undefined;
  }
}
