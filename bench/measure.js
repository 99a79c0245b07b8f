import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';

const POLL = 20;
const TICKS = 100; // a second, as Linux counts the time of a process

/** Runs a program to its end, and gives what it printed and what it took; on Linux also processor time and memory. */
export async function measure([program, ...args]) {
  const begin = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  let use = {};
  const timer = setInterval(async () => {
    use = { ...use, ...(await useOf(child.pid)) };
  }, POLL);
  const code = await new Promise((done, failed) => child.on('error', failed).on('close', done));
  clearInterval(timer);
  const seconds = (performance.now() - begin) / 1000;
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: exit ${code}`);
  return { seconds, ...use, output: Buffer.concat(chunks).toString() };
}

/** Seconds of all its threads until now, and the most megabytes it ever held. */
async function useOf(pid) {
  const [stat, status] = await Promise.all(['stat', 'status'].map((file) => textOf(`/proc/${pid}/${file}`)));
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(status) ?? [];
  if (kilobytes === undefined) return {};
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
  return { processor: (user + system) / TICKS, peak: Number(kilobytes) / 1000 };
}

const textOf = (path) => readFile(path, 'utf8').catch(() => '');

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
