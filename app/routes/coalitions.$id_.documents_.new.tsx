import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CoalitionPage } from '#app/components/CoalitionPage.tsx';
import { ChooseKind } from '#app/components/starting/ChooseKind.tsx';
import { StartForm } from '#app/components/starting/StartForm.tsx';
import { isLanguage, languageChoices } from '#app/domain/documents/languages.ts';
import { startDocument, startingFrame } from '#app/domain/documents/start.server.ts';
import {
  DOCUMENT_KINDS,
  TEMPLATE_KEYS,
  TEMPLATES,
  templateOf,
} from '#app/domain/documents/templates/index.ts';
import { answer } from '#app/http/errors.server.ts';
import { again, formOf, refused } from '#app/http/forms.server.ts';
import { onTo } from '#app/http/said.ts';
import { requireActor } from '#app/http/session.server.ts';
import { words } from '#app/words/index.ts';

const said = words.starting;
const BLANK = 'blank';

const about = {
  title: z.string(said.titleMissing).trim().min(1, said.titleMissing).max(300, said.titleTooLong),
  language: z.string(said.languageWrong).refine(isLanguage, said.languageWrong),
};
const startForm = z.discriminatedUnion(
  'template',
  [
    z.strictObject({
      ...about,
      template: z.enum(TEMPLATE_KEYS),
      sections: z.array(z.string()).max(100).default([]),
    }),
    z.strictObject({
      ...about,
      template: z.literal(BLANK),
      kind: z.enum(DOCUMENT_KINDS, said.start.kindMissing),
    }),
  ],
  said.start.kindMissing,
);

export const meta: MetaFunction = () => [{ title: words.page.title(said.start.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const frame = await answer(() => startingFrame(actor, params.id ?? ''));
  const chosen = chosenBy(new URL(request.url).searchParams.get('template') ?? '');
  const { language, name } = frame.coalition;
  return {
    ...{ frame, chosen, language },
    choices: [
      ...TEMPLATES.map(choiceOf),
      { value: BLANK, label: said.start.blank, line: said.start.blankLine },
    ],
    title: chosen?.sections ? said.start.suggested(chosen.kind, name) : '',
    languages: languageChoices(language),
    kinds: TEMPLATES.map(({ kind }) => ({ value: kind, label: words.documents.kinds[kind] })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const coalitionId = params.id ?? '';
  await answer(() => startingFrame(actor, coalitionId));
  const form = parseWithZod(await formOf(request), { schema: startForm });
  if (form.status !== 'success') return again(form);
  const { title, language, ...rest } = form.value;
  const from = rest.template === BLANK ? { kind: rest.kind } : rest;
  try {
    const documentId = await startDocument(actor, coalitionId, { title, language, from });
    const empty = !('sections' in from) || from.sections.length === 0;
    return onTo(`/documents/${documentId}`, empty ? 'started-empty' : 'started');
  } catch (error) {
    return refused(form, error);
  }
}

export default function StartDocument() {
  const { frame, chosen, choices, ...rest } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <CoalitionPage frame={frame} narrow>
      {chosen ? (
        <StartForm key={chosen.template} chosen={chosen} answer={answered} {...rest} />
      ) : (
        <ChooseKind choices={choices} documentsAt={`/coalitions/${frame.coalition.id}/documents`} />
      )}
    </CoalitionPage>
  );
}

const choiceOf = ({ key, kind, summary, sections }: (typeof TEMPLATES)[number]) => ({
  ...{ value: key, label: words.documents.kinds[kind], line: summary, sections: sections.length },
});

/** What the address says was chosen; nothing where it says nothing that there is. */
function chosenBy(asked: string) {
  if (asked === BLANK) return { template: BLANK, kind: '', summary: said.start.blankLine };
  const found = templateOf(asked);
  if (!found) return undefined;
  const sections = found.sections.map(({ key, heading, purpose, needed }) => ({
    key,
    heading,
    purpose,
    needed,
  }));
  return { template: found.key, kind: words.documents.kinds[found.kind], summary: found.summary, sections };
}
