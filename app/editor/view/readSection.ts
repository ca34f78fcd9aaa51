import type { SectionView } from '#app/domain/documents/page.ts';

/** The section as the server reads it now; undefined when it cannot be read: no connection, or no longer a right. */
export async function readSection(sectionId: string): Promise<SectionView | undefined> {
  try {
    const answer = await fetch(`/sections/${sectionId}/reading`, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
    return answer.ok ? ((await answer.json()) as SectionView) : undefined;
  } catch {
    return undefined;
  }
}
