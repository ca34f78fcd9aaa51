import type { SubmissionResult } from '@conform-to/react';
import { useSearchParams } from '@remix-run/react';
import { useState, type ComponentType } from 'react';
import type { Arrangement } from '#app/domain/sections/arrangement.ts';
import { words } from '#app/words/index.ts';
import { CoalitionPage } from '../CoalitionPage.tsx';
import { Button } from '../form/Button.tsx';
import { Icon, Shape } from '../Icon.tsx';
import { Said } from '../Said.tsx';
import { AddSection } from './AddSection.tsx';
import { Back } from './Back.tsx';
import type { DragProps } from './Dragging.tsx';
import { Removed } from './Removed.tsx';
import { Rows } from './Rows.tsx';
import { TakenOut } from './TakenOut.tsx';
import { useMoved } from './useMoved.ts';

const said = words.arranging;

/** Everything that drags is in a part of its own, fetched at the first sign that somebody wants it. */
const fetchDragging = () => import('./Dragging.tsx');

type Props = { arrangement: Arrangement; answer: SubmissionResult | undefined };

/** A document's sections, to be added, moved, taken out and brought back: all of it by plain forms. */
export function ArrangementView({ arrangement, answer }: Props) {
  const { frame, document, sections, removed } = arrangement;
  const [params] = useSearchParams();
  const moved = useMoved(sections);
  const [Dragging, setDragging] = useState<ComponentType<DragProps>>();
  const [failed, setFailed] = useState(false);
  const drag = async () => {
    try {
      const { default: component } = await fetchDragging();
      setDragging(() => component);
    } catch {
      setFailed(true);
    }
  };
  return (
    <CoalitionPage frame={frame} narrow>
      <Back document={document} />
      <h1>{said.title}</h1>
      <p className="lede">{said.lede}</p>
      <Said sentences={{ ...said.said, moved: moved ?? said.said.moved }} />
      <TakenOut back="sections" present={sections} />
      {params.has('gone') && <Wrong sentence={said.goneMeanwhile} />}
      {failed && <Wrong sentence={said.dragFailed} />}
      <section className="arranging-part" aria-labelledby="list">
        <div className="arranging-head">
          <h2 id="list">{said.list}</h2>
          {sections.length > 1 && (
            <Button
              type="button"
              kind="second"
              small
              // Without scripts it does nothing, and is not there.
              data-needs-script=""
              onPointerEnter={() => void fetchDragging().catch(() => undefined)}
              onFocus={() => void fetchDragging().catch(() => undefined)}
              onClick={Dragging ? () => setDragging(undefined) : () => void drag()}
            >
              <Icon name="grip" small />
              {Dragging ? said.dragDone : said.drag}
            </Button>
          )}
        </div>
        {sections.length === 0 && <p className="empty">{said.none}</p>}
        {Dragging ? (
          <Dragging sections={sections} />
        ) : (
          <Rows sections={sections} moving={params.get('move')} />
        )}
      </section>
      <AddSection sections={sections} after={params.get('after')} answer={answer} />
      <Removed sections={removed} timeZone={frame.coalition.timeZone} />
    </CoalitionPage>
  );
}

function Wrong({ sentence }: { sentence: string }) {
  return (
    <p className="notice notice-bad" role="alert">
      <Shape name="off" />
      {sentence}
    </p>
  );
}
