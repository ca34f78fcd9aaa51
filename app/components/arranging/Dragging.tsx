import { useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { ArrangedSection } from '#app/domain/sections/arrangement.ts';
import { words } from '#app/words/index.ts';
import { Icon, Shape } from '../Icon.tsx';

const said = words.arranging;

export type DragProps = { sections: readonly ArrangedSection[] };

/** The sections, to be dragged into their order: by mouse, by touch, and by keyboard from the handle. */
export default function Dragging({ sections }: DragProps) {
  const [items, setItems] = useState(sections);
  const [failed, setFailed] = useState(false);
  const { revalidate } = useRevalidator();
  // Whatever the server says the order is: also when somebody else changed it.
  useEffect(() => setItems(sections), [sections]);

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': headingOf(items, String(key)) })),
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      const moving = items.find(({ id }) => id === key);
      if (!moving) return;
      const others = items.filter(({ id }) => id !== key);
      const at = others.findIndex(({ id }) => id === target.key);
      const place = target.dropPosition === 'before' ? at : at + 1;
      setItems([...others.slice(0, place), moving, ...others.slice(place)]);
      void put(moving.id, others[place - 1]?.id ?? 'first')
        .then((done) => setFailed(!done))
        .finally(revalidate);
    },
  });

  return (
    <>
      <p className="soft small">{said.dragHint}</p>
      {failed && (
        <p className="notice notice-bad" role="alert">
          <Shape name="off" />
          {said.notMoved}
        </p>
      )}
      <GridList
        className="arranging-drag"
        aria-label={said.dragList}
        items={items.map((item, at) => ({ ...item, number: at + 1 }))}
        selectionMode="none"
        dragAndDropHooks={dragAndDropHooks}
      >
        {({ id, heading, number }) => (
          <GridListItem id={id} textValue={heading} className="arranging-dragged">
            <Button slot="drag" className="btn-icon" aria-label={said.dragWhat(heading)}>
              <Icon name="grip" />
            </Button>
            <span className="num">{number}</span>
            {heading}
          </GridListItem>
        )}
      </GridList>
    </>
  );
}

const headingOf = (items: readonly ArrangedSection[], key: string) =>
  items.find(({ id }) => id === key)?.heading ?? '';

/** Sends what the plain form sends; where that leads to is of no use here. */
async function put(sectionId: string, goal: string): Promise<boolean> {
  try {
    const body = new URLSearchParams({ back: 'sections', goal });
    const answer = await fetch(`/sections/${sectionId}/place`, { method: 'POST', body, redirect: 'manual' });
    return answer.type === 'opaqueredirect';
  } catch {
    return false;
  }
}
