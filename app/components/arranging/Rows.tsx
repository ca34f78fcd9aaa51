import { Form, Link } from '@remix-run/react';
import { useEffect, useRef, type FormEvent } from 'react';
import type { ArrangedSection } from '#app/domain/sections/arrangement.ts';
import { words } from '#app/words/index.ts';
import { sectionAnchor } from '../document/anchors.ts';
import { Button } from '../form/Button.tsx';
import { Select } from '../form/Select.tsx';
import { Icon, Shape } from '../Icon.tsx';
import { statusLook } from '../status.ts';

const said = words.arranging;

type Props = {
  sections: readonly ArrangedSection[];
  /** The section whose *Move to…* is open from the start. */
  moving: string | null;
};

/** The sections in their order, each with the ways to move it. */
export function Rows({ sections, moving }: Props) {
  const keepFocus = useFocusKept(sections);
  return (
    <ol className="arranging-rows">
      {sections.map((section, at) => (
        <li key={section.id} id={sectionAnchor(section.id)} className="arranging-row">
          <p className="arranging-what">
            <span className="num">{at + 1}</span>
            <span>
              <strong>{section.heading}</strong>
              <Status section={section} />
            </span>
          </p>
          <div className="arranging-ways">
            <UpAndDown
              section={section}
              first={at === 0}
              last={at === sections.length - 1}
              onSubmit={keepFocus}
            />
            <MoveTo section={section} sections={sections} open={moving === section.id} />
            <Link className="btn btn-quiet btn-small" to={`/sections/${section.id}`}>
              {said.change}
              <span className="vh">{said.which(section.heading)}</span>
            </Link>
            <Form method="post" action={`/sections/${section.id}/removal`} preventScrollReset>
              <input type="hidden" name="back" value="sections" />
              <Button kind="quiet" small>
                {said.remove}
                <span className="vh">{said.which(section.heading)}</span>
              </Button>
            </Form>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Status({ section: { status } }: { section: ArrangedSection }) {
  const { shape, tone, word } = statusLook(status, true);
  return (
    <span className={`status small ${tone}`}>
      <Shape name={shape} />
      {word}
    </span>
  );
}

type WayProps = { section: ArrangedSection };

function UpAndDown({
  section: { id, heading },
  first,
  last,
  onSubmit,
}: WayProps & { first: boolean; last: boolean; onSubmit: (event: FormEvent) => void }) {
  const anchor = sectionAnchor(id);
  return (
    <Form
      method="post"
      action={`/sections/${id}/place`}
      preventScrollReset
      onSubmit={onSubmit}
      className="arranging-steps"
    >
      <input type="hidden" name="back" value="sections" />
      {/* At an end they stay where they are: the focus must not be lost with the last step. */}
      <button
        className="btn-icon"
        name="goal"
        value="up"
        id={`${anchor}-up`}
        aria-disabled={first || undefined}
        aria-label={said.upWhat(heading)}
      >
        <Icon name="arrow-up" />
      </button>
      <button
        className="btn-icon"
        name="goal"
        value="down"
        id={`${anchor}-down`}
        aria-disabled={last || undefined}
        aria-label={said.downWhat(heading)}
      >
        <Icon name="arrow-down" />
      </button>
    </Form>
  );
}

function MoveTo({ section, sections, open }: WayProps & { sections: Props['sections']; open: boolean }) {
  const goals = [
    { value: 'first', label: said.goals.first },
    ...sections
      .map(({ id, heading }, at) => ({ value: id, label: said.goals.after(at + 1, heading) }))
      .filter(({ value }) => value !== section.id),
    { value: 'last', label: said.goals.last },
  ];
  return (
    <details className="arranging-to" open={open}>
      <summary className="btn btn-quiet btn-small">
        {said.moveTo}
        <span className="vh">{said.which(section.heading)}</span>
      </summary>
      <Form method="post" action={`/sections/${section.id}/place`} preventScrollReset>
        <input type="hidden" name="back" value="sections" />
        <Select label={said.moveGoal} name="goal" options={goals} />
        <Button kind="second" small>
          {said.move}
        </Button>
      </Form>
    </details>
  );
}

/** A section that moves is drawn elsewhere, and the button that was pressed keeps the focus there. */
function useFocusKept(sections: Props['sections']): (event: FormEvent) => void {
  const pressed = useRef<string>();
  useEffect(() => {
    const { current: id } = pressed;
    pressed.current = undefined;
    if (id && document.activeElement === document.body) document.getElementById(id)?.focus();
  }, [sections]);
  return ({ nativeEvent }) => {
    const submitter = 'submitter' in nativeEvent ? nativeEvent.submitter : undefined;
    pressed.current = submitter instanceof HTMLElement ? submitter.id : undefined;
  };
}
