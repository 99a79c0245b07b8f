const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** As said in Syria and Iraq, and as said in Egypt; alefs without hamza. */
const ARABIC = [
  ['كانون الثاني', 'شباط', 'اذار', 'نيسان', 'ايار', 'حزيران', 'تموز', 'اب', 'ايلول'],
  ['تشرين الاول', 'تشرين الثاني', 'كانون الاول'],
].flat();
const EGYPTIAN = 'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر'.split(' ');

const numbered = (names: readonly string[]): [string, number][] =>
  names.map((name, index) => [name, index + 1]);

const KNOWN: readonly [string, number][] = [
  ...numbered(ENGLISH),
  ...numbered(ENGLISH.map((name) => name.slice(0, 3))),
  ['sept', 9],
  ...numbered(ARABIC),
  ...numbered(EGYPTIAN),
];

/** A name as it is looked for: in lower case, alefs without hamza. */
const monthKey = (name: string): string => name.toLowerCase().replace(/[أإآٱ]/g, 'ا');

/** Puts ` m03 ` in place of March, and of the sheet's own names. */
export function monthMarker(own: ReadonlyMap<string, number>): (text: string) => string {
  const numbers = new Map([...KNOWN, ...[...own].map(([name, month]) => [monthKey(name), month] as const)]);
  const names = [...numbers.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const name = new RegExp(`(?<!\\p{L})(${names.join('|')})(?!\\p{L})\\.?`, 'gu');
  return (text) =>
    monthKey(text).replace(name, (_, found) => ` m${String(numbers.get(found)).padStart(2, '0')} `);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
