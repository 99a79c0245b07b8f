/** Names that sheets give to what we call otherwise, as words in lower case. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  date: [
    'date',
    'day',
    'event date',
    'incident date',
    'date of incident',
    'date of event',
    'attack date',
    'when',
    'تاريخ',
    'التاريخ',
  ],
  date_start: ['date start', 'start date', 'start', 'from', 'date from', 'first day'],
  date_end: ['date end', 'end date', 'end', 'to', 'until', 'date to', 'last day'],
  date_precision: ['date precision', 'precision'],
  period: ['period', 'month', 'quarter', 'week', 'year'],
  id: ['id', 'event id', 'incident id', 'reference', 'ref', 'code', 'number', 'no', 'nr'],
  country: ['country', 'البلد', 'الدولة'],
  admin1: [
    'admin1',
    'adm1',
    'adm 1',
    'admin 1',
    'governorate',
    'province',
    'state',
    'region',
    'oblast',
    'wilaya',
    'المحافظة',
    'محافظة',
  ],
  place: ['place', 'location', 'town', 'village', 'city', 'site', 'where', 'locality', 'المكان', 'الموقع'],
  perpetrator: [
    'perpetrator',
    'perpetrators',
    'attacker',
    'attackers',
    'perpetrated by',
    'responsible',
    'الجهة المنفذة',
  ],
  target: ['target', 'targets', 'target type', 'الهدف'],
  attack_type: ['attack type', 'type of attack', 'method', 'weapon', 'event type', 'incident type', 'tactic'],
  source: ['source', 'sources', 'reported by', 'المصدر'],
  source_url: ['source url', 'url', 'link', 'links', 'الرابط'],
  note: [
    'note',
    'notes',
    'remark',
    'remarks',
    'comment',
    'comments',
    'description',
    'details',
    'summary',
    'ملاحظات',
  ],
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'long', 'lng', 'x'],
  victim_type: ['victim type', 'victims', 'victim', 'type of victim', 'type of victims'],
  incidents: [
    'incidents',
    'attacks',
    'events',
    'number of incidents',
    'number of attacks',
    'number of events',
  ],
};

const FIELD_OF = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field])),
);

/** Words for what is done to people. */
const TOLLS: Readonly<Record<string, readonly string[]>> = {
  killed: ['killed', 'dead', 'deaths', 'death', 'died', 'fatalities', 'fatality', 'kia', 'القتلى', 'قتلى'],
  wounded: ['wounded', 'injured', 'injuries', 'wia', 'الجرحى', 'جرحى'],
  kidnapped: ['kidnapped', 'abducted', 'abductions', 'kidnappings'],
  missing: ['missing'],
};

const TOLL_OF = new Map(Object.entries(TOLLS).flatMap(([toll, words]) => words.map((word) => [word, toll])));

const BOUND_OF = new Map([
  ...['low', 'lower', 'min', 'minimum'].map((word) => [word, 'low'] as const),
  ...['high', 'upper', 'max', 'maximum'].map((word) => [word, 'high'] as const),
]);

/** Words that say nothing of whom a figure counts. */
const EMPTY = new Set(
  'number no nr of the them total all count people persons best estimate confirmed reported'.split(' '),
);

const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** What a column's name says that it means. */
export function fieldNamed(name: string): string | undefined {
  const words = wordsOf(name);
  return FIELD_OF.get(words.join(' ')) ?? tollNamed(words);
}

/** A header, as far as names tell: one name may stand in a title too. */
export const namesFields = (row: readonly string[]): boolean =>
  row.filter((name) => fieldNamed(name) !== undefined).length > 1;

/** `Civilians killed (min)` is killed_civilians_low. */
function tollNamed(words: readonly string[]): string | undefined {
  const [toll, second] = words.flatMap((word) => TOLL_OF.get(word) ?? []);
  if (toll === undefined || second !== undefined) return undefined;
  const bound = words.map((word) => BOUND_OF.get(word)).find((one) => one !== undefined);
  const type = words.filter((word) => !TOLL_OF.has(word) && !BOUND_OF.has(word) && !EMPTY.has(word));
  return [toll, ...type, ...(bound ? [bound] : [])].join('_');
}

/** `Of them civilians`: whom a figure may count that stands beside the killed or the wounded. */
export function victimsNamed(name: string): string | undefined {
  const words = wordsOf(name).filter((word) => !EMPTY.has(word));
  return words.length === 1 && VICTIMS.has(words[0]) ? words[0] : undefined;
}

const VICTIMS = new Set(
  'civilians soldiers militants fighters children women men police officers rebels insurgents combatants'.split(
    ' ',
  ),
);
