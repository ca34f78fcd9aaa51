import { Form, useSearchParams } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { isId } from '#app/domain/id.ts';
import { words } from '#app/words/index.ts';
import { Button } from '../form/Button.tsx';
import { Icon } from '../Icon.tsx';

const said = words.arranging.removed;

type Props = {
  /** The page this stands on, to come back to. */
  back: 'document' | 'sections';
  /** Sections that are there: what is there again needs no undoing. */
  present: readonly { id: string }[];
};

/** After a section was taken out (`?removed=…`): says so, and takes it back. Stays in sight until one goes on. */
export function TakenOut({ back, present }: Props) {
  const [params] = useSearchParams();
  const removed = params.get('removed') ?? '';
  const shown = isId(removed) && !present.some(({ id }) => id === removed);
  const box = useRef<HTMLDivElement>(null);
  // What was pressed went with the section.
  useEffect(() => {
    if (shown) box.current?.focus({ preventScroll: true });
  }, [shown, removed]);
  return (
    <div role="status" className="arranging-undo">
      {shown && (
        <div className="notice notice-good" ref={box} tabIndex={-1}>
          <Icon name="check" />
          <div>
            <p>{said.notice}</p>
            <Form method="post" action={`/sections/${removed}/return`} preventScrollReset>
              <input type="hidden" name="back" value={back} />
              <Button kind="second" small>
                <Icon name="undo-2" small />
                {said.undo}
              </Button>
            </Form>
          </div>
        </div>
      )}
    </div>
  );
}
