/** The signs that charts and tables are drawn with. */
export interface Signs {
  /** Of a sparkline, from zero to the highest. */
  readonly levels: string;
  readonly unknown: string;
  readonly minimum: string;
  /** What the parts of a bar are filled with; neighbours can be told apart without colour. */
  readonly fills: string;
  readonly axis: { readonly side: string; readonly corner: string };
  readonly rule: string;
  readonly bullet: string;
}

const unicode: Signs = {
  levels: '▁▂▃▄▅▆▇█',
  unknown: '·',
  minimum: '≥',
  fills: '█░▓▒▚═',
  axis: { side: '│', corner: '└' },
  rule: '─',
  bullet: '•',
};

const ascii: Signs = {
  levels: '.:-=+*#%@',
  unknown: '?',
  minimum: '>',
  fills: '#-=+x:',
  axis: { side: '|', corner: '+' },
  rule: '-',
  bullet: '*',
};

/** ASCII is for terminals without UTF-8. */
export const signsFor = (inAscii: boolean): Signs => (inAscii ? ascii : unicode);

const plain: Readonly<Record<string, string>> = {
  '≥': '>=',
  '–': '-',
  '−': '-',
  '·': '|',
  '’': "'",
  '∞': 'infinity',
};

/** The tool's own words without signs beyond ASCII; names are left as they are. */
export const asciiText = (text: string): string => text.replace(/[≥–−·’∞]/g, (sign) => plain[sign]);
