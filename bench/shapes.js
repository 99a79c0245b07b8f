/** What is asked of a file of each shape: all contenders get the same columns. */
export const SHAPES = {
  acled: {
    header:
      'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp',
    row: acledRow,
    question: {
      id: 'event_id_cnty',
      date: 'event_date',
      killed: 'fatalities',
      groups: ['event_type', 'sub_event_type', 'admin1', 'civilian_targeting'],
    },
  },
  ucdp: {
    header:
      'id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,side_b_new_id,side_b,number_of_sources,source_headline,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high',
    row: ucdpRow,
    question: { id: 'id', date: 'date_start', killed: 'best', groups: ['type_of_violence', 'adm_1'] },
  },
};

const FIRST_DAY = Date.UTC(2016, 0, 1) / 86_400_000;
const DAYS = 3287; // to the end of 2024
const AREAS = Array.from({ length: 14 }, (_, i) => `Province ${String.fromCharCode(65 + i)}`);
const KINDS = [
  ['Political violence', 'Battles', 'Armed clash'],
  ['Political violence', 'Explosions/Remote violence', 'Shelling/artillery/missile attack'],
  ['Political violence', 'Explosions/Remote violence', 'Remote explosive/landmine/IED'],
  ['Political violence', 'Violence against civilians', 'Attack'],
  ['Strategic developments', 'Strategic developments', 'Looting/property destruction'],
];
const SENTENCES = [
  'The figure is that of the first report, and a later one, from the same town, gives no other.',
  'A witness said: "it was over before noon".',
  'Two roads were closed;\nthe market opened again in the evening.',
  'No group has said that it did this, and none is named here.',
  'Everything in this note is made up, as are the place, the actors and the toll.',
];

const dayText = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const quoted = (text) => `"${text.replaceAll('"', '""')}"`;

/** Few incidents kill many. */
function toll(random) {
  const kind = random(100);
  if (kind < 55) return 0;
  return kind < 99 ? 1 + random(6) : 7 + random(90);
}

function note(random, length) {
  let text = '';
  while (text.length < length) text += `${text && ' '}${SENTENCES[random(SENTENCES.length)]}`;
  return quoted(text);
}

function acledRow(index, random) {
  const date = dayText(FIRST_DAY + random(DAYS));
  const [disorder, event, sub] = KINDS[random(KINDS.length)];
  const area = random(AREAS.length);
  const civilians = event === 'Violence against civilians';
  return [
    `INV${index + 1}`,
    date,
    date.slice(0, 4),
    '1',
    disorder,
    event,
    sub,
    `Group ${random(40)}`,
    quoted(`Supporters of group ${random(9)}, and others`),
    'Rebel group',
    civilians ? 'Civilians (Inventia)' : `Military Forces of Inventia (${random(3)})`,
    '',
    civilians ? 'Civilians' : 'State forces',
    'Rebel group-State forces',
    civilians ? 'Civilian targeting' : '',
    '999',
    'Middle of the map',
    'Inventia',
    AREAS[area],
    `District ${area}-${random(8)}`,
    `Subdistrict ${area}-${random(30)}`,
    `Place ${area}-${random(400)}`,
    (30 + random(60_000) / 10_000).toFixed(4),
    (35 + random(70_000) / 10_000).toFixed(4),
    `${1 + random(3)}`,
    `Invented Gazette; Desk ${random(25)}`,
    'Other-National',
    note(random, 240),
    `${toll(random)}`,
    '',
    `${1_700_000_000 + index}`,
  ].join(',');
}

function ucdpRow(index, random) {
  const date = dayText(FIRST_DAY + random(DAYS));
  const area = random(AREAS.length);
  const type = 1 + random(3);
  const parts = [type === 3 ? 0 : toll(random), type === 3 ? 0 : toll(random), toll(random), random(2)];
  const best = parts.reduce((sum, part) => sum + part, 0);
  const [a, b] = [random(12), 12 + random(12)];
  const sideB = type === 3 ? 'Civilians' : `Group ${b}`;
  return [
    `${index + 1}`,
    date.slice(0, 4),
    '1',
    `${type}`,
    `${1000 + a}`,
    `Inventia: Group ${a}`,
    `${5000 + a * 24 + b}`,
    `Group ${a} - ${sideB}`,
    `${100 + a}`,
    `Group ${a}`,
    `${100 + b}`,
    sideB,
    `${1 + random(4)}`,
    note(random, 330),
    '1',
    `Place ${area}-${random(400)} town`,
    AREAS[area],
    `District ${area}-${random(8)}`,
    (30 + random(60_000) / 10_000).toFixed(4),
    (35 + random(70_000) / 10_000).toFixed(4),
    'Inventia',
    '999',
    'Middle of the map',
    '1',
    '1',
    date,
    date,
    ...parts.map(String),
    `${best}`,
    `${best}`,
    `${best + random(3)}`,
  ].join(',');
}
