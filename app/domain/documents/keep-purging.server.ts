import { database } from '#db/client.server.ts';
import { log } from '#app/platform/log.server.ts';
import { purgeDeleted } from './delete.server.ts';

const DAILY_MS = 86_400_000;

/** Takes away what has been deleted for long enough, now and every day. Returns how to stop. */
export function keepPurging(): () => void {
  void purge();
  const daily = setInterval(() => void purge(), DAILY_MS);
  daily.unref();
  return () => clearInterval(daily);
}

/** A database that is away is asked again tomorrow. */
async function purge(): Promise<void> {
  try {
    const gone = await purgeDeleted(database().db, new Date());
    if (gone > 0) log.info({ gone }, 'deleted documents gone for good');
  } catch (error) {
    log.warn({ err: error }, 'deleted documents could not be taken away');
  }
}
