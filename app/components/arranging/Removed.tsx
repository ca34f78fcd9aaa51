import { Form } from '@remix-run/react';
import type { RemovedSection } from '#app/domain/sections/arrangement.ts';
import { words } from '#app/words/index.ts';
import { momentInWords } from '../dates.ts';
import { Button } from '../form/Button.tsx';

const said = words.arranging.removed;

type Props = { sections: readonly RemovedSection[]; timeZone: string };

/** Sections that were taken out, and the way back for each. */
export function Removed({ sections, timeZone }: Props) {
  if (sections.length === 0) return null;
  return (
    <section className="arranging-part" aria-labelledby="taken-out">
      <h2 id="taken-out">{said.title}</h2>
      <p className="soft">{said.explained}</p>
      <ul className="arranging-rows">
        {sections.map(({ id, heading, removedAt, removedBy }) => {
          const day = momentInWords(removedAt, timeZone);
          return (
            <li key={id} className="arranging-row">
              <p className="arranging-what">
                <span>
                  <strong>{heading}</strong>
                  <span className="soft small">{removedBy ? said.by(removedBy, day) : said.on(day)}</span>
                </span>
              </p>
              <Form method="post" action={`/sections/${id}/return`}>
                <input type="hidden" name="back" value="sections" />
                <Button kind="second" small>
                  {said.bring}
                  <span className="vh">{words.arranging.which(heading)}</span>
                </Button>
              </Form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
