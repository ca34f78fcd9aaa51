import { hear, hearing, type Notice } from '#db/notices.server.ts';
import type { World } from '#tests/support/world.ts';

/** The notices about this world's coalition and document, as they are heard. */
export async function listening(world: World): Promise<{ kinds: () => string[]; stop: () => void }> {
  const heard: Notice[] = [];
  const stop = hear((notice) => {
    const about = 'coalitionId' in notice ? notice.coalitionId : 'documentId' in notice && notice.documentId;
    if (about === world.coalitionId || about === world.documentId) heard.push(notice);
  });
  await hearing();
  return { kinds: () => heard.map(({ kind }) => kind), stop };
}
