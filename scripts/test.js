import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, buildTypes } from './build.js';
import { install } from './install.js';
import { root, run } from './run.js';

await install();
const checks = [
  await check('build', builtBinAnswers), // first: tests may start what it built
  ...(await Promise.all([
    check('types', () => program('tsc')),
    check('lint', () => program('biome', 'check', '.')),
    check('knip', () => program('knip')),
  ])),
];
const tests = await vitest(process.argv.slice(2));

const passed = checks.filter(Boolean).length + tests.passed;
const failed = checks.filter((ok) => !ok).length + tests.failed;
const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
process.exitCode = failed > 0 ? 1 : 0;
process.stdout.write(`${passed} passed, ${failed} failed${skipped}\n`);

/** Runs one check, prints its name and, if it failed, why; resolves to whether it passed. */
async function check(name, work) {
  const problem = await work().catch((error) => `${error.message}\n`);
  process.stdout.write(problem === undefined ? `ok      ${name}\n` : `FAILED  ${name}\n${problem}\n`);
  return problem === undefined;
}

async function program(name, ...args) {
  const { code, output } = await run(name, args, ['ignore', 'pipe', 'pipe']);
  return code === 0 ? undefined : `${output}${name} ended with exit ${code}\n`;
}

async function builtBinAnswers() {
  await build();
  await buildTypes();
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const bin = ['bin/desert-incidents.js', '--version'];
  const { code, output } = await run(process.execPath, bin, ['ignore', 'pipe', 'pipe']);
  if (code === 0 && output.trim() === version) return undefined;
  return `${bin.join(' ')} should print ${version}; it ended with exit ${code} and printed:\n${output}`;
}

/** Counts over all time zones; a run that broke down or tested nothing counts as one failure. */
async function vitest(args) {
  const folder = await mkdtemp(join(tmpdir(), 'desert-incidents-test-'));
  try {
    const file = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code, output } = await run(
      'vitest',
      ['run', ...reporters, ...args],
      ['ignore', 'inherit', 'inherit'],
    );
    process.stdout.write(output);
    const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
    return report === undefined ? { passed: 0, failed: 1, skipped: 0 } : counts(report, code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function counts(report, code) {
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + report.testResults.filter(failedAsAWhole).length;
  const brokeDown = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: brokeDown ? 1 : failed, skipped };
}

/** A test file that could not be loaded, or whose hooks failed, reports no failed test. */
function failedAsAWhole({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}
