import type { Strong, Text } from './report.js';

export function textParts(text: Text): readonly (string | Strong)[] {
  return typeof text === 'string' ? [text] : text;
}

export function partText(part: string | Strong): string {
  return typeof part === 'string' ? part : part.strong;
}
