#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

const cli = new URL('../dist/cli.js', import.meta.url);

if (existsSync(cli)) {
  module.enableCompileCache?.();
  const { main } = await import(cli.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('desert-incidents is not built yet: run `npm start` in its folder\n');
  process.exitCode = 70;
}
