import { REFUSALS, type Refusal } from '#app/editor/protocol.ts';

/**
 * Thrown in a hook, it closes the section for this connection with the reason, which the page acts on. It carries
 * no message and no stack: Hocuspocus prints what it catches, and a refusal is no failure.
 */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: number;
  readonly reason: Refusal;
  constructor(reason: Refusal) {
    super('');
    this.code = REFUSALS[reason];
    this.reason = reason;
    this.stack = '';
  }
}
