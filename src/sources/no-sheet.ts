import { Unreadable } from './unreadable.js';

/** `--sheet` is for workbooks; asked of another form, it would be passed over in silence. */
export function refuseSheet(sheet: string | undefined): void {
  if (sheet !== undefined) throw new Unreadable(`is no workbook, and has no sheet "${sheet}"`);
}
