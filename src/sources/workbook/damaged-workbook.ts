import { Unreadable } from '../unreadable.js';

export const damagedWorkbook = (reason: string): Unreadable =>
  new Unreadable(`is a damaged Excel workbook (${reason}); open it in Excel and save it again`);
