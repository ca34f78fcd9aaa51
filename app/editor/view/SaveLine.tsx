import { Icon, Shape } from '#app/components/Icon.tsx';
import { words } from '#app/words/index.ts';
import type { SaveState } from '../behaviour/saveState.ts';
import { SAVE_SLOT, Slotted } from './Slotted.tsx';

const said = words.editor.saving;

/** The honest state of what was written. Seen, not read aloud: announcing is done with restraint elsewhere. */
export function SaveLine({ state }: { state: SaveState }) {
  return (
    <Slotted id={SAVE_SLOT}>
      <Line state={state} />
    </Slotted>
  );
}

function Line({ state }: { state: SaveState }) {
  switch (state.kind) {
    case 'connecting':
      return <span className="save">{said.connecting}</span>;
    case 'saving':
      return <span className="save">{said.saving}</span>;
    case 'saved':
      return (
        <span className="save save-good">
          <Icon name="check" small />
          {said.saved(clock(state.at))}
        </span>
      );
    case 'offline':
      return (
        <span className="save save-off">
          <Icon name="cloud-off" small />
          {said.offline}
        </span>
      );
    case 'retrying':
      return (
        <span className="save save-bad">
          <Shape name="risk" />
          {said.retrying}
        </span>
      );
    case 'refused':
      return null;
  }
}

/** The time on this person's own clock: it says how long ago, not where. */
const clock = (at: number) =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
