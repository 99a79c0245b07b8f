import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/csv/read-csv.js';
import { InputError } from '../../src/errors.js';
import type { IncidentTable } from '../../src/incidents/incident-table.js';
import { FileIntake } from '../../src/layouts/file-intake.js';
import { Intake } from '../../src/layouts/intake.js';
import { ucdpGed } from '../../src/layouts/ucdp-ged.js';

const date = fc.constantFrom(
  ...[
    '2024-03-31',
    '2024-02-30',
    ' 2024-03 ',
    '2024',
    '2024-W12',
    '',
    '0024-01-01',
    '2024-03-31 00:00:00.000',
  ],
  ...['2024-03-31T10:00Z', '31/03/2024', '\u00A02024-03-30', '2024-03-05'],
);
const whole = fc.constantFrom(
  ...[
    '0',
    '3',
    '12',
    '',
    ' 7 ',
    '3.0',
    '3.',
    '-0',
    '-4',
    '4+',
    '1.5',
    '1e3',
    '007',
    '1,000',
    '٣',
    '+5',
    '\u30004',
  ],
  ...['123456789012345', '9007199254740993', '99999999999999999999', '.5', '-', 'five', '3\u00A0'],
);
const degrees = fc.oneof(
  fc.double({ min: -181, max: 181, noNaN: true }).map(String),
  fc.integer({ min: -1_800_000, max: 1_800_000 }).map((figure) => String(figure / 10_000)),
  fc.constantFrom('', '34.802462', '-.5', '1e1', '+3', '36.7.1', ' 36.5', '12°', '34.'),
);
const text = fc.constantFrom(
  ...[
    'Homs',
    'homs',
    ' Homs',
    'Homs\u00A0',
    '\uFEFFHoms',
    'حمص',
    'ي\u2003',
    'Deir ez-Zor',
    'a, b',
    'say "hi"',
    '',
  ],
  ...['two\nlines', '"', '  ', 'é', 'Homs governorate', 'Government of Syria', 'Civilians', 'IS', '3', '1'],
);
const id = fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 40 }).map(String));

const acledDate = fc.constantFrom('2024-03-05', '05 March 2024', '5-Mar-24', '0025-03-05', '05/03/2024', '');
const year = fc.constantFrom('2024', '2024', '2025', '', '0', 'x');
const code = fc.constantFrom('0', '1', '2', '3', '7', '12', '-9', '31', '1.0', '');

const fraction = fc.constantFrom(
  ...['0', '2.5', '0.3333333333333333333', '3.', '.5', '1e-1', '-99', '-0', '-3', 'x', ''],
);

const FIELDS: readonly (readonly [RegExp, fc.Arbitrary<string>])[] = [
  [/^(event_id_cnty|eventid)$/, id],
  [/^event_date$/, acledDate],
  [/year$/, year],
  [/^(time_precision|inter[12]|imonth|iday|doubtterr)$/, code],
  [/^n(kill|wound)/, fraction],
  [/^id$/, id],
  [/^date|^period/, date],
  [/^(latitude|longitude)$/, degrees],
  [/^(killed|fatalities|deaths|low|best|high|incidents)/, whole],
  [/./, text],
];

const HEADERS = [
  'id,date,admin1,place,latitude,longitude,killed,killed_low,killed_high,wounded,unused',
  'id,date_start,date_end,date_precision,killed_total,killed_soldiers,killed_civilians,killed_civilians_high',
  'period,incidents,high_quality_incidents,admin1,target,killed_soldiers,killed_civilians',
  [...ucdpGed.required.map(({ name }) => name), 'adm_1', 'date_prec', 'latitude', 'longitude'].join(','),
  'event_id_cnty,event_date,year,time_precision,event_type,actor1,inter1,actor2,inter2,location,fatalities',
  'eventid,iyear,imonth,iday,country_txt,city,attacktype1_txt,targtype1_txt,gname,doubtterr,nkill,nkillter,nwound',
];

const quoted = (value: string, eager: boolean): string =>
  eager || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

const fieldsOf = (names: readonly string[]) =>
  fc.tuple(...names.map((name) => FIELDS.find(([pattern]) => pattern.test(name))?.[1] ?? text));

const file = (header: string) =>
  fc
    .tuple(
      fc.array(fc.tuple(fieldsOf(header.split(',')), fc.boolean()), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', 'x"y', 'short', '""', ',,,,,,,,,,,,,,,,,,,,,,,,'),
    )
    .map(([rows, end, bad]) => {
      const lines = rows.map(([fields, eager]) => fields.map((value) => quoted(value, eager)).join(','));
      return [header, ...lines, bad, ...lines.slice(0, 2)].join(end);
    });

const files = fc
  .constantFrom(...HEADERS)
  .chain((header) => fc.array(file(header), { minLength: 1, maxLength: 2 }));

async function* inChunks(content: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function outcome(reference: boolean, contents: readonly string[], size: number): Promise<unknown> {
  const intake = new Intake({ keeps: 'all rows' });
  const summaries = [];
  try {
    for (const [index, content] of contents.entries()) {
      const source = new FileIntake(`${index + 1}.csv`, intake);
      await readCsv(`${index + 1}.csv`, inChunks(content, size), source, { reference });
      summaries.push(source.summary(''));
    }
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  const { refused, entries } = intake;
  return { ...plain(intake.build(summaries)), refused, entries };
}

/** Texts as such, as codes may differ. */
const plain = ({ texts, ...table }: IncidentTable) => ({
  ...table,
  texts: [...texts].map(([field, column]) => [field, [...column.codes.keys()].map((row) => column.at(row))]),
});

test('the fast reader and the reference make the same table and set the same rows aside', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 400 }), async (contents, size) => {
      expect(await outcome(false, contents, size)).toEqual(await outcome(true, contents, 65_536));
    }),
    { numRuns: 1000 },
  );
});
