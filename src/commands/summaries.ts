/** What the list of commands says of each, in its order; the rest of a command is loaded when one is asked. */
export const SUMMARIES = {
  summary:
    'one screen: totals, the deadliest period since when, year to date, victims, places, last incidents',
  deadliest: 'rank the periods: which is the deadliest, and since when',
  since: 'place one period on record: the highest or lowest since when, its rank, and whether that holds',
  trend: 'every period in order: toll, change, rolling and cumulative figures, with a chart',
  season: 'months of the year, or seasons, across years: which is the deadliest on average',
  ytd: 'compare the year to date with the same days of earlier years',
  compare: 'two periods side by side: difference, ratio a day and its 95% interval; or two sources',
  check: 'check claims against the data: which hold, which are contradicted, and which can’t be decided',
  breakdown:
    'break the toll down by victim, place, perpetrator, target, weekday, ...; by two of them as a cross table',
  incidents: 'list single incidents with id, source and file:line',
  validate: 'find what is wrong with a file: rows set aside, figures that don’t add up, doubtful values',
  datasets: 'list the bundled data sets with source, licence, coverage, gaps and rows',
  layouts: 'list the layouts and what they can answer; init FILE writes a first mapping for your own sheet',
};

export type CommandName = keyof typeof SUMMARIES;
