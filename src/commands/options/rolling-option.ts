import type { Rolling } from '../../analysis/trend.js';
import { UsageError } from '../../errors.js';
import type { OptionSpec, Options } from '../command.js';

export const ROLLING_OPTIONS: readonly OptionSpec[] = [
  { flags: '--rolling <n>', description: 'with the mean of the last n periods' },
  { flags: '--rolling-sum <n>', description: 'with the sum of the last n periods' },
];

export const rollingOption = ({ rolling, rollingSum }: Options): Rolling => ({
  mean: lengthOf('rolling', rolling),
  sum: lengthOf('rolling-sum', rollingSum),
});

function lengthOf(name: string, text: Options[string]): number | undefined {
  if (text === undefined) return undefined;
  const length = Number(text);
  if (!/^\d+$/.test(String(text)) || length < 2)
    throw new UsageError(`--${name} "${text}" is not a whole number of periods above 1`);
  return length;
}
