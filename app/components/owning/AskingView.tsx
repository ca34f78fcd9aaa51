import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { AskingPage, Claim } from '#app/domain/ownership/owning.ts';
import { words } from '#app/words/index.ts';
import { dayInWords } from '../dates.ts';
import { Button } from '../form/Button.tsx';
import { Shape } from '../Icon.tsx';
import { AskForm } from './AskForm.tsx';
import { OneThing } from './OneThing.tsx';

const said = words.owning;

type Props = { page: AskingPage; handOver?: boolean; answer: SubmissionResult<string[]> | undefined };

/** Asking somebody to own a section, or to take one's own place in it. */
export function AskingView({ page, handOver = false, answer }: Props) {
  const { frame, section, owners, asks, choices } = page;
  return (
    <OneThing frame={frame} section={section}>
      <h1>{(handOver ? said.handOver : said.ask).title(section.heading)}</h1>
      <p className="lede">{said.page.where(section.number, section.document.title)}</p>
      {handOver && <p className="own-explained">{said.handOver.explained}</p>}
      {asks.map((ask) => (
        <Waiting key={ask.id} ask={ask} />
      ))}
      <div className="own-form">
        <AskForm
          section={section}
          coalitionId={frame.coalition.id}
          owners={owners}
          choices={choices}
          handOver={handOver}
          answer={answer}
          notNow={`/sections/${section.id}/owners`}
        />
      </div>
    </OneThing>
  );
}

function Waiting({ ask }: { ask: Claim }) {
  return (
    <div className="notice notice-ask own-none">
      <Shape name="asked" />
      <div>
        <p>{said.ask.waiting(ask.person.name, dayInWords(ask.on))}</p>
        <Form method="post" action={`/asks/${ask.id}/withdrawal`}>
          <Button kind="quiet" small>
            {said.page.withdrawAsk}
            <span className="vh">{said.page.withdrawAskTo(ask.person.name)}</span>
          </Button>
        </Form>
      </div>
    </div>
  );
}
