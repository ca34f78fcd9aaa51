import type { connectedPayload, Extension, onAuthenticatePayload } from '@hocuspocus/server';
import { authorise } from '#app/domain/access/access.server.ts';
import { DomainError } from '#app/domain/errors.ts';
import { markOf } from '#app/domain/people/mark.server.ts';
import { schemaVersionOf, sectionIdOf } from '#app/editor/protocol.ts';
import { SCHEMA_VERSION } from '#app/editor/schema/index.ts';
import { sessionFromCookie } from '#app/http/session.server.ts';
import { log } from '#app/platform/log.server.ts';
import type { PageContext, SectionContext } from './context.ts';
import { Refused } from './refused.ts';
import type { RightsWatch } from './revocation.server.ts';

/**
 * Who comes into a section, and whether to write or only to read: asked of the database and of the one gate each
 * time a page knocks, whatever was true when its socket opened.
 */
export function admission(mayTakeMore: () => boolean, rights: () => RightsWatch): Extension<SectionContext> {
  return {
    async onAuthenticate({
      documentName,
      token,
      context,
      connectionConfig,
    }: onAuthenticatePayload<SectionContext>) {
      connectionConfig.readOnly = true;
      const askedAt = rights().changes;
      const admitted = await admit(documentName, token, context).catch(refuse);
      if (admitted.mayWrite && !mayTakeMore()) throw new Refused('try-later');
      connectionConfig.readOnly = !admitted.mayWrite || admitted.oldPage;
      return { ...admitted, askedAt };
    },
    async connected({ connection, context, documentName }: connectedPayload<SectionContext>) {
      // Not yet among the open sections when the notice came: asked for again.
      if (rights().changes !== context.askedAt) rights().ask(connection);
      context.page.opened(documentName);
    },
  };
}

async function admit(
  name: string,
  token: string,
  page: PageContext,
): Promise<Omit<SectionContext, keyof PageContext | 'askedAt'>> {
  const sectionId = sectionIdOf(name);
  const version = schemaVersionOf(token);
  if (!sectionId || version === undefined) throw new Refused('not-allowed');
  // A page from a newer build than this process, during a rollout: the next process it meets will know it.
  if (version > SCHEMA_VERSION) throw new Refused('try-later');
  const live = await sessionFromCookie(page.cookie, page.host);
  if (!live) throw new Refused('rights-changed');
  const [grant, person] = await Promise.all([
    authorise(live, 'section.read', sectionId),
    markOf(live.personId),
  ]);
  if (!person || grant.documentId !== page.documentId) throw new Refused('not-allowed');
  return {
    sectionId,
    coalitionId: grant.coalitionId,
    sessionId: live.sessionId,
    person,
    mayWrite: grant.may('section.write'),
    oldPage: version < SCHEMA_VERSION,
  };
}

/** A gate that says no and a database that says nothing are different reasons. */
function refuse(error: unknown): never {
  if (error instanceof Refused) throw error;
  if (error instanceof DomainError) throw new Refused('rights-changed');
  log.warn({ err: error }, 'a section could not be opened');
  throw new Refused('try-later');
}
