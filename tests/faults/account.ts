import { database } from '#db/client.server.ts';
import { loadStored } from '#app/domain/sections/journal.server.ts';
import { docFrom, jsonFrom, textOf } from '#app/editor/ydoc.ts';
import { markersIn, type Edit, type Writer } from '../support/writers.ts';

/**
 * Everybody's edits over a whole test, and what became of them. "Unknown" edits may be there or not; a missing
 * acknowledged one is a loss, and so is any that stands there twice.
 */
export class Account {
  private readonly edits: Edit[] = [];

  /** Notes down what these writers did, before their copies are thrown away. */
  take(writers: readonly Writer[]): void {
    for (const writer of writers) this.edits.push(...writer.edits);
  }

  against(text: string): {
    invoked: number;
    acknowledged: number;
    unknownKept: number;
    lost: string[];
    doubled: string[];
  } {
    const found = markersIn(text);
    const acknowledged = this.edits.filter(({ savedAt }) => savedAt !== undefined);
    return {
      invoked: this.edits.length,
      acknowledged: acknowledged.length,
      unknownKept: this.edits.filter(({ savedAt, marker }) => savedAt === undefined && found.has(marker))
        .length,
      lost: acknowledged.filter(({ marker }) => !found.has(marker)).map(({ marker }) => marker),
      doubled: [...found].filter(([, often]) => often > 1).map(([marker]) => marker),
    };
  }
}

/** What the database holds of a section, read past every server. */
export async function storedText(sectionId: string, db = database().db): Promise<string> {
  const { state, tail } = await loadStored(sectionId, db);
  const doc = docFrom(state, tail);
  try {
    return textOf(jsonFrom(doc));
  } finally {
    doc.destroy();
  }
}
