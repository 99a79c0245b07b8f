import { build } from './build.js';
import { install } from './install.js';

try {
  await install();
  await build();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

// In this process, so that streams, signals and the exit code are the tool's own.
if (process.argv.length === 2) process.argv.push('summary');
await import('../bin/desert-incidents.js');
