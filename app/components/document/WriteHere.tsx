import { words } from '#app/words/index.ts';
import { Icon, Shape } from '../Icon.tsx';
import type { Writing } from './useWriting.ts';

const said = words.reading;

/** Opens the section for writing; where the tools stand while one writes. */
export function WriteHere({
  writing,
  number,
  heading,
}: {
  writing: Writing;
  number: number;
  heading: string;
}) {
  const { state, button, prepare, open } = writing;
  const opening = state === 'opening';
  return (
    <>
      <p className="section-write">
        <button
          ref={button}
          className="btn btn-second btn-small"
          type="button"
          aria-disabled={opening}
          onPointerEnter={prepare}
          onFocus={prepare}
          onClick={opening ? undefined : open}
        >
          <Icon name="pencil-line" small />
          <span>
            {opening ? said.opening : said.writeHere}
            <span className="vh">{said.writeHereIn(number, heading)}</span>
          </span>
        </button>
      </p>
      {state === 'failed' && (
        <div className="notice notice-bad section-write-failed" role="alert">
          <Shape name="off" />
          <div>
            <h3>{said.editorFailed.title}</h3>
            <p>{said.editorFailed.what}</p>
          </div>
        </div>
      )}
    </>
  );
}
