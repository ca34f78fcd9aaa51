import { isRouteErrorResponse } from '@remix-run/react';
import type { DocumentPage } from '#app/domain/documents/page.ts';

/** The document this window shows; a page has one. */
let shown: DocumentPage | undefined;

export function rememberShown(page: DocumentPage): void {
  shown = page;
}

/**
 * A page that asks for its own data again and gets no answer (no connection, a server just starting) stays as it is:
 * somebody may be writing in it. Only a plain no (gone, not allowed) takes it away. `useFollowing` asks again.
 */
export async function orAsShown(
  documentId: string | undefined,
  ask: () => Promise<DocumentPage>,
): Promise<DocumentPage> {
  try {
    return await ask();
  } catch (error) {
    const answered = isRouteErrorResponse(error) && error.status < 500;
    const redirected = error instanceof Response;
    if (answered || redirected || !shown || shown.id !== documentId) throw error;
    return shown;
  }
}
