import { getSystemErrorMap } from 'node:util';
import { InputError } from '../errors.js';
import { Unreadable } from './unreadable.js';

const messages: Readonly<Record<string, string>> = {
  ENOENT: 'not found',
  ENOTDIR: 'not found',
  EISDIR: 'is a folder; name its files, for example folder/*.csv',
  EACCES: "can't be read: you have no permission to",
  EPERM: "can't be read: you have no permission to",
};

/** Errors of the file system and of contents in words; every other error is a bug, and stays as it is. */
export function readFailure(source: string, error: unknown): unknown {
  if (error instanceof Unreadable) return new InputError({ source, message: error.message });
  const message = messages[errorCode(error) ?? ''] ?? systemMessage(error);
  return message === undefined ? error : new InputError({ source, message });
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function systemMessage(error: unknown): string | undefined {
  const reason = systemReason(error);
  return reason && `can't be read: ${reason}`;
}

/** What the operating system says: "no space left on device". */
export function systemReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('errno' in error)) return undefined;
  return getSystemErrorMap().get(Number(error.errno))?.[1];
}
