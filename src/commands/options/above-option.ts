import { UsageError } from '../../errors.js';
import type { OptionSpec, Options } from '../command.js';

export const ABOVE_OPTION: OptionSpec = {
  flags: '--above <n>',
  description: 'say how many periods in a row have this many or more',
};

export function aboveOption({ above }: Options): number | undefined {
  if (above === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(String(above)))
    throw new UsageError(`--above "${above}" is not a whole number above 0`);
  return Number(above);
}
