import { database } from '#db/client.server.ts';
import { words } from '#app/words/index.ts';
import { authorise, type Actor } from '../access/access.server.ts';
import type { CoalitionFrame } from '../coalitions/frame.ts';
import { coalitionFrame } from '../coalitions/frame.server.ts';
import { Invalid } from '../errors.ts';
import { record } from '../history/record.server.ts';
import { makeDocument } from './make.server.ts';
import type { DocumentPage } from './page.ts';
import { templateOf, type TemplateKey } from './templates/index.ts';

export type Start = {
  /** None: a document that begins empty, and says its kind itself. */
  from: { template: TemplateKey; sections: readonly string[] } | { kind: DocumentPage['kind'] };
  title: string;
  language: string;
};

/**
 * The frame of the pages on which a document is started. Three statements.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators.
 */
export async function startingFrame(actor: Actor, coalitionId: string): Promise<CoalitionFrame> {
  await authorise(actor, 'coalition.start-document', coalitionId);
  return coalitionFrame(actor, coalitionId);
}

/**
 * Starts a document: empty, or with the chosen sections of a template in the template's order, each with its purpose
 * and its prompts and nothing written yet. Returns its id.
 *
 * @throws NotFound to strangers, Forbidden to everybody but facilitators, Invalid for sections the template has not.
 */
export async function startDocument(actor: Actor, coalitionId: string, start: Start): Promise<string> {
  const grant = await authorise(actor, 'coalition.start-document', coalitionId);
  const { title, language, from } = start;
  const { kind, sections } = 'template' in from ? chosen(from) : { kind: from.kind, sections: [] };
  const template = 'template' in from ? from.template : null;
  return database().db.transaction(async (tx) => {
    const about = { coalitionId: grant.coalitionId, kind, title, language, startedBy: grant.personId };
    const documentId = await makeDocument(tx, about, sections, 'template');
    await record(tx, {
      ...{ kind: 'document.started', coalitionId: grant.coalitionId, documentId, actorId: grant.personId },
      data: { title, template },
    });
    return documentId;
  });
}

function chosen({ template, sections }: { template: TemplateKey; sections: readonly string[] }) {
  const found = templateOf(template);
  const wanted = new Set(sections);
  const taken = found?.sections.filter(({ key }) => wanted.has(key)) ?? [];
  // The template has changed since the page was loaded, or somebody made the form up.
  if (!found || taken.length !== wanted.size) throw new Invalid(words.starting.start.outdated);
  return {
    kind: found.kind,
    sections: taken.map(({ heading, purpose, guidance }) => ({
      ...{ heading, purpose, guidance: guidance.join('\n') },
    })),
  };
}
