import type { Db, Tx } from '#db/client.server.ts';
import { mail } from '#db/schema/index.ts';

/** A letter to one address, in the person's words, with what it is about. */
export type Letter = {
  /** The coalition it is about; null for an account's own mail. */
  coalitionId: string | null;
  /** Whose account it concerns, where there is one. */
  personId: string | null;
  to: string;
  subject: string;
  /** Plain text; addresses in it are whole. */
  text: string;
  /** Whether a link in it opens the recipient's account. */
  opensAccount?: boolean;
};

/** Writes a letter in the transaction that causes it; it is sent once that is committed, and again until it goes. */
export async function writeMail(tx: Db | Tx, letter: Letter): Promise<void> {
  await tx.insert(mail).values(letter);
}
