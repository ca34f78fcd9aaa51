import { eq } from 'drizzle-orm';
import { env } from '#app/platform/env.server.ts';
import { database, type Db } from '#db/client.server.ts';
import { coalition } from '#db/schema/index.ts';
import { isDemoOffered } from '../people/demo.server.ts';

/** How letters reach people here: by a mail server, in a demo's outbox, or not at all. */
export type MailWay = 'mail' | 'outbox' | 'none';

export async function mailWay(db: Db = database().db): Promise<MailWay> {
  if (hasMailServer()) return 'mail';
  if (!isDemoOffered()) return 'none';
  const demo = await db.select({ id: coalition.id }).from(coalition).where(eq(coalition.demo, true)).limit(1);
  return demo.length > 0 ? 'outbox' : 'none';
}

/** Whether letters are sent at all. */
export const hasMailServer = (): boolean => env().SMTP_URL !== undefined;
