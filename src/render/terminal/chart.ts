import type { Chart } from '../report.js';
import { signsFor } from '../signs.js';
import { barLines } from './bars.js';
import { lineLines } from './line-chart.js';
import type { Page } from './page.js';
import { prose } from './prose.js';

/** Where lines have no end. */
const CHART_WIDTH = 100;

export function renderChart(chart: Chart, page: Page): string[] {
  if (chart.points.length === 0) return [];
  const own = Number.isFinite(page.width) ? page : { ...page, width: CHART_WIDTH };
  const lines = chart.shape === 'bars' ? barLines(chart, own) : lineLines(chart, own);
  return [...prose(chart.label, own).map(page.strong), ...lines];
}

/** Without colour, for a block of code. */
export function plainChart(chart: Chart): string[] {
  const same = (text: string) => text;
  const page = { width: CHART_WIDTH, labelWidth: 0, ascii: false, signs: signsFor(false) };
  return renderChart(chart, { ...page, strong: same, faint: same, part: (_, text) => text });
}
