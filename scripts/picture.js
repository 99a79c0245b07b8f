import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LINE = 18;
const COLUMN = 8.4;

/** The terminal's text, with SGR codes for bold and dim, as an SVG. */
export function picture(text, columns = 80) {
  const lines = text.trimEnd().split('\n');
  const [width, height] = [columns * COLUMN + 32, lines.length * LINE + 32];
  const rows = lines.map((line, index) => `<text x="16" y="${28 + index * LINE}">${spans(line)}</text>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t">`,
    '<title id="t">The summary of the bundled data in a terminal</title>',
    `<style>text{font:14px ui-monospace,Menlo,Consolas,monospace;fill:#d8dee9;white-space:pre}.b{font-weight:bold;fill:#fff}.d{fill:#93a1b5}</style>`,
    `<rect width="100%" height="100%" rx="8" fill="#1b2230"/>`,
    ...rows,
    '</svg>\n',
  ].join('\n');
}

function spans(line) {
  let [bold, dim] = [false, false];
  return line
    .split(/(\x1b\[\d+m)/)
    .map((part) => {
      const code = /^\x1b\[(\d+)m$/.exec(part)?.[1];
      if (code === undefined)
        return part && `<tspan class="${bold ? 'b' : dim ? 'd' : ''}">${quoted(part)}</tspan>`;
      if (code === '1') bold = true;
      if (code === '2') dim = true;
      if (code === '22' || code === '0') [bold, dim] = [false, false];
      return '';
    })
    .join('');
}

const quoted = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bin = fileURLToPath(new URL('../bin/desert-incidents.js', import.meta.url));
  const text = execFileSync(process.execPath, [bin, 'summary', '--color', 'always', '--width', '80'], {
    encoding: 'utf8',
  });
  writeFileSync(new URL('../docs/summary.svg', import.meta.url), picture(text));
}
