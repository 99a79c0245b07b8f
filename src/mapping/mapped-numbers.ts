import type { Column } from '../fields/fields.js';
import { badValue } from '../layouts/field-error.js';
import { columnKey } from '../layouts/header.js';
import { parsedOnce } from '../layouts/parsed-once.js';
import type { NumberReader } from '../layouts/toll-columns.js';
import { readFigure, type StatedFigure } from './figure-forms.js';
import type { Mapping } from './mapping.js';

/** Reads figures in all the forms of the mapping. */
export function mappedNumbers(mapping: Mapping): NumberReader {
  const figureIn = (column: Column) => parsedOnce(column, (text) => parse(text, column, mapping));
  return {
    merges: true,
    toll: (column) => {
      const figure = figureIn(column);
      return (fields, toll) => {
        const { low, best, high, isMinimum } = figure(fields);
        if (isMinimum) toll.setMinimum(best);
        else if (!Number.isNaN(low)) toll.set(low, best, high);
      };
    },
    number: (column) => {
      const figure = figureIn(column);
      return (fields) => {
        const { low, best, isMinimum } = figure(fields);
        if (isMinimum || !Object.is(low, best))
          throw badValue(column, fields.text(column), 'is not one number, which is wanted here', 'figure');
        return best;
      };
    },
  };
}

function parse(text: string, column: Column, { columns, figures, source }: Mapping): StatedFigure {
  const own = columns.get(columnKey(column.name))?.values ?? new Map<string, string>();
  const words = new Map([...figures.words, ...own]);
  const figure = readFigure(text, { ...figures, words });
  if (typeof figure === 'string')
    throw badValue(column, text, `${figure}; say what it means under words: in ${source}`, 'figure');
  return figure;
}
