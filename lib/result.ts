/** Failure is a value across contexts: an Error does not survive a message. */
export type Failure = { ok: false; code: FailureCode; message: string };
export type Result<T> = { ok: true; value: T } | Failure;

export type FailureCode =
  /** A field is missing or of the wrong type; `message` names it. */
  | 'invalid'
  /** The browser refused to write: storage is full or the disk failed. */
  | 'storage'
  /** The sender may not ask this. */
  | 'forbidden'
  /** The page may not be read (no access, or a browser page). */
  | 'no-access'
  | 'not-found'
  /** Read in a private window: ask the user first, then say so. */
  | 'private'
  /** A bug of ours. */
  | 'internal';

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (code: FailureCode, message: string): Failure => ({ ok: false, code, message });

/** An expected refusal on its way to becoming a {@link Failure}; anything else that is thrown is a bug of ours. */
export class Refusal extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
  }
}
