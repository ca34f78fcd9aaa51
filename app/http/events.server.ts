import { log } from '#app/platform/log.server.ts';
import type { RequestFacts } from './door.ts';

/** What an operator must be able to see afterwards (ASVS 5.0, 16.3). */
export type SecurityEvent =
  | 'signed-in'
  | 'sign-in-refused'
  | 'sign-in-throttled'
  | 'signed-out'
  | 'joined'
  | 'join-refused'
  | 'joined-by-link'
  | 'link-refused'
  | 'signed-out-elsewhere'
  | 'password-changed'
  | 'password-change-refused'
  | 'email-changed'
  | 'email-change-refused'
  | 'account-made'
  | 'reset-asked'
  | 'reset-refused'
  | 'password-reset'
  | 'demo-entered'
  | 'demo-removed'
  | 'set-up-done'
  | 'set-up-refused';

/** Writes one line: who (by id), from where, what. Never an e-mail address, a code or a token. */
export function writeEvent(facts: RequestFacts, event: SecurityEvent, personId?: string): void {
  log.info({ requestId: facts.requestId, address: facts.address, event, personId }, 'security');
}
